import type { LocalDate } from '../time/calendar.ts'
import { canonicalJson } from '../transparency/canonical-json.ts'
import type { BodyAct, CheckMethod } from '../vocabulary/bodies.ts'
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

/** A version of a listing in the history of this house. */
export interface KeptVersion {
  readonly listing: Listing
  readonly act: BodyAct
}

/** With these somebody of the house says that they made sure of it; the others carry on what stood there. */
const MAKES_SURE: readonly BodyAct[] = ['added', 'checked']

/**
 * A listing as it is kept: a check stands only beside what was checked, only where this house did it, and on no day to
 * come. What a file says of a check proves nothing, whatever name stands in it: the history of this house does. So whoever
 * changes how a body is reached leaves it unchecked.
 *
 * @param history every version that was kept of it
 * @param today the day on which it is written
 */
export function withTrueCheck(listing: Listing, history: readonly KeptVersion[], today: LocalDate): Listing {
  const { checkedByHouse: check } = listing
  if (check === null) return listing
  const withIt = history.filter((kept) => saysTheSame(check, kept.listing.checkedByHouse))
  const isMade = check.on <= today && withIt.some(({ act }) => MAKES_SURE.includes(act))
  const isOfThis = withIt.some(
    (kept) =>
      kept.act !== 'imported' && CHECKED.every((field) => saysTheSame(listing[field], kept.listing[field])),
  )
  return isMade && isOfThis ? listing : unchecked(listing)
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
