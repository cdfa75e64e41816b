import type { FileType } from '../../../domain/vocabulary/files.ts'
import type { Arrived } from '../arriving.ts'
import type { Range } from '../sealed-bytes.ts'
import type { NotKept, ToKeep } from './looked.ts'

/** Most parts that are looked at of one film. */
const MOST_BOXES = 10_000

/** A place of a file where something else is written: zeros, behind a name of its own where one is said. */
interface Blank extends Range {
  readonly name?: string
  /** Where the name stands. */
  readonly nameAt?: number
}

/** Boxes that hold what is said about a film, and those that hold other boxes (ISO 14496-12). */
const ABOUT = ['udta', 'meta', 'uuid', 'XMP_']
const HOLDS = ['moov', 'trak', 'mdia', 'minf', 'moof', 'traf']

/**
 * A film or a sound made of boxes: boxes that say where, when, by whom and with what it was made are emptied in place, so
 * that every other byte stays where it is.
 */
export async function withoutAbout(arrived: Arrived, type: FileType): Promise<ToKeep | NotKept> {
  const blanks: Blank[] = []
  let seen = 0
  // What a phone or a browser records of a voice is a film without pictures.
  const tracks: string[] = []
  const walk = async (from: number, to: number): Promise<boolean> => {
    let at = from
    while (at + 8 <= to) {
      seen += 1
      if (seen > MOST_BOXES) return false
      const head = await arrived.slice(at, Math.min(to, at + 16))
      const name = head.subarray(4, 8).toString('latin1')
      const short = head.readUInt32BE(0)
      const size =
        short === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short
      if (size < 8 || at + size > to) return false
      const begins = at + (short === 1 ? 16 : 8)
      if (ABOUT.includes(name)) blanks.push({ from: begins, to: at + size, name: 'free', nameAt: at + 4 })
      else if (name === 'hdlr') tracks.push((await arrived.slice(begins + 8, begins + 12)).toString('latin1'))
      else if (['mvhd', 'tkhd', 'mdhd'].includes(name)) blanks.push(await timesOf(arrived, begins))
      else if (HOLDS.includes(name) && !(await walk(begins, at + size))) return false
      at += size
    }
    return true
  }
  if (!(await walk(0, arrived.bytes))) return { why: 'file_damaged' }
  const isSoundAlone = tracks.includes('soun') && !tracks.includes('vide')
  return {
    type: isSoundAlone ? 'm4a' : type,
    cleaned: 'taken_out',
    bytes: arrived.bytes,
    read: () => blanked(arrived, blanks),
  }
}

/** When it was made and changed, behind the version and flags of a header. */
async function timesOf(arrived: Arrived, begins: number): Promise<Blank> {
  const [version] = await arrived.slice(begins, begins + 1)
  return { from: begins + 4, to: begins + 4 + (version === 1 ? 16 : 8) }
}

/** A sound of chunks (RIFF): those that hold words about it are emptied in place. */
export async function withoutNotes(arrived: Arrived): Promise<ToKeep | NotKept> {
  const blanks: Blank[] = []
  let at = 12
  while (at + 8 <= arrived.bytes && blanks.length < MOST_BOXES) {
    const head = await arrived.slice(at, at + 8)
    const name = head.subarray(0, 4).toString('latin1')
    const ends = Math.min(arrived.bytes, at + 8 + head.readUInt32LE(4))
    if (!['fmt ', 'data', 'fact'].includes(name))
      blanks.push({ from: at + 8, to: ends, name: 'JUNK', nameAt: at })
    at = ends + (ends % 2)
  }
  return { type: 'wav', cleaned: 'taken_out', bytes: arrived.bytes, read: () => blanked(arrived, blanks) }
}

/** An MP3 without the tags at its beginning and its end. */
export async function withoutTags(arrived: Arrived): Promise<ToKeep | NotKept> {
  let from = 0
  let head = await arrived.slice(0, 10)
  while (head.length === 10 && head.subarray(0, 3).toString('latin1') === 'ID3') {
    const size = [6, 7, 8, 9].reduce((sum, place) => sum * 128 + (head[place]! & 0x7f), 0)
    from += 10 + size + ((head[5]! & 0x10) === 0 ? 0 : 10)
    head = await arrived.slice(from, from + 10)
  }
  const last = await arrived.slice(Math.max(from, arrived.bytes - 128), arrived.bytes)
  const to =
    last.length === 128 && last.subarray(0, 3).toString('latin1') === 'TAG'
      ? arrived.bytes - 128
      : arrived.bytes
  if (to <= from) return { why: 'file_damaged' }
  return { type: 'mp3', cleaned: 'taken_out', bytes: to - from, read: () => arrived.read({ from, to }) }
}

/** The same bytes, with zeros where something is blanked. */
async function* blanked(arrived: Arrived, blanks: readonly Blank[]): AsyncGenerator<Uint8Array> {
  const ordered = blanks.toSorted((one, other) => one.from - other.from)
  let at = 0
  for (const { from, to, name, nameAt } of ordered) {
    if (name !== undefined && nameAt !== undefined) {
      yield* arrived.read({ from: at, to: nameAt })
      yield Buffer.from(name, 'latin1')
      at = nameAt + name.length
    }
    yield* arrived.read({ from: at, to: from })
    for (let left = to - from; left > 0; left -= ZEROS.length)
      yield ZEROS.subarray(0, Math.min(left, ZEROS.length))
    at = Math.max(from, to)
  }
  yield* arrived.read({ from: at, to: arrived.bytes })
}

const ZEROS = Buffer.alloc(65_536)
