import { inflateSync, constants } from 'node:zlib'
import type { Arrived } from '../arriving.ts'
import type { NotKept, ToKeep } from './looked.ts'

/** Largest PDF that is taken, in bytes: it is held in memory while somebody looks through it, one at a time. */
const MOST_BYTES = 50_000_000
/** Bytes of packed objects that are unpacked of one PDF. */
const MOST_UNPACKED = 100_000_000

/** Names of what runs, or plays, when somebody opens it (ISO 32000, 12.6.4 and 13). */
const SCRIPTED = /\/(?:JavaScript|JS|Launch|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z0-9])/
/** Those of them that nothing has by chance. */
const SCRIPTED_LONG = /\/(?:JavaScript|Launch|RichMedia|SubmitForm|ImportData)(?![A-Za-z0-9])/
/** How bytes of a stream are packed, in full and in short (7.4). */
const PACKINGS = /\/(?:\w+Decode|AHx|A85|LZW|RL|Fl|CCF|DCT|Crypt)(?![A-Za-z0-9])/g
/** How packed bytes are changed before they are read. */
const CHANGES = /\/(?:DecodeParms|DP|Predictor)(?![A-Za-z0-9])/
/** Names of files within the file (7.11.4). */
const HOLDS_FILES = /\/(?:EmbeddedFiles?|Collection)(?![A-Za-z0-9])/
const LOCKED = /\/Encrypt(?![A-Za-z0-9])/

/**
 * Looks through a PDF for what runs and for files within it, also where its objects are packed. It is kept as it came,
 * because taking something out would take away what a screen reader needs.
 */
export async function pdfDocument(arrived: Arrived): Promise<ToKeep | NotKept> {
  if (arrived.bytes > MOST_BYTES) return { why: 'file_too_large', most: MOST_BYTES }
  const bytes = await arrived.slice(0, arrived.bytes)
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) || !bytes.includes('%%EOF'))
    return { why: 'file_damaged' }
  const found = lookThrough(bytes)
  if (found !== null) return found
  return { type: 'pdf', cleaned: 'as_it_came', bytes: arrived.bytes, read: () => arrived.read() }
}

function lookThrough(bytes: Buffer): NotKept | null {
  let unpacked = 0
  for (const { dictionary, stream } of objectsIn(bytes)) {
    const said = named(dictionary)
    const found = judge(said)
    if (found !== null) return found
    if (stream === null) continue
    const hidden = judgeHidden(stream)
    if (hidden !== null) return hidden
    const own = ownOf(said)
    if (!holdsObjects(own)) continue
    const packed = unpack(stream, own, MOST_UNPACKED - unpacked)
    if (packed === null) return { why: 'file_damaged' }
    unpacked += packed.byteLength
    const within = judge(named(packed.toString('latin1')))
    if (within !== null) return within
  }
  return null
}

/**
 * The dictionary of the stream that follows, of all that stands before it. Where its beginning may be one that only seems
 * so, in a comment or a string, all of it counts.
 */
function ownOf(said: string): string {
  const text = said.replace(/%[^\r\n]*/g, ' ')
  const begins = [...text.matchAll(/\d\s+obj\s*<</g)].at(-1)?.index ?? 0
  const own = text.slice(begins)
  const plain = own.replace(/\\[^]/g, '')
  const isWhole = plain.split('(').length === plain.split(')').length
  return isWhole ? own : text
}

/** Objects packed in a stream: by its type, or by what a reader needs to take them out, which asks for no type (7.5.7). */
function holdsObjects(own: string): boolean {
  const has = (name: string) => new RegExp(`/${name}(?![A-Za-z0-9])`).test(own)
  return has('ObjStm') || (has('First') && has('N'))
}

/**
 * Judges what lies in the bytes of a stream as they are. A table of places can say that an object begins there, and a
 * reader takes it from there (7.5.4), so that such bytes are read as words wherever an object may begin in them. Names of
 * a few letters stand in packed bytes by chance, and act with a longer one alone.
 */
function judgeHidden(stream: Buffer): NotKept | null {
  if (!stream.includes('obj') && !stream.includes('startxref')) return null
  const said = named(stream.toString('latin1'))
  if (SCRIPTED_LONG.test(said)) return { why: 'file_scripted' }
  return /\/EmbeddedFiles?(?![A-Za-z0-9])/.test(said) ? { why: 'file_archive' } : null
}

function judge(text: string): NotKept | null {
  if (LOCKED.test(text)) return { why: 'file_locked' }
  if (SCRIPTED.test(text)) return { why: 'file_scripted' }
  return HOLDS_FILES.test(text) ? { why: 'file_archive' } : null
}

/** Names as they are meant: any letter of one may be written by its number (7.3.5). */
function named(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** What stands between two streams, and the stream behind it. */
function* objectsIn(
  bytes: Buffer,
): Generator<{ readonly dictionary: string; readonly stream: Buffer | null }> {
  let at = 0
  for (;;) {
    const begins = nextStream(bytes, at)
    if (begins === null) {
      yield { dictionary: bytes.subarray(at).toString('latin1'), stream: null }
      return
    }
    const ends = bytes.indexOf('endstream', begins.from)
    const to = ends < 0 ? bytes.length : ends
    yield {
      dictionary: bytes.subarray(at, begins.from).toString('latin1'),
      stream: bytes.subarray(begins.from, to),
    }
    if (ends < 0) return
    at = ends + 'endstream'.length
  }
}

/** Where the next stream begins: the word behind a dictionary, and the end of its line (7.3.8). */
function nextStream(bytes: Buffer, after: number): { readonly from: number } | null {
  for (let at = bytes.indexOf('stream', after); at >= 0; at = bytes.indexOf('stream', at + 1)) {
    const next = bytes[at + 6]
    if (next === 0x0a) return { from: at + 7 }
    if (next === 0x0d) return { from: at + (bytes[at + 7] === 0x0a ? 8 : 7) }
  }
  return null
}

/** Packed objects; null where they are not packed as we can read, so that nobody knows what is in them. */
function unpack(stream: Buffer, own: string, most: number): Buffer | null {
  const [packing, ...more] = own.match(PACKINGS) ?? []
  if (packing === undefined) return /\/F(?:ilter)?(?![A-Za-z0-9])/.test(own) ? null : stream
  if (more.length > 0 || !/^\/Fl(?:ateDecode)?$/.test(packing) || CHANGES.test(own)) return null
  try {
    return inflateSync(stream, {
      maxOutputLength: Math.max(1, most),
      finishFlush: constants.Z_SYNC_FLUSH,
    })
  } catch {
    return null
  }
}
