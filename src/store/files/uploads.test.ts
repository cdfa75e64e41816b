import fc from 'fast-check'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { sweepArriving } from './arriving.ts'
import type { ComingPart } from './upload.ts'
import { openUploads, type OpenUpload, type Uploads } from './uploads.ts'

const folder = mkdtempSync(join(tmpdir(), 'uploads-'))
afterAll(() => rmSync(folder, { recursive: true }))

let uploads: Uploads
beforeEach(async () => {
  await uploads?.endAll()
  uploads = openUploads(folder)
})

const NOTHING_SAID = { name: null, shows: null }

/** A part whose line breaks where it ends, in pieces of so many bytes. */
function breaking(bytes: Uint8Array, piece: number): ComingPart {
  return {
    cut: () => {},
    bytes: (async function* () {
      for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
      await Promise.reject(new Error('The line broke.'))
    })(),
  }
}

/** A part that waits for more until it is cut. */
function hanging(bytes: Uint8Array): ComingPart {
  let cut = () => {}
  const isCut = new Promise<void>((_, fail) => {
    cut = () => fail(new Error('Cut off.'))
  })
  isCut.catch(() => {})
  return {
    cut,
    bytes: (async function* () {
      yield bytes
      await isCut
    })(),
  }
}

async function all(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = []
  for await (const part of parts) found.push(part)
  return Buffer.concat(found)
}
const opened = (length: number): OpenUpload => uploads.open('a case', { length, ...NOTHING_SAID })

test('wherever a line breaks, and however often, the whole is what was sent, and any range of it opens', async () => {
  const plain = randomBytes(200_000)
  const places = fc.array(fc.integer({ min: 0, max: plain.length }), { maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(
      places,
      fc.integer({ min: 500, max: 70_000 }),
      fc.tuple(fc.nat(plain.length), fc.nat(plain.length)),
      async (cuts, piece, [one, other]) => {
        const { id, upload } = opened(plain.length)
        for (const to of [...cuts.toSorted((a, b) => a - b), plain.length]) {
          const from = await upload.offset()
          expect((await upload.whole()) === null).toBe(from < plain.length)
          expect(await upload.take(from, breaking(plain.subarray(from, to), piece))).toBe('taken')
          expect(await upload.offset()).toBe(Math.max(from, to))
          if (from === plain.length) break
        }
        const whole = await upload.whole()
        expect(whole?.digest).toBe(createHash('sha256').update(plain).digest('hex'))
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        expect((await whole!.slice(from, to)).equals(plain.subarray(from, to))).toBe(true)
        expect((await all(whole!.read())).equals(plain)).toBe(true)
        await uploads.end(id)
        expect(readdirSync(folder)).toEqual([])
      },
    ),
    { numRuns: 40 },
  )
})

test('a part that is at another place, or too long, changes nothing, whatever came of it', async () => {
  const plain = randomBytes(100_000)
  const { upload } = opened(plain.length)
  await upload.take(0, breaking(plain.subarray(0, 40_000), 7000))
  expect(await upload.take(39_999, breaking(plain.subarray(39_999), 7000))).toBe('another_place')
  expect(await upload.take(40_000, breaking(randomBytes(60_001), 7000))).toBe('too_long')
  expect(await upload.offset()).toBe(40_000)
  expect(readdirSync(folder)).toHaveLength(1)
  await upload.take(40_000, breaking(plain.subarray(40_000), 7000))
  expect((await upload.whole())?.digest).toBe(createHash('sha256').update(plain).digest('hex'))
})

test('whoever goes on cuts off what hangs, also when two do at once, and no byte is taken twice', async () => {
  const plain = randomBytes(300_000)
  const { upload } = opened(plain.length)
  const first = upload.take(0, hanging(plain.subarray(0, 100_000)))
  const [second, third] = await Promise.all([
    upload.take(0, hanging(plain.subarray(0, 50_000))),
    upload.take(0, breaking(plain, 1000)),
  ])
  expect(await first).toBe('taken')
  // Nothing may have come of what was cut at once; whoever was at the right place then went on.
  expect([second, third].filter((each) => each === 'another_place').length).toBeGreaterThan(0)
  const from = await upload.offset()
  await upload.take(from, breaking(plain.subarray(from), 1000))
  expect((await upload.whole())?.digest).toBe(createHash('sha256').update(plain).digest('hex'))
})

test('what ends while a part comes in leaves nothing on the disk', async () => {
  const { id, upload } = opened(1000)
  const taking = upload.take(0, hanging(Buffer.alloc(10)))
  await uploads.end(id)
  expect(await taking).toBe('ended')
  expect(await upload.take(0, breaking(Buffer.alloc(10), 1))).toBe('ended')
  expect(readdirSync(folder)).toEqual([])
  expect(uploads.find('a case', id)).toBe(null)
})

test('no byte of it can be read where it lies, and another case does not find it', async () => {
  const { id, upload } = opened(40_000)
  await upload.take(0, breaking(Buffer.from('words of somebody '.repeat(2000)), 999))
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name)).includes('somebody')).toBe(false)
  expect(uploads.find('another case', id)).toBe(null)
  expect(uploads.find('a case', id)?.upload).toBe(upload)
  expect(uploads.bytesHere()).toBe(36_000)
})

test('what goes on for more than an hour is not swept', async () => {
  const { upload } = opened(1000)
  await upload.take(0, breaking(Buffer.alloc(500), 100))
  const hours = (much: number) => new Date(Date.now() + much * 3_600_000)
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), hours(-2), hours(-2))
  await upload.touch()
  for (const name of readdirSync(folder))
    expect(Date.now() - statSync(join(folder, name)).mtimeMs).toBeLessThan(60_000)
  expect(await sweepArriving(folder, Date.now())).toBe(0)
  expect(await sweepArriving(folder, hours(1.1).getTime())).toBe(1)
})

test('a thousand parts are enough: what is cut into more is not taken', async () => {
  const { upload } = opened(2000)
  for (let at = 0; at < 1000; at += 1) await upload.take(at, breaking(Buffer.alloc(1), 1))
  expect(await upload.take(1000, breaking(Buffer.alloc(1), 1))).toBe('too_many_parts')
})
