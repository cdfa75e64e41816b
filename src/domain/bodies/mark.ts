import type { LocalDate } from '../time/calendar.ts'
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
