import { join } from 'node:path'
import type { Files } from '../../src/actions/house.ts'
import { openUploads } from '../../src/store/files/uploads.ts'
import { localStore } from '../../src/store/files/local-store.ts'

/** Files in a folder of a test, as a house has them by default. */
export function filesIn(folder: string): Files {
  const arriving = join(folder, 'arriving')
  return {
    store: localStore(folder),
    arriving,
    uploads: openUploads(arriving),
    check: null,
    mostOfCase: 100_000_000,
    mostOfDay: 10_000_000_000,
  }
}
