import { PIECE, type Range } from '../sealed-bytes.ts'
import type { Arrived } from '../arriving.ts'
import type { NotKept, ToKeep } from './looked.ts'
import { only } from './patched.ts'
import { peeking } from './peek.ts'

/**
 * Bytes of a frame with its head, by the number in the head (RFC 4867, 5.3; 3GPP TS 26.101 and 26.201): for narrow and for
 * wide sound. 0 where none is defined, or none that a
 * recording has.
 */
const NARROW = [13, 14, 16, 18, 20, 21, 27, 32, 6, 0, 0, 0, 0, 0, 0, 1]
const WIDE = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 0, 0, 0, 0, 1, 1]

const FORMS = [
  { begins: Buffer.from('#!AMR\n', 'latin1'), frames: NARROW },
  { begins: Buffer.from('#!AMR-WB\n', 'latin1'), frames: WIDE },
] as const

/** Bytes that may stand behind the last frame and are left out; where it is more, what is said there could be lost. */
const MOST_BEHIND = 1024
/** Bytes before it that can be words as well. */
const LIKE_FRAMES = 64
/** Bits of the head of a frame that are always 0. */
const PADDING = 0x83

/**
 * A voice as many phones record it (AMR): frames, one behind the other, with nothing between them that could say who, where
 * or when. What stands behind them is left out, and with it the last
 * moment, because words can look like frames.
 */
export async function voiceFramesOf(arrived: Arrived): Promise<ToKeep | NotKept> {
  const peek = peeking(arrived)
  const head = await peek(0, 16)
  const form = FORMS.find(({ begins }) => head.subarray(0, begins.length).equals(begins))
  if (form === undefined) return { why: 'file_not_taken' }
  const from = form.begins.length
  const ends = await endOfFrames(peek, { from, to: arrived.bytes }, form.frames)
  if (ends === from || ends === null) return { why: 'file_damaged' }
  const places = [{ from: 0, to: ends }]
  return { type: 'amr', cleaned: 'taken_out', bytes: ends, read: () => only(arrived, places) }
}

/** Where what is kept ends; null where too much stands behind it. */
async function endOfFrames(
  peek: ReturnType<typeof peeking>,
  { from, to }: Range,
  frames: readonly number[],
): Promise<number | null> {
  let at = from
  // Where frames began of which the next one is not as far from here as words can look like some.
  const began = [from]
  while (at < to) {
    const begins = at
    // Many at once: a frame of silence is one byte long.
    const bytes = await peek(begins, begins + PIECE)
    while (at - begins < bytes.length) {
      const head = bytes[at - begins]!
      const length = frames[(head >> 3) & 15]!
      if ((head & PADDING) !== 0 || length === 0 || at + length > to)
        return to - at > MOST_BEHIND ? null : began[0]!
      at += length
      began.push(at)
      while (began.length > 1 && began[1]! <= at - LIKE_FRAMES) began.shift()
    }
  }
  return at
}
