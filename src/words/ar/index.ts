import type { Words } from '../en/index.ts'
import { api } from './api.ts'
import { catalogue } from './catalogue.ts'
import { common } from './common.ts'
import { incident } from './incident.ts'
import { mail } from './mail.ts'
import { portal } from './portal.ts'
import { problems } from './problems.ts'
import { refusals } from './refusals.ts'
import { vocabulary } from './vocabulary.ts'
import { workspace } from './workspace.ts'

/** Everything said in Arabic: a draft until a native speaker has read it (`docs/translations.md`). */
export const ar: Words = {
  api,
  catalogue,
  common,
  incident,
  mail,
  portal,
  problems,
  refusals,
  vocabulary,
  workspace,
}
