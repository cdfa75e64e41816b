import type { Case } from '../case/case.ts'
import { tellsOfTheirWork } from '../case/told.ts'
import type { Calendar } from '../time/calendar.ts'
import { dueAt } from '../time/due.ts'
import type { Instant } from '../time/instant.ts'
import { mayApply } from '../vocabulary/law.ts'
import { WHISTLEBLOWING_CLOCKS } from '../vocabulary/law-people.ts'

/** Until when a law may ask that somebody who reports a breach at work hears of it. */
export interface WorkLaw {
  /** That it arrived: their receipt says so at once. */
  readonly confirmedBy: Instant
  /** What was done about it, counted from that receipt. */
  readonly feedbackBy: Instant
}

/**
 * The times of Directive (EU) 2019/1937, art. 9(1)(b) and (f), for somebody who tells of the place where they work
 * (domain reference 12.1). They may apply, and are shown beside our own times, which are shorter: nothing waits for them.
 * Whoever says later that they tell of something else, or are somewhere else, keeps them, because what protects them stays.
 */
export function workLawOf(
  kase: Pick<Case, 'submitter' | 'toldBefore' | 'receivedAt' | 'country'>,
  calendar: Calendar,
): WorkLaw | null {
  if (!tellsOfTheirWork(kase)) return null
  const { country, toldBefore, receivedAt } = kase
  const countries = [country, ...toldBefore.flatMap(({ told }) => told.country ?? [])]
  if (!countries.some((each) => workLawMayHoldIn(each ?? null, receivedAt))) return null
  const [confirmed, feedback] = WHISTLEBLOWING_CLOCKS
  return {
    confirmedBy: dueAt(confirmed, receivedAt, calendar),
    feedbackBy: dueAt(feedback, receivedAt, calendar),
  }
}

/**
 * True where that law may hold: in the European Union, and where nobody said where they are.
 *
 * @param country by ISO 3166-1 alpha-2, as the person told it; null where they did not
 */
export function workLawMayHoldIn(country: string | null, at: Instant): boolean {
  return (
    mayApply({ at, ...(country !== null && { jurisdictions: [country] }) }, WHISTLEBLOWING_CLOCKS).length > 0
  )
}
