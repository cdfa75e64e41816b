import type { LocalDate } from '../time/calendar.ts'
import { canonicalJson } from '../transparency/canonical-json.ts'
import type { CheckMethod } from '../vocabulary/bodies.ts'
import type { Listing } from './listing.ts'

/** Somebody of the house made sure, on a day and by a way, that what is listed is so: it is in use from then on. */
export function checkedOn(
  listing: Listing,
  check: { readonly on: LocalDate; readonly by: string; readonly how: CheckMethod },
): Listing {
  // An earlier day that was set for this check is over with it.
  return { ...listing, checkedByHouse: check, nextCheckDue: null, status: 'active' }
}

/** It takes nobody for now. */
export function paused(listing: Listing): Listing {
  return { ...listing, status: 'paused' }
}

/** It is gone. */
export function closed(listing: Listing): Listing {
  return { ...listing, status: 'closed' }
}

/** It is there again, as far as anybody knows. */
export function opened(listing: Listing): Listing {
  return { ...listing, status: listing.checkedByHouse === null ? 'unverified' : 'active' }
}

/** What somebody made sure of who checked a listing; other words of it can change and the check holds. */
const CHECKED = [
  'names',
  'channels',
  'hours',
  'needs',
  'status',
] as const satisfies readonly (keyof Listing)[]

/**
 * A listing as it is kept: a check stands only beside what was checked, and only where this house did it. Whoever changes
 * how a body is reached leaves it unchecked, and a check that another house did is no check of this one.
 *
 * @param before as it was kept until now; null for a new one
 * @param house the name of this house
 */
export function withTrueCheck(listing: Listing, before: Listing | null, house: string): Listing {
  const { checkedByHouse: check } = listing
  if (check === null) return listing
  const isTheSame = before !== null && saysTheSame(check, before.checkedByHouse)
  const holds = isTheSame
    ? CHECKED.every((field) => saysTheSame(listing[field], before[field]))
    : check.by === house
  return holds ? listing : unchecked(listing)
}

function unchecked(listing: Listing): Listing {
  const status = listing.status === 'active' ? 'unverified' : listing.status
  return { ...listing, checkedByHouse: null, nextCheckDue: null, status }
}

/** True for two parts of a listing that say the same, in whatever order their fields stand. */
function saysTheSame(one: Part, other: Part): boolean {
  return canonicalJson(one) === canonicalJson(other)
}

type Part = Parameters<typeof canonicalJson>[0]
