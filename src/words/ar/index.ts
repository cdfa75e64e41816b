import type { Words } from '../en/index.ts'
import { catalogue } from './catalogue.ts'
import { common } from './common.ts'
import { portal } from './portal.ts'
import { problems } from './problems.ts'
import { refusals } from './refusals.ts'
import { vocabulary } from './vocabulary.ts'
import { workspace } from './workspace.ts'

/** Everything said in Arabic: a draft until a native speaker has read it (`docs/translations.md`). */
export const ar: Words = { catalogue, common, portal, problems, refusals, vocabulary, workspace }
