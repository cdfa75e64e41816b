import { withNamed } from '../../domain/casework/named-later.ts'
import { writeDown as decideToWrite } from '../../domain/files/write-down.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { Committed } from '../commit.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { contextOf } from '../run-verb.ts'
import { namedInInput } from '../staff/named-in-input.ts'
import type { Giver } from './give-file.ts'

/** One of us writes down what the person says in a file; whom of us they name in it is kept from the case as always. */
export async function writeDown(
  house: House,
  { viewer, by, caseId }: Giver,
  file: string,
  words: string,
): Promise<Committed | Refusal> {
  const named = await namedInInput(house, { words })
  return decideAndCommit(house, {
    viewer,
    by,
    caseId,
    decide: (kase) => {
      const context = contextOf(house, by)
      return withNamed(kase, decideToWrite(kase, { file, words }, context), named, context)
    },
    seen: null,
    mayGoOn: () => true,
  })
}
