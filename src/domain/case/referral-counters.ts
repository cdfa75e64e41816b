import { localDate, type Calendar, type LocalDate } from '../time/calendar.ts'
import { isBefore } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { WHETHER_HELPED, type WhetherHelped } from '../vocabulary/referral.ts'
import type { ReferralOutcome } from '../casework/referrals.ts'
import type { Case } from './case.ts'

const PREFIX = 'whether_helped'

/** With what the names of all of these counters begin. */
export const ALL_BODIES = `${PREFIX}:`

/** The quarter of a day, such as `2026-q4`: coarse, so that a number tells nobody's day. */
export function quarterOf(day: LocalDate): string {
  const [year = '', month = ''] = day.split('-')
  return `${year}-q${Math.ceil(Number(month) / 3)}`
}

/** With what the names of the counters of one body begin. */
export function prefixFor(listing: string): string {
  return `${ALL_BODIES}${listing}:`
}

/** What a counter counts; null for one of something else. */
export function readCounter(
  counter: string,
): { readonly listing: string; readonly quarter: string; readonly answer: WhetherHelped } | null {
  const [prefix, listing = '', quarter = '', code, ...more] = counter.split(':')
  const answer = codesOf(WHETHER_HELPED).find((each) => each === code)
  return prefix === PREFIX && answer !== undefined && more.length === 0 ? { listing, quarter, answer } : null
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
  return [...last.values()].map(
    ({ listing, at, answer }) => `${prefixFor(listing)}${quarterOf(localDate(at, timeZone))}:${answer}`,
  )
}
