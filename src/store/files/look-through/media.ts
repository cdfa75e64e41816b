import type { FileType } from '../../../domain/vocabulary/files.ts'
import type { Arrived } from '../arriving.ts'
import type { NotKept, ToKeep } from './looked.ts'
import { patched, type Patch } from './patched.ts'
import { peeking, type Peek } from './peek.ts'

/** Most parts that are looked at of one film or sound. */
const MOST_PARTS = 10_000

/** Boxes that hold what is said about a film or nothing at all, and those that hold other boxes (ISO 14496-12). */
const ABOUT = ['udta', 'meta', 'uuid', 'XMP_', 'free', 'skip']
const HOLDS = ['moov', 'trak', 'mdia', 'minf', 'moof', 'traf']

/**
 * A film or a sound made of boxes: boxes that say where, when, by whom and with what it was made are emptied in place, so
 * that every other byte stays where it is.
 */
export async function withoutAbout(arrived: Arrived, type: FileType): Promise<ToKeep | NotKept> {
  const peek = peeking(arrived)
  const patches: Patch[] = []
  let seen = 0
  // What a phone or a browser records of a voice is a film without pictures.
  const tracks: string[] = []
  const walk = async (from: number, to: number): Promise<boolean> => {
    let at = from
    while (at + 8 <= to) {
      seen += 1
      if (seen > MOST_PARTS) return false
      const head = await peek(at, Math.min(to, at + 16))
      const name = head.subarray(4, 8).toString('latin1')
      const short = head.readUInt32BE(0)
      const size =
        short === 1 && head.length === 16 ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short
      if (size < 8 || at + size > to) return false
      const begins = at + (short === 1 ? 16 : 8)
      const ends = at + size
      if (ABOUT.includes(name)) patches.push(...emptied({ from: begins, to: ends }, at + 4, 'free'))
      else if (name === 'hdlr') tracks.push((await peek(begins + 8, begins + 12)).toString('latin1'))
      else if (['mvhd', 'tkhd', 'mdhd'].includes(name)) patches.push(await timesOf(peek, begins, ends))
      else if (HOLDS.includes(name) && !(await walk(begins, ends))) return false
      at = ends
    }
    return true
  }
  if (!(await walk(0, arrived.bytes))) return { why: 'file_damaged' }
  const isSoundAlone = tracks.includes('soun') && !tracks.includes('vide')
  return {
    type: isSoundAlone ? 'm4a' : type,
    cleaned: 'taken_out',
    bytes: arrived.bytes,
    read: () => patched(arrived, patches),
  }
}

/** A part that has another name from then on, and nothing in it. */
function emptied(part: Omit<Patch, 'with'>, nameAt: number, name: string): readonly Patch[] {
  const named = { from: nameAt, to: nameAt + name.length, with: Buffer.from(name, 'latin1') }
  return [named, ...(part.to > part.from ? [part] : [])]
}

/** When it was made and changed, behind the version and flags of a header. */
async function timesOf(peek: Peek, begins: number, ends: number): Promise<Patch> {
  const [version] = await peek(begins, begins + 1)
  const from = Math.min(ends, begins + 4)
  return { from, to: Math.min(ends, from + (version === 1 ? 16 : 8)) }
}

/** A sound of chunks (RIFF): those that hold words about it are emptied in place, and so is what follows the last one. */
export async function withoutNotes(arrived: Arrived): Promise<ToKeep | NotKept> {
  const peek = peeking(arrived)
  const patches: Patch[] = []
  let at = 12
  for (let seen = 1; at + 8 <= arrived.bytes; seen += 1) {
    if (seen > MOST_PARTS) return { why: 'file_damaged' }
    const head = await peek(at, at + 8)
    const name = head.subarray(0, 4).toString('latin1')
    const ends = Math.min(arrived.bytes, at + 8 + head.readUInt32LE(4))
    if (!['fmt ', 'data', 'fact'].includes(name))
      patches.push(...emptied({ from: at + 8, to: ends }, at, 'JUNK'))
    at = ends + (ends % 2)
  }
  if (at < arrived.bytes) patches.push({ from: at, to: arrived.bytes })
  return { type: 'wav', cleaned: 'taken_out', bytes: arrived.bytes, read: () => patched(arrived, patches) }
}
