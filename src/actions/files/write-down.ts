import { tidy } from '../../domain/blank.ts'
import { writeDown as decideToWrite, type Heard } from '../../domain/files/write-down.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Committed } from '../commit.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { contextOf } from '../run-verb.ts'
import type { Giver } from './give-file.ts'
import { whatFollows } from './what-follows.ts'

/** One of us writes down what the person says in a file. */
export async function writeDown(
  house: House,
  { viewer, by, caseId }: Giver,
  heard: Heard,
): Promise<Committed | Refusal> {
  const said = { ...heard, words: tidy(heard.words) }
  const following = await whatFollows(house, { words: said.words })
  return decideAndCommit(house, {
    viewer,
    by,
    caseId,
    decide: (kase) => {
      const context = contextOf(house, by)
      return following(kase, decideToWrite(kase, said, context), context)
    },
    seen: null,
    mayGoOn: () => true,
  })
}
