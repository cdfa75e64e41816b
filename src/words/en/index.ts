import type { Widen } from '../widen.ts'
import { catalogue } from './catalogue.ts'
import { common } from './common.ts'
import { portal } from './portal.ts'
import { problems } from './problems.ts'
import { refusals } from './refusals.ts'
import { vocabulary } from './vocabulary.ts'
import { workspace } from './workspace.ts'

/** Everything said in English, and the shape that every other language fills. */
export const en = { catalogue, common, portal, problems, refusals, vocabulary, workspace }

export type Words = Widen<typeof en>
