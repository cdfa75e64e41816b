import { isToBeAnnounced, keptUntil } from '../../domain/casework/retention.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { addCalendarMonths } from '../../domain/time/calendar.ts'
import { endedBefore } from '../../store/erasure/ended-cases.ts'
import { findWholeCase } from '../../store/history/find-case.ts'
import { NIL_ID } from '../../store/nil-id.ts'
import type { House } from '../house.ts'
import { isInvalid } from '../parse-input.ts'
import { runVerb } from '../run-verb.ts'

/**
 * Announces the erasing of cases whose time is nearly over, where the house has set one for how they ended. One that
 * cannot be read harms no other.
 *
 * @returns how many were announced
 */
export async function announceErasings(house: House, stopping?: AbortSignal): Promise<number> {
  let announced = 0
  const shortest = Math.min(...Object.values(house.keepMonths))
  if (!Number.isFinite(shortest)) return announced
  // Those that ended this long ago, less the month in which they are told.
  const before = addCalendarMonths(house.now(), 1 - shortest, house.calendar.timeZone)
  let after: string = NIL_ID
  while (!stopping?.aborted) {
    const some = await endedBefore(house.database, new Date(before), after)
    const last = some.at(-1)
    if (last === undefined) break
    for (const caseId of some) if (await announce(house, caseId)) announced += 1
    after = last
  }
  return announced
}

async function announce(house: House, caseId: string): Promise<boolean> {
  try {
    const whole = await findWholeCase(house.database, house.keys, { kind: 'house' }, caseId)
    const months = whole?.kase.outcome && house.keepMonths[whole.kase.outcome]
    if (!whole || !months) return false
    if (!isToBeAnnounced(whole.kase, months, house.now(), house.calendar)) return false
    const by = { kind: 'clock' } as const
    const until = keptUntil(whole.kase, months, house.calendar)
    const done = await runVerb(house, 'announce_erasing', { kind: 'house' }, by, caseId, { until })
    return !isInvalid(done) && !isRefusal(done)
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error
    house.log.error({ caseId, kind }, 'a case could not be looked at for erasing')
    return false
  }
}
