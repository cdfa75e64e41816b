import type { CaseEvent } from '../domain/case/case-event.ts'
import type { Case } from '../domain/case/case.ts'
import { keptByHand, type HandOn } from '../domain/casework/hands-of-kept.ts'
import { atTheHour } from '../domain/time/at-the-hour.ts'
import type { House } from './house.ts'

/**
 * Who else is kept from a case now, through a hand in their keys. It is kept to the hour, because it may go with what the
 * person does (decision 0004).
 */
export function keptNow(house: House, kase: Case, hands: readonly HandOn[]): readonly CaseEvent[] {
  const { calendar } = house
  return keptByHand(kase, hands, { now: atTheHour(house.now()), by: { kind: 'clock' }, calendar })
}
