import type { Listing } from '../../domain/bodies/listing.ts'
import type { House } from '../house.ts'
import { listingsWithPayers } from './all-bodies.ts'

/** For so many milliseconds pages are made from one reading. */
const KEPT_MS = 5_000

interface Known {
  readonly listings: Promise<readonly Listing[]>
  readonly readAt: number
}

const known = new WeakMap<House['database'], Known>()

/**
 * The directory for the pages on which help stands first. They are opened by everybody and must never be missing: what was
 * read is kept for some seconds, and while the database cannot be reached, what was last read stands, or else what comes with
 * the program.
 *
 * @param shipped what comes with the program
 */
export function listingsForHelp(
  house: Pick<House, 'database' | 'log'>,
  shipped: () => readonly Listing[],
): Promise<readonly Listing[]> {
  const before = known.get(house.database)
  if (before !== undefined && performance.now() - before.readAt < KEPT_MS) return before.listings
  const listings = listingsWithPayers(house).catch((error: unknown) => {
    const kind = error instanceof Error ? error.name : typeof error
    house.log.error({ kind }, 'the directory of help could not be read')
    return before?.listings ?? shipped()
  })
  known.set(house.database, { listings, readAt: performance.now() })
  return listings
}

/** What was edited here is on the next page. */
export function readHelpAnew({ database }: Pick<House, 'database'>): void {
  known.delete(database)
}
