import type { Listing } from './listing.ts'

/** What of a listing somebody reads who is to choose a body, or chose one: kept with a case as it was on that day. */
export type ShownListing = Pick<
  Listing,
  | 'id'
  | 'names'
  | 'subtypes'
  | 'channels'
  | 'hours'
  | 'notes'
  | 'cost'
  | 'languages'
  | 'anonymousOk'
  | 'isList'
  | 'ages'
  | 'status'
> & {
  readonly source: Pick<Listing['source'], 'title' | 'date'>
  readonly independence: Pick<NonNullable<Listing['independence']>, 'funders' | 'conflicts'> | null
  readonly checkedByHouse: Pick<NonNullable<Listing['checkedByHouse']>, 'on'> | null
  readonly nextCheckDue: Listing['nextCheckDue']
}
