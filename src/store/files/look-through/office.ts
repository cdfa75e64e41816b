import { Readable } from 'node:stream'
import {
  fromRandomAccessReader,
  RandomAccessReader,
  type Entry,
  type LocalFileHeader,
  type ZipFile,
} from 'yauzl'
import type { FileType } from '../../../domain/vocabulary/files.ts'
import type { Arrived } from '../arriving.ts'
import { actsBy } from './acts.ts'
import type { NotKept, ToKeep } from './looked.ts'
import { XmlPart } from './xml-part.ts'

/** Most parts of a document, and most bytes of all of them when they are unpacked. */
const MOST_PARTS = 5000
const MOST_UNPACKED = 300_000_000
/** Times that a part may be larger unpacked, once it is large at all. */
const MOST_TIMES = 200
const LARGE = 5_000_000
/** Parts that run, wherever they lie. */
const SCRIPTED =
  /vbaproject|vbadata|activex|macrosheets|\.(?:exe|dll|js|vbs|ps1|bat|cmd|scr|jar|hta)$|^(?:basic|scripts)\//i
/** Files within the file. */
const HOLDS_FILES =
  /(?:^|\/)embeddings\/|\.(?:zip|rar|7z|gz|docx?|xlsx?|pptx?|odt|ods|mht|mhtml|html?|rtf)$|^object \d+\//i
/** What kind of office document an archive is; one that is none is not taken. It is kept as it came. */
export async function officeDocument(arrived: Arrived): Promise<ToKeep | NotKept> {
  let zip: ZipFile
  try {
    zip = await openZip(arrived)
  } catch {
    return { why: 'file_damaged' }
  }
  try {
    return await lookInto(zip, arrived)
  } catch {
    return { why: 'file_damaged' }
  } finally {
    zip.close()
  }
}

async function lookInto(zip: ZipFile, arrived: Arrived): Promise<ToKeep | NotKept> {
  if (zip.entryCount > MOST_PARTS) return { why: 'file_archive' }
  const names: string[] = []
  let unpacked = 0
  let mimetype = ''
  for await (const entry of entriesOf(zip)) {
    const name = entry.fileName
    names.push(name)
    if (entry.isEncrypted()) return { why: 'file_locked' }
    if (!saysTheSame(await zip.readLocalFileHeaderPromise(entry), entry)) return { why: 'file_damaged' }
    if (SCRIPTED.test(name)) return { why: 'file_scripted' }
    if (HOLDS_FILES.test(name)) return { why: 'file_archive' }
    const { bytes, head, isScripted } = await unpack(zip, entry, MOST_UNPACKED - unpacked)
    if (isScripted) return { why: 'file_scripted' }
    unpacked += bytes
    if (unpacked >= MOST_UNPACKED || isBomb(entry, bytes)) return { why: 'file_archive' }
    if (name === 'mimetype') mimetype = head.toString('latin1')
  }
  const type = kindBy(names, mimetype)
  if (type === null) return { why: 'file_archive' }
  return { type, cleaned: 'as_it_came', bytes: arrived.bytes, read: () => arrived.read() }
}

/** Of sizes that stand behind a part, which was written before anybody knew them (general purpose bit 3). */
const SAID_BEHIND = 8
/** A size that is too large for its place, and stands elsewhere. */
const ELSEWHERE = 0xffffffff

/**
 * True where an archive says of a part at its place what its directory says of it. Readers go by the one or the other, and
 * so do programs that look for viruses: what each of them sees has to be the same.
 */
function saysTheSame(there: LocalFileHeader, { compressedSize, uncompressedSize, ...entry }: Entry): boolean {
  const isSame = (size: number, told: number) => size === told || size === ELSEWHERE
  return (
    there.compressionMethod === entry.compressionMethod &&
    there.fileName.equals(entry.fileNameRaw) &&
    ((there.generalPurposeBitFlag & SAID_BEHIND) !== 0 ||
      (isSame(there.compressedSize, compressedSize) && isSame(there.uncompressedSize, uncompressedSize)))
  )
}

function kindBy(names: readonly string[], mimetype: string): FileType | null {
  if (mimetype === 'application/vnd.oasis.opendocument.text') return 'odt'
  if (!names.includes('[Content_Types].xml')) return null
  if (names.includes('word/document.xml')) return 'docx'
  if (names.includes('xl/workbook.xml')) return 'xlsx'
  return names.includes('ppt/presentation.xml') ? 'pptx' : null
}

function isBomb(entry: Entry, bytes: number): boolean {
  return bytes > LARGE && bytes > entry.compressedSize * MOST_TIMES
}

/** What unpacking a part tells: how large it is, how it begins, and whether something in it runs or fetches. */
interface Unpacked {
  readonly bytes: number
  readonly head: Buffer
  readonly isScripted: boolean
}

/**
 * Unpacks a part, counting and reading what it says; stops where there is more than anybody reads. What is XML is told by
 * how it begins and never by its name: an archive says itself what each of its parts is.
 */
async function unpack(zip: ZipFile, entry: Entry, most: number): Promise<Unpacked> {
  let head: Buffer = Buffer.alloc(0)
  let bytes = 0
  if (entry.fileName.endsWith('/')) return { bytes, head, isScripted: false }
  const stream = await new Promise<Readable>((done, fail) =>
    zip.openReadStream(entry, (error, opened) => (error ? fail(error) : done(opened))),
  )
  let xml: XmlPart | null = null
  const judge = actsBy()
  for await (const part of stream as AsyncIterable<Buffer>) {
    if (bytes === 0) {
      head = part
      xml = XmlPart.isOne(part) ? new XmlPart() : null
    }
    bytes += part.byteLength
    for (const tag of xml?.feed(part) ?? []) if (judge(tag)) return { bytes, head, isScripted: true }
    if (bytes >= most) return { bytes, head, isScripted: false }
  }
  for (const tag of xml?.end() ?? []) if (judge(tag)) return { bytes, head, isScripted: true }
  return { bytes, head, isScripted: false }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | null>((done, fail) => {
      zip.removeAllListeners()
      zip.once('entry', done)
      zip.once('end', () => done(null))
      zip.once('error', fail)
      zip.readEntry()
    })
    if (entry === null) return
    yield entry
  }
}

/** Reads the archive where it lies, sealed, piece by piece. */
class SealedReader extends RandomAccessReader {
  readonly #arrived: Arrived

  constructor(arrived: Arrived) {
    super()
    this.#arrived = arrived
  }

  override _readStreamForRange(from: number, to: number): Readable {
    return Readable.from(this.#arrived.read({ from, to }), { objectMode: false })
  }
}

function openZip(arrived: Arrived): Promise<ZipFile> {
  return new Promise((done, fail) => {
    fromRandomAccessReader(
      new SealedReader(arrived),
      arrived.bytes,
      { lazyEntries: true, autoClose: false, strictFileNames: true },
      (error, zip) => (error ? fail(error) : done(zip)),
    )
  })
}
