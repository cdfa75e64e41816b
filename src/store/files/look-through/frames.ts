import type { FileType } from '../../../domain/vocabulary/files.ts'
import type { Arrived } from '../arriving.ts'
import type { Range } from '../sealed-bytes.ts'
import type { NotKept, ToKeep } from './looked.ts'
import { only } from './patched.ts'
import { peeking, type Peek } from './peek.ts'

/** Most places between which something else stands; a sound that somebody made has none or two. */
const MOST_PLACES = 1000
/** Bytes of the head of a frame that are looked at. */
const HEAD = 6
/** Bytes of the smallest thing that can begin. */
const LEAST = 4
/** Bytes that are looked at at once for where the next frame begins. */
const AT_ONCE = 4096

/** Kilobits a second by the number in a head, for MPEG 1 and for MPEG 2 (ISO 11172-3, 13818-3; layer III). */
const KILOBITS = {
  first: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  later: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const
const HERTZ = [44_100, 48_000, 32_000] as const

type Framed = Extract<FileType, 'mp3' | 'aac'>
type LengthOf = (head: Buffer) => number | null

/** Bytes of the frame that begins with this head; null where none does. */
const LENGTHS: Readonly<Record<Framed, LengthOf>> = { mp3: lengthOfMp3, aac: lengthOfAac }

function lengthOfMp3(head: Buffer): number | null {
  if (head.length < 4 || head[0] !== 0xff || (head[1]! & 0xe0) !== 0xe0) return null
  const version = (head[1]! >> 3) & 3
  const layer = (head[1]! >> 1) & 3
  const kilobits = (version === 3 ? KILOBITS.first : KILOBITS.later)[head[2]! >> 4] ?? 0
  const hertz = HERTZ[(head[2]! >> 2) & 3]
  if (version === 1 || layer !== 1 || kilobits === 0 || hertz === undefined) return null
  const slower = version === 3 ? 1 : version === 2 ? 2 : 4
  const padding = (head[2]! >> 1) & 1
  return Math.floor(((version === 3 ? 144_000 : 72_000) * kilobits * slower) / hertz) + padding
}

/** A frame of ADTS (ISO 14496-3, 1.A.2.2), as many phones record: the head says its own length. */
function lengthOfAac(head: Buffer): number | null {
  if (head.length < 6 || head[0] !== 0xff || (head[1]! & 0xf6) !== 0xf0) return null
  // Of the 16 rates 13 are defined.
  if (((head[2]! >> 2) & 15) > 12) return null
  const length = ((head[3]! & 3) << 11) | (head[4]! << 3) | (head[5]! >> 5)
  const own = (head[1]! & 1) === 1 ? 7 : 9
  return length > own ? length : null
}

/**
 * An MP3, or an AAC in frames of its own, as what is heard of it: its frames, one behind the other, and none of the tags before, behind and between them,
 * of whatever form these are.
 */
export async function framesOf(arrived: Arrived, type: Framed): Promise<ToKeep | NotKept> {
  const lengthOf = LENGTHS[type]
  const peek = peeking(arrived)
  const places: Range[] = []
  let at = 0
  // Where one frame ends the next one begins; elsewhere two are needed, because words can look like the head of one.
  let isInStep = true
  while (at + LEAST <= arrived.bytes) {
    const length = lengthOf(await peek(at, at + HEAD))
    const ends = at + (length ?? 0)
    if (
      length !== null &&
      ends <= arrived.bytes &&
      (isInStep || lengthOf(await peek(ends, ends + HEAD)) !== null)
    ) {
      const last = places.at(-1)
      if (last?.to === at) places[places.length - 1] = { from: last.from, to: ends }
      else places.push({ from: at, to: ends })
      if (places.length > MOST_PLACES) return { why: 'file_damaged' }
      at = ends
      isInStep = true
      continue
    }
    const tag = await tagAt(peek, at)
    isInStep = tag !== null
    at = tag ?? (await nextMaybe(peek, at + 1, arrived.bytes))
  }
  const bytes = places.reduce((sum, { from, to }) => sum + to - from, 0)
  if (bytes === 0) return { why: 'file_damaged' }
  return { type, cleaned: 'taken_out', bytes, read: () => only(arrived, places) }
}

/** Where an ID3 tag that begins here ends; null where none does. */
async function tagAt(peek: Peek, at: number): Promise<number | null> {
  const head = await peek(at, at + 10)
  if (head.length < 10 || head.subarray(0, 3).toString('latin1') !== 'ID3') return null
  const size = [6, 7, 8, 9].reduce((sum, place) => sum * 128 + (head[place]! & 0x7f), 0)
  return at + 10 + size + ((head[5]! & 0x10) === 0 ? 0 : 10)
}

/** The next place at which a frame or a tag could begin. */
async function nextMaybe(peek: Peek, from: number, end: number): Promise<number> {
  for (let at = from; at < end; at += AT_ONCE) {
    const bytes = await peek(at, at + AT_ONCE)
    const frame = bytes.indexOf(0xff)
    const tag = bytes.indexOf('ID3', 0, 'latin1')
    const found = [frame, tag].filter((place) => place >= 0)
    if (found.length > 0) return at + Math.min(...found)
  }
  return end
}
