import type { DirectoryFile } from '../../domain/bodies/directory-file.ts'
import { listFundings } from '../../store/bodies/fundings.ts'
import { listBodies } from '../../store/bodies/listings.ts'
import type { House } from '../house.ts'

/** The whole directory as a file that an import takes as it is: bodies by their id, fundings as they were written down. */
export async function exportBodies(house: Pick<House, 'database'>): Promise<DirectoryFile> {
  const [bodies, fundings] = await Promise.all([listBodies(house.database), listFundings(house.database)])
  return {
    listings: bodies.map(({ listing }) => listing),
    fundings: fundings.map(({ at: _at, by: _by, ...funding }) => funding),
  }
}
