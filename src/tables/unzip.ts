import { inflateRawSync } from 'node:zlib'
import { crc32 } from './crc32.ts'
import { listEntries, type ListedEntry } from './zip-directory.ts'

/** Why an archive, or what is wanted of it, cannot be read. Words for each are in `words/en/tables.ts`. */
export type ZipProblem =
  | 'zip_cut'
  | 'zip_broken'
  | 'zip_locked'
  | 'zip_method'
  | 'zip_doubled'
  | 'zip_many'
  | 'zip_large'
  | 'zip_ratio'

export type Unzipped = { readonly files: ReadonlyMap<string, Buffer> } | { readonly zip: ZipProblem }

/** More entries than any log of an evaluation has. */
export const MOST_ENTRIES = 60_000
/** All that is unpacked together, in bytes. */
export const MOST_BYTES = 400_000_000
/** How many times its own size an entry may become; text of logs becomes 5 to 40 times. */
export const MOST_RATIO = 250
/** Below this many bytes an entry may be as dense as it likes. */
const SMALL = 1_000_000

const STORED = 0
const DEFLATED = 8
const LOCKED = 0b0000_0000_0010_0001

/**
 * The entries of a ZIP archive whose name is wanted, unpacked in memory. Nothing is written and no name is used as a
 * path. What an entry says of its size is held against it: unpacking stops at that size, and one byte more or fewer, or
 * another checksum, is a broken archive. Sizes are added up before anything is unpacked, so a bomb costs nothing.
 */
export function unzip(bytes: Buffer, wanted: (name: string) => boolean, most: number = MOST_BYTES): Unzipped {
  const listed = listEntries(bytes, MOST_ENTRIES)
  if ('zip' in listed) return listed
  const entries = listed.entries.filter(({ name }) => wanted(name))
  if (new Set(entries.map(({ name }) => name)).size < entries.length) return { zip: 'zip_doubled' }
  const refused = whyNot(entries, most)
  if (refused !== null) return { zip: refused }
  const files = new Map<string, Buffer>()
  for (const entry of entries) {
    const content = contentOf(bytes, entry)
    if (content === null) return { zip: 'zip_broken' }
    files.set(entry.name, content)
  }
  return { files }
}

function whyNot(entries: readonly ListedEntry[], most: number): ZipProblem | null {
  if (entries.some(({ flags }) => (flags & LOCKED) !== 0)) return 'zip_locked'
  if (entries.some(({ method }) => method !== STORED && method !== DEFLATED)) return 'zip_method'
  if (entries.reduce((sum, { size }) => sum + size, 0) > most) return 'zip_large'
  const isDense = ({ size, packed }: ListedEntry) => size > SMALL && size > packed * MOST_RATIO
  return entries.some(isDense) ? 'zip_ratio' : null
}

/** Null where the entry is not what the directory of the archive says it is. */
function contentOf(bytes: Buffer, { at, packed, size, crc, method }: ListedEntry): Buffer | null {
  const data = bytes.subarray(at, at + packed)
  if (data.length !== packed) return null
  const content = method === STORED ? data : inflated(data, size)
  return content?.length === size && crc32(content) === crc ? content : null
}

function inflated(data: Buffer, size: number): Buffer | null {
  try {
    // One byte more than it says is enough to know that it lies.
    return inflateRawSync(data, { maxOutputLength: size + 1 })
  } catch {
    return null
  }
}
