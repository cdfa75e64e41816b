import { join } from 'node:path'
import type { Files } from '../../src/actions/house.ts'
import { localStore } from '../../src/store/files/local-store.ts'

/** Files in a folder of a test, as a house has them by default. */
export function filesIn(folder: string): Files {
  return {
    store: localStore(folder),
    arriving: join(folder, 'arriving'),
    check: null,
    mostOfCase: 100_000_000,
    mostOfDay: 10_000_000_000,
  }
}
