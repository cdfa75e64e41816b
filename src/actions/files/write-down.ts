import { writeDown as decideToWrite } from '../../domain/files/write-down.ts'
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
  file: string,
  words: string,
): Promise<Committed | Refusal> {
  const following = await whatFollows(house, { words })
  return decideAndCommit(house, {
    viewer,
    by,
    caseId,
    decide: (kase) => {
      const context = contextOf(house, by)
      return following(kase, decideToWrite(kase, { file, words }, context), context)
    },
    seen: null,
    mayGoOn: () => true,
  })
}
