import { checkHoldsTo, isToCheck, standingOf, type Standing } from '../../domain/bodies/checked.ts'
import type { Listing } from '../../domain/bodies/listing.ts'
import type { LocalDate } from '../../domain/time/calendar.ts'
import { listBodies } from '../../store/bodies/listings.ts'
import type { House } from '../house.ts'

/** A body that somebody has to look at. */
export interface BodyToCheck {
  readonly listing: Listing
  readonly standing: Standing
  /** The last day on which its check holds; null where nobody checked it. */
  readonly until: LocalDate | null
}

/** What coordinators have to look at, whatever was never checked first, then the longest out of date. */
export async function bodiesToCheck(house: Pick<House, 'database' | 'now'>): Promise<BodyToCheck[]> {
  const now = house.now()
  const bodies = await listBodies(house.database)
  return bodies
    .filter(({ listing }) => isToCheck(listing, now))
    .map(({ listing }) => ({ listing, standing: standingOf(listing, now), until: checkHoldsTo(listing) }))
    .toSorted((a, b) => compare(a.until ?? '', b.until ?? ''))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
