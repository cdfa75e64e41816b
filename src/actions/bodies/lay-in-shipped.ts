import type { DirectoryFile } from '../../domain/bodies/directory-file.ts'
import { listBodies, touchedByHouse } from '../../store/bodies/listings.ts'
import type { House } from '../house.ts'
import { isSame, saveBody } from './save-body.ts'

/**
 * Lays in the bodies that come with the program: new ones, and what a newer program knows of those that nobody of the house
 * has touched. What the house edited, paused or closed stays as it is.
 *
 * @param shipped what comes with the program
 * @returns ids of what was laid in or changed
 */
export async function layInShipped(
  house: Pick<House, 'database' | 'now'>,
  { listings }: Pick<DirectoryFile, 'listings'>,
): Promise<readonly string[]> {
  const [there, touched] = await Promise.all([listBodies(house.database), touchedByHouse(house.database)])
  const known = new Map(there.map(({ listing }) => [listing.id, listing]))
  const wanted = listings.filter((listing) => {
    const before = known.get(listing.id)
    return before === undefined || (!touched.has(listing.id) && !isSame(before, listing))
  })
  for (const raw of wanted) await saveBody(house, 'machine', { act: 'shipped', seen: null, raw })
  return wanted.map(({ id }) => id)
}
