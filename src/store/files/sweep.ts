import type { Read } from '../database.ts'
import { ownedObjects } from './case-files.ts'
import type { FileStore } from './file-store.ts'
import { MARK } from './object-name.ts'

/** Milliseconds for which an object that belongs to nobody may still be about to: it is put before its entry is stored. */
const MAY_BE_COMING = 2 * 3_600_000
/** Names that are looked for at once. */
const AT_ONCE = 500

/**
 * Takes away what lies in a store and belongs to no case: left by a process that was killed, taken back, or of a case
 * that was erased while the store could not be reached. To be asked only where the store is known to be ours.
 *
 * @param now milliseconds since 1970
 * @returns how many were taken away
 */
export async function sweepObjects(read: Read, store: FileStore, now: number): Promise<number> {
  let swept = 0
  let old: string[] = []
  const sweep = async () => {
    const owned = await ownedObjects(read, old)
    for (const name of old.filter((each) => !owned.has(each))) {
      await store.remove(name)
      swept += 1
    }
    old = []
  }
  for await (const { name, at } of store.list()) {
    if (name === MARK || now - at < MAY_BE_COMING) continue
    old.push(name)
    if (old.length === AT_ONCE) await sweep()
  }
  await sweep()
  return swept
}
