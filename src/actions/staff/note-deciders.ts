import { isRefusal } from '../../domain/refusal.ts'
import { withOtherDeciders } from '../../store/cases/with-other-deciders.ts'
import type { House } from '../house.ts'
import { isInvalid } from '../parse-input.ts'
import { runVerb } from '../run-verb.ts'

/**
 * Notes of each appeal that waits whether anybody is left here who can decide it, where that changed with accounts. Done
 * when an account is shut or gets another role, and again every hour.
 *
 * @returns of how many it was noted
 */
export async function noteDeciders(house: House, stopping?: AbortSignal): Promise<number> {
  let noted = 0
  for (const caseId of await withOtherDeciders(house.database)) {
    if (stopping?.aborted) break
    try {
      const done = await runVerb(house, 'note_deciders', { kind: 'house' }, { kind: 'clock' }, caseId, {})
      if (!isRefusal(done) && !isInvalid(done)) noted += 1
    } catch (error) {
      // One that cannot be read harms no other.
      const kind = error instanceof Error ? error.name : typeof error
      house.log.error({ caseId, kind }, 'of an appeal it could not be noted who can decide it')
    }
  }
  return noted
}
