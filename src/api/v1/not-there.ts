import { whenErased } from '../../actions/erasure/when-erased.ts'
import { localDate } from '../../domain/time/calendar.ts'
import { problem, type Problem } from './problem.ts'
import { personOf, type Call } from './route.ts'

/**
 * The answer to a receipt whose case is not there: that it was erased, on which day and why, which whoever has the
 * receipt may know. To all others an erased case is one that never was.
 */
export async function notThere(call: Call): Promise<Problem> {
  const { house, speaker } = call
  const erased = await whenErased(house, personOf(call).caseId)
  if (erased === null) return problem(speaker, 'not_found')
  const { day, because, why } = erased
  const { erased: words } = speaker.w.portal.receipt
  return problem(speaker, 'erased', {
    gaps: { day: speaker.day(day), because: speaker.say(words.because, { because }) },
    members: { erased: { day: localDate(day, house.calendar.timeZone), because, why } },
  })
}
