import type { Widen } from '../widen.ts'
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

/** Everything said in English, and the shape that every other language fills. */
export const en = {
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

export type Words = Widen<typeof en>
