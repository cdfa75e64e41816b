import { withPayers } from '../../domain/bodies/funding.ts'
import type { Listing } from '../../domain/bodies/listing.ts'
import { listFundings, type KeptFunding } from '../../store/bodies/fundings.ts'
import { editsOf, listBodies, type BodyEdit, type ListedBody } from '../../store/bodies/listings.ts'
import type { House } from '../house.ts'

/** Every body of the directory as the house has it, for its own pages and for export. */
export function allBodies(house: Pick<House, 'database'>): Promise<ListedBody[]> {
  return listBodies(house.database)
}

/** Every listing with everybody who is known to pay for it: what `bodiesFor` is asked with. */
export async function listingsWithPayers(house: Pick<House, 'database'>): Promise<Listing[]> {
  const [bodies, fundings] = await Promise.all([listBodies(house.database), listFundings(house.database)])
  return bodies.map(({ listing }) => withPayers(listing, fundings))
}

/** One body with its history and who pays for it; null where there is none of that id. */
export async function oneBody(house: Pick<House, 'database'>, id: string): Promise<BodyView | null> {
  const [edits, fundings] = await Promise.all([editsOf(house.database, id), listFundings(house.database)])
  const [newest] = edits
  if (newest === undefined) return null
  return { ...newest, edits, fundings: fundings.filter(({ body }) => body === id) }
}

/** One body as its page shows it. */
export interface BodyView extends ListedBody {
  /** The newest first. */
  readonly edits: readonly BodyEdit[]
  readonly fundings: readonly KeptFunding[]
}
