import { localDate, type Calendar, type LocalDate } from '../time/calendar.ts'
import { isBefore } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { WHETHER_HELPED, type WhetherHelped } from '../vocabulary/referral.ts'
import type { ReferralOutcome } from '../casework/referrals.ts'
import type { Case } from './case.ts'

const PREFIX = 'whether_helped'

/** The quarter of a day, such as `2026-q4`: coarse, so that a number tells nobody's day. */
export function quarterOf(day: LocalDate): string {
  const [year = '', month = ''] = day.split('-')
  return `${year}-q${Math.ceil(Number(month) / 3)}`
}

/** The year before people were first asked whether a body helped them: no counter is of one earlier. */
const FIRST_YEAR = 2025

/** What one counter counts. */
export interface ReferralCounter {
  readonly listing: string
  readonly quarter: string
  readonly answer: WhetherHelped
}

/** Every counter that there can be of a body up to a quarter: their names cannot be found by how they begin. */
export function countersOfBody(listing: string, last: string): ReferralCounter[] {
  const years = Array.from({ length: Number(last.slice(0, 4)) - FIRST_YEAR + 1 }, (_, n) => FIRST_YEAR + n)
  return years
    .flatMap((year) => [1, 2, 3, 4].map((n) => `${year}-q${n}`))
    .filter((quarter) => quarter <= last)
    .flatMap((quarter) => codesOf(WHETHER_HELPED).map((answer) => ({ listing, quarter, answer })))
}

/** What a counter is called. */
export function referralCounter({ listing, quarter, answer }: ReferralCounter): string {
  return `${PREFIX}:${listing}:${quarter}:${answer}`
}

/** True for a counter of whether a body helped, of whomever it is counted or taken off for. */
export function isReferralCounter(counter: string): boolean {
  return counter.startsWith(`${PREFIX}:`)
}

/**
 * What a case counts in for bodies outside: of each that the person turned to, the quarter and what they said last of it.
 * One case is one answer for one body, however often it was offered and answered.
 */
export function referralCountersOf(kase: Case, { timeZone }: Calendar): string[] {
  const last = new Map<string, ReferralOutcome>()
  for (const said of kase.referrals.flatMap(({ outcomes }) => outcomes)) {
    const before = last.get(said.listing)
    if (before === undefined || !isBefore(said.at, before.at)) last.set(said.listing, said)
  }
  return [...last.values()].map(({ listing, at, answer }) =>
    referralCounter({ listing, quarter: quarterOf(localDate(at, timeZone)), answer }),
  )
}
