import { createHash, createSecretKey, randomBytes, randomInt } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startS3, type S3Server } from '../../../tests/world/s3-server.ts'
import { openBucket } from '../../outgoing/bucket.ts'
import { openWayOut } from '../../outgoing/way-out.ts'
import { takeIn } from './arriving.ts'
import { bucketStore } from './bucket-store.ts'
import { NotThere, type FileStore, type StoredObject } from './file-store.ts'
import { localStore } from './local-store.ts'
import { newObjectName } from './object-name.ts'
import { keyOfObject, openBytes, PIECE, sealBytes, sealedRange, sealedSize } from './sealed-bytes.ts'

const folder = mkdtempSync(join(tmpdir(), 'files-'))
let server: S3Server

beforeAll(async () => {
  server = await startS3()
})
afterAll(() => server.close())

const stores: Record<string, () => FileStore> = {
  'a folder': () => localStore(folder),
  'a bucket': () => bucketStore(openBucket(openWayOut([]), server.settings)),
}

const dataKey = createSecretKey(randomBytes(32))
const SIZES = [0, 1, 1000, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 5 * PIECE + 77]

async function* inParts(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    const next = at + randomInt(1, 90_000)
    yield bytes.subarray(at, next)
    at = next
  }
}

async function all(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = []
  for await (const part of parts) found.push(part)
  return Buffer.concat(found)
}

async function listed(store: FileStore): Promise<StoredObject[]> {
  const found: StoredObject[] = []
  for await (const each of store.list()) found.push(each)
  return found
}

const openFrom = (
  store: FileStore,
  name: string,
  key: ReturnType<typeof keyOfObject>,
  from: number,
  to: number,
) => all(openBytes(key, store.read(name, sealedRange({ from, to })), { from, to }))

describe.each(Object.entries(stores))('what is given lies in %s', (_, open) => {
  test('whole, in any range, and in nobody’s sight', async () => {
    const store = open()
    for (const size of SIZES) {
      const plain = randomBytes(size)
      const name = newObjectName()
      const key = keyOfObject(dataKey, name)
      await store.put(name, sealBytes(key, inParts(plain)), sealedSize(size))
      expect(await openFrom(store, name, key, 0, size)).toEqual(plain)
      for (let tries = 0; size > 1 && tries < 5; tries += 1) {
        const from = randomInt(size)
        const to = randomInt(from, size + 1)
        expect(await openFrom(store, name, key, from, to)).toEqual(plain.subarray(from, to))
      }
      await store.remove(name)
      await store.remove(name)
      await expect(openFrom(store, name, key, 0, 1)).rejects.toThrow(NotThere)
    }
  })

  test('under random names, and is listed by them alone', async () => {
    const store = open()
    const names = Array.from({ length: 3 }, newObjectName)
    for (const name of names) await store.put(name, sealBytes(keyOfObject(dataKey, name), []), sealedSize(0))
    const found = await listed(store)
    expect(found.map((each) => each.name).toSorted()).toEqual(names.toSorted())
    for (const each of found) expect(Math.abs(Date.now() - each.at)).toBeLessThan(3_700_000)
    for (const name of names) await store.remove(name)
    await expect(store.put('../elsewhere', sealBytes(dataKey, []), 1)).rejects.toThrow('no name')
  })
})

describe.each(Object.entries(stores))('two processes put the same into %s at once', (_, open) => {
  test('and it is there, whole, whoever was killed at it before', async () => {
    const name = newObjectName()
    // What a process that was killed has left beside its place.
    mkdirSync(join(folder, name.slice(0, 2)), { recursive: true })
    writeFileSync(join(folder, name.slice(0, 2), `${name}.coming`), 'half of i')
    const bytes = randomBytes(5000)
    await Promise.all([1, 2, 3].map(() => open().put(name, inParts(bytes), bytes.length)))
    expect(await all(open().read(name, { from: 0, to: bytes.length }))).toEqual(bytes)
    await open().remove(name)
    await localStore(folder).remove(name)
    expect((await listed(open())).map((each) => each.name)).not.toContain(name)
  })
})

