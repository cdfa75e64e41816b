import { plusDays } from '../diligence/days.ts'
import { DAY, plusMs, type Instant } from '../time/instant.ts'
import type { LocalDate } from '../time/calendar.ts'
import { BODY_SUBTYPES } from '../vocabulary/bodies.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import type { Listing } from './listing.ts'
import type { ShownListing } from './shown-listing.ts'

/** How many days a check by the house holds; fewer where people come in a danger (domain reference 14). */
export const CHECK_HOLDS_DAYS = { crisis: 30, other: 180 } as const
/** So many days before, it stands on the list of those to check. */
export const CHECK_SOON_DAYS = 30

/** `unchecked`: nobody of the house has looked, and all that is known is what the source says. */
export const STANDINGS = [{ code: 'in_date' }, { code: 'out_of_date' }, { code: 'unchecked' }] as const
export type Standing = CodeOf<typeof STANDINGS>

/** True for a kind to which people come in a danger. */
function isCrisis({ subtypes }: Pick<Listing, 'subtypes'>): boolean {
  return BODY_SUBTYPES.some((each) => 'crisis' in each && subtypes.includes(each.code))
}

/** The last day on which its check holds; null where the house has not checked it. */
export function checkHoldsTo(
  listing: Pick<ShownListing, 'checkedByHouse' | 'subtypes' | 'nextCheckDue'>,
): LocalDate | null {
  if (listing.checkedByHouse === null) return null
  const days = isCrisis(listing) ? CHECK_HOLDS_DAYS.crisis : CHECK_HOLDS_DAYS.other
  const byRule = plusDays(listing.checkedByHouse.on, days)
  const { nextCheckDue } = listing
  return nextCheckDue !== null && nextCheckDue < byRule ? nextCheckDue : byRule
}

/** The last day on which the check holds that stands there now: none that was made on a day to come. */
function holdsNowTo(listing: Parameters<typeof checkHoldsTo>[0], now: Instant): LocalDate | null {
  const { checkedByHouse } = listing
  return checkedByHouse !== null && checkedByHouse.on > dayOf(now) ? null : checkHoldsTo(listing)
}

/** Whether what is listed was checked lately enough to stand before others. */
export function standingOf(listing: Parameters<typeof checkHoldsTo>[0], now: Instant): Standing {
  const until = holdsNowTo(listing, now)
  if (until === null) return 'unchecked'
  return dayOf(now) <= until ? 'in_date' : 'out_of_date'
}

/** True for what coordinators have to look at: out of date, never checked, or so within thirty days. Closed ones are not. */
export function isToCheck(listing: Listing, now: Instant): boolean {
  const until = holdsNowTo(listing, now)
  return listing.status !== 'closed' && (until === null || until <= dayOf(plusMs(now, CHECK_SOON_DAYS * DAY)))
}

/** The day of a moment in UTC: what is listed holds for the whole world. */
export function dayOf(at: Instant): LocalDate {
  return at.slice(0, 10)
}
