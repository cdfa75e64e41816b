/** One entry as the directory at the end of an archive lists it; `at` is where its data begin. */
export interface ListedEntry {
  /** Only to know it by; never a path. */
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  /** Bytes in the archive, and bytes once unpacked, as the archive says. */
  readonly packed: number
  readonly size: number
  readonly at: number
}

type Listed =
  { readonly entries: readonly ListedEntry[] } | { readonly zip: 'zip_cut' | 'zip_broken' | 'zip_many' }

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
/** "Look in the extra field", in two and in four bytes. */
const ELSEWHERE_2 = 0xffff
const ELSEWHERE_4 = 0xffffffff
const EXTRA_64 = 1

/** True for what begins like a ZIP archive, also an empty one. */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, three, four] = bytes
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6))
}

/**
 * What a ZIP archive says it holds (APPNOTE 4.3, with ZIP64). An archive without its end was cut off; one whose
 * directory points outside of it, or lets two entries share bytes, is broken.
 *
 * @param most entries, beyond which the directory is not read at all
 */
export function listEntries(bytes: Buffer, most: number): Listed {
  const end = endOf(bytes)
  if (end === null) return { zip: 'zip_cut' }
  if (end.count > most) return { zip: 'zip_many' }
  const entries: ListedEntry[] = []
  let at = end.from
  for (let index = 0; index < end.count; index++) {
    const read = entryAt(bytes, at)
    if (read === null) return { zip: 'zip_broken' }
    entries.push(read.entry)
    at = read.next
  }
  return sharesBytes(entries) ? { zip: 'zip_broken' } : { entries }
}

interface End {
  readonly count: number
  readonly from: number
}

/** The record at the end, which a comment may follow; null where there is none. */
function endOf(bytes: Buffer): End | null {
  const first = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT)
  for (let at = bytes.length - END_BYTES; at >= first; at--) {
    if (bytes.readUInt32LE(at) !== END) continue
    if (at + END_BYTES + bytes.readUInt16LE(at + 20) !== bytes.length) continue
    const count = bytes.readUInt16LE(at + 10)
    const from = bytes.readUInt32LE(at + 16)
    return count === ELSEWHERE_2 || from === ELSEWHERE_4
      ? (end64(bytes, at - 20) ?? { count, from })
      : { count, from }
  }
  return null
}

function end64(bytes: Buffer, locator: number): End | null {
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_64) return null
  const at = Number(bytes.readBigUInt64LE(locator + 8))
  if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== END_64) return null
  return { count: Number(bytes.readBigUInt64LE(at + 32)), from: Number(bytes.readBigUInt64LE(at + 48)) }
}

function entryAt(bytes: Buffer, at: number): { readonly entry: ListedEntry; readonly next: number } | null {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) return null
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
  const next = extraEnd + bytes.readUInt16LE(at + 32)
  if (next > bytes.length) return null
  const sizes = withExtra(
    [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)],
    bytes.subarray(nameEnd, extraEnd),
  )
  const [size, packed, local] = sizes ?? []
  if (size === undefined || packed === undefined || local === undefined) return null
  const data = dataAt(bytes, local)
  if (data === null || data + packed > bytes.length) return null
  return {
    next,
    entry: {
      name: bytes.toString('utf8', at + 46, nameEnd),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      crc: bytes.readUInt32LE(at + 16),
      packed,
      size,
      at: data,
    },
  }
}

/** Sizes of more than four bytes stand in the extra field, in this order, each only where it is needed. */
function withExtra(sizes: readonly number[], extra: Buffer): readonly number[] | null {
  if (!sizes.includes(ELSEWHERE_4)) return sizes
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) !== EXTRA_64) {
      at = end
      continue
    }
    let from = at + 4
    const long = sizes.map((size) => {
      if (size !== ELSEWHERE_4) return size
      from += 8
      return from <= Math.min(end, extra.length) ? Number(extra.readBigUInt64LE(from - 8)) : Number.NaN
    })
    return long.every(Number.isSafeInteger) ? long : null
  }
  return null
}

/** Where the data of an entry begin, behind a head of its own with lengths of its own. */
function dataAt(bytes: Buffer, at: number): number | null {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) return null
  return at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
}

function sharesBytes(entries: readonly ListedEntry[]): boolean {
  const ordered = entries.toSorted((a, b) => a.at - b.at)
  return ordered.some((entry, index) => {
    const next = ordered[index + 1]
    return next !== undefined && entry.packed > 0 && entry.at + entry.packed > next.at
  })
}
