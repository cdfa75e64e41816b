import { isRefusal } from '../../domain/refusal.ts'
import { casesOfTheGone } from '../../store/cases/cases-of-the-gone.ts'
import type { House } from '../house.ts'
import { isInvalid } from '../parse-input.ts'
import { runVerb } from '../run-verb.ts'

/**
 * Gives what those who are gone had of cases in hand back to everybody who may see them, each with an entry in its ledger.
 * Done when an account is shut or a token ends, and again every hour: for what a crash left, and for a case that ended and
 * in which something is open since.
 *
 * @param gone of this one alone; without it, of everybody who works here no more
 * @returns how many were given back
 */
export async function giveBackCases(
  house: House,
  gone: string | null = null,
  stopping?: AbortSignal,
): Promise<number> {
  let given = 0
  for (const { caseId, handler } of await casesOfTheGone(house.database, gone, new Date(house.now()))) {
    if (stopping?.aborted) break
    try {
      const done = await runVerb(house, 'give_back', { kind: 'house' }, { kind: 'clock' }, caseId, {
        handler,
      })
      if (!isRefusal(done) && !isInvalid(done)) given += 1
    } catch (error) {
      // One that cannot be read harms no other.
      const kind = error instanceof Error ? error.name : typeof error
      house.log.error({ caseId, kind }, 'a case of a shut account could not be given back')
    }
  }
  return given
}