test('a piece that was changed, moved or cut off opens for nobody', async () => {
  const name = newObjectName()
  const key = keyOfObject(dataKey, name)
  const plain = randomBytes(3 * PIECE)
  const sealed = await all(sealBytes(key, [plain]))
  const range = { from: 0, to: plain.length }
  const opened = (bytes: Uint8Array, by = key) => all(openBytes(by, inParts(bytes), range))
  expect(await opened(sealed)).toEqual(plain)
  const changed = Buffer.from(sealed)
  changed[PIECE + 500]! ^= 1
  const piece = sealedSize(1)
  const swapped = Buffer.concat([
    sealed.subarray(piece, 2 * piece),
    sealed.subarray(0, piece),
    sealed.subarray(2 * piece),
  ])
  for (const bytes of [changed, swapped, sealed.subarray(0, 2 * piece), sealed.subarray(0, -1)])
    await expect(opened(bytes)).rejects.toThrow()
  await expect(opened(sealed, keyOfObject(dataKey, newObjectName()))).rejects.toThrow()
  const ofAnother = createSecretKey(randomBytes(32))
  await expect(opened(sealed, keyOfObject(ofAnother, name))).rejects.toThrow()
})

describe('a folder of this machine', () => {
  test('tells the hour of a file and no more, to nobody else on the machine', async () => {
    const store = localStore(folder)
    const name = newObjectName()
    await store.put(
      name,
      sealBytes(keyOfObject(dataKey, name), [Buffer.from('words of somebody')]),
      sealedSize(17),
    )
    const path = join(folder, name.slice(0, 2), name)
    const { mtimeMs, mode } = statSync(path)
    expect(mtimeMs % 3_600_000).toBe(0)
    expect(mode & 0o077).toBe(0)
    expect(readFileSync(path).includes('words')).toBe(false)
    await store.remove(name)
  })

  test('keeps nothing of what broke off', async () => {
    const store = localStore(folder)
    const name = newObjectName()
    const broken = async function* () {
      yield randomBytes(1000)
      await Promise.reject(new Error('The line is gone.'))
    }
    await expect(store.put(name, broken(), sealedSize(1))).rejects.toThrow('The line is gone.')
    await expect(store.put(name, inParts(randomBytes(10)), 11)).rejects.toThrow('another length')
    expect(await listed(store)).toEqual([])
  })
})

describe('while it comes in', () => {
  const arriving = join(folder, 'arriving')

  test('a file lies sealed, is known by its digest, and leaves nothing', async () => {
    const plain = Buffer.from('words of somebody '.repeat(20_000))
    const arrived = await takeIn(arriving, inParts(plain), plain.length)
    if (typeof arrived === 'string') throw new Error(arrived)
    expect(arrived.digest).toBe(createHash('sha256').update(plain).digest('hex'))
    expect(await all(arrived.read())).toEqual(plain)
    expect(await arrived.slice(70_000, 140_001)).toEqual(plain.subarray(70_000, 140_001))
    for (const file of readdirSync(arriving))
      expect(readFileSync(join(arriving, file)).includes('somebody')).toBe(false)
    await arrived.leave()
    expect(readdirSync(arriving)).toEqual([])
  })

  test('what is too large or breaks off leaves nothing either', async () => {
    const broken = async function* () {
      yield randomBytes(200_000)
      await Promise.reject(new Error('gone'))
    }
    expect(await takeIn(arriving, inParts(randomBytes(200_001)), 200_000)).toBe('too_large')
    expect(await takeIn(arriving, broken(), 1_000_000)).toBe('broken_off')
    expect(readdirSync(arriving)).toEqual([])
    writeFileSync(join(arriving, 'of-somebody-else'), '')
  })
})
