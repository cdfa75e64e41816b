import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Whether there is room for what comes in: `low` is time to act, and `full` is kept for what is there already. */
export type Room = 'enough' | 'low' | 'full'

/** Milliseconds for which what was measured holds: a flood of filings does not measure for each. */
const HOLDS = 2000

/** Of what is called low, so much is called full. */
const FULL_SHARE = 0.1

/**
 * Looks how much is free on the disks of some folders, the fullest of which counts. A disk that cannot be measured is
 * taken to have room: nobody is turned away for what we do not know.
 *
 * @param lowBytes less than this is `low`, a tenth of it `full`
 */
export function roomOn(folders: readonly string[], lowBytes: number): () => Promise<Room> {
  let last: { readonly at: number; readonly room: Promise<Room> } | null = null
  return () => {
    const now = performance.now()
    if (last === null || now - last.at > HOLDS) last = { at: now, room: measure(folders, lowBytes) }
    return last.room
  }
}

async function measure(folders: readonly string[], lowBytes: number): Promise<Room> {
  const free = await Promise.all(folders.map(freeBytes))
  const least = Math.min(...free.filter((bytes) => bytes !== null))
  if (least < lowBytes * FULL_SHARE) return 'full'
  return least < lowBytes ? 'low' : 'enough'
}

/** Free for us on the disk of a folder, or of the next one above it that is there. */
async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    const above = dirname(folder)
    return above === folder ? null : freeBytes(above)
  }
}
