import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AwsClient } from 'aws4fetch'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eraseForHouse } from '../../src/actions/erasure/erase-case.ts'
import { giveFile } from '../../src/actions/files/give-file.ts'
import { openFile } from '../../src/actions/files/open-file.ts'
import { takeBackFile } from '../../src/actions/files/remove-file.ts'
import { sweepFiles } from '../../src/actions/files/sweep-files.ts'
import type { House } from '../../src/actions/house.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { openBucket } from '../../src/outgoing/bucket.ts'
import { openWayOut } from '../../src/outgoing/way-out.ts'
import { bucketStore } from '../../src/store/files/bucket-store.ts'
import type { FileStore } from '../../src/store/files/file-store.ts'
import { localStore } from '../../src/store/files/local-store.ts'
import { MARK, newObjectName } from '../../src/store/files/object-name.ts'
import { ORDERED } from '../in-memory/ordered.ts'
import * as people from '../in-memory/people.ts'
import { filesIn } from '../world/files.ts'
import { startS3, type S3Server } from '../world/s3-server.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
let other: World
let server: S3Server

beforeAll(async () => {
  ;[world, other, server] = await Promise.all([makeWorld(), makeWorld(), startS3()])
})
afterAll(() => Promise.all([world.close(), other.close(), server.close()]))

const LONG_AGO = 10 * 3_600_000
let made = 0

/** A store of its own for each test, in which everything looks as if it were put there hours ago. */
function newStore(): FileStore {
  const folder = join(tmpdir(), `files-whose-${process.pid}-${(made += 1)}`)
  const store = localStore(folder)
  return {
    ...store,
    async *list() {
      for await (const { name, at } of store.list()) yield { name, at: at - LONG_AGO }
    },
  }
}
const at = (of: World, store: FileStore): House => ({
  ...of.house,
  now: () => new Date().toISOString() as ReturnType<House['now']>,
  files: { ...filesIn(join(tmpdir(), `files-whose-${process.pid}`)), store },
})

const TEXT = Buffer.from('14:02 Bot: You may not work. Nobody will help you.\n')
const giverOf = ({ caseId }: FiledStory) =>
  ({ viewer: { kind: 'person', caseId }, by: people.person, caseId }) as const
async function gives(house: House, it: FiledStory): Promise<string> {
  const bytes = (async function* () {
    await Promise.resolve()
    yield TEXT
  })()
  const said = { name: `a-${(made += 1)}.txt`, shows: null, action: null }
  const done = await giveFile(house, giverOf(it), { bytes, size: TEXT.length }, said)
  return isRefusal(done) ? done.refused : 'kept'
}
async function opens(house: House, of: World, { caseId }: FiledStory, file = 'f1'): Promise<boolean> {
  const { viewer, actor } = of.staff.ana
  const shown = await openFile(house, { viewer, by: actor, caseId, file, shade: 'whole' })
  if (isRefusal(shown)) return false
  const parts: Uint8Array[] = []
  for await (const part of shown.bytes) parts.push(part)
  return Buffer.concat(parts).equals(TEXT)
}
async function namesIn(store: FileStore): Promise<string[]> {
  const names: string[] = []
  for await (const { name } of store.list()) if (name !== MARK) names.push(name)
  return names.toSorted()
}
async function putNobodys(store: FileStore): Promise<string> {
  const name = newObjectName()
  await store.put(
    name,
    (async function* () {
      await Promise.resolve()
      yield TEXT
    })(),
    TEXT.length,
  )
  return name
}

interface Turn {
  readonly files_house: string
  readonly files_turn: string
  readonly files_next_turn: string | null
}
const turnOf = (of: World): Promise<Turn> =>
  of.house.database.db
    .selectFrom('installation')
    .select(['files_house', 'files_turn', 'files_next_turn'])
    .executeTakeFirstOrThrow()
const setTurn = (of: World, { files_house, files_turn, files_next_turn }: Turn) =>
  sql`update installation set files_house = ${files_house}::uuid, files_turn = ${files_turn}::uuid,
    files_next_turn = ${files_next_turn}::uuid`.execute(of.owner.db)

describe('the files of a house stay, whatever else is pointed at the place where they lie', () => {
  test('a house with another database takes none in, and takes nothing away', async () => {
    const store = newStore()
    const [mine, theirs] = [at(world, store), at(other, store)]
    const it = await world.file()
    expect(await gives(mine, it)).toBe('kept')
    const before = await namesIn(store)
    const of = await other.file()
    expect(await gives(theirs, of)).toBe('file_not_now')
    await sweepFiles(theirs)
    await eraseForHouse(theirs, of.caseId, ORDERED)
    expect(await namesIn(store)).toEqual(before)
    expect(await opens(mine, world, it)).toBe(true)
    expect(other.log.join('\n')).toContain('docs/operating.md')
  })

  test('also where it came to it first, before there were marks', async () => {
    const store = newStore()
    const it = await world.file()
    expect(await gives(at(world, store), it)).toBe('kept')
    await store.remove(MARK)
    await sweepFiles(at(other, store))
    expect(await gives(at(other, store), await other.file())).toBe('file_not_now')
    await sweepFiles(at(world, store))
    expect(await opens(at(world, store), world, it)).toBe(true)
  })

  test('a database that was put back to an earlier day sweeps nothing until somebody says that it stays', async () => {
    const store = newStore()
    const house = at(world, store)
    const it = await world.file()
    expect(await gives(house, it)).toBe('kept')
    const then = await turnOf(world)
    await sweepFiles(house)
    const came = await putNobodys(store)
    await setTurn(world, then)
    for (let hours = 0; hours < 3; hours += 1) await sweepFiles(house)
    expect(await namesIn(store)).toContain(came)
    // People go on giving files, and one that is taken back opens for nobody.
    expect(await gives(house, it)).toBe('kept')
    await takeBackFile(house, giverOf(it), 'f2')
    expect(await opens(house, world, it, 'f2')).toBe(false)
    await store.remove(MARK)
    await sweepFiles(house)
    expect(await namesIn(store)).toHaveLength(1)
    expect(await opens(house, world, it)).toBe(true)
  })

  test('of two databases of one house neither takes away what the other has, whichever sweeps first', async () => {
    for (const isFirst of [true, false]) {
      const store = newStore()
      const [mine, copy] = [at(world, store), at(other, store)]
      const before = await turnOf(other)
      await setTurn(other, await turnOf(world))
      try {
        const [it, of] = [await world.file(), await other.file()]
        expect(await gives(mine, it)).toBe('kept')
        if (isFirst) await sweepFiles(mine)
        for (let hours = 0; hours < 3; hours += 1) {
          await sweepFiles(copy)
          await sweepFiles(mine)
        }
        expect(await gives(mine, it)).toBe('kept')
        expect(await gives(copy, of)).toBe('kept')
        for (let hours = 0; hours < 3; hours += 1) {
          await sweepFiles(copy)
          await sweepFiles(mine)
        }
        // In a copy time goes on: a case that is erased there has its file in the house that it is a copy of.
        for (const name of await namesIn(store))
          await sql`insert into case_file (case_id, file, object, bytes, given_on)
            values (${of.caseId}::uuid, ${name}, ${name}::uuid, 1, '2026-03-02')
            on conflict do nothing`.execute(other.owner.db)
        await eraseForHouse(copy, of.caseId, ORDERED)
        expect(await opens(mine, world, it, 'f2')).toBe(true)
        expect(await opens(mine, world, it, isFirst ? 'f1' : 'f2')).toBe(true)
      } finally {
        await setTurn(other, before)
      }
    }
  })

  test('a sweep that was killed while it put its mark there goes on as if nothing were', async () => {
    for (const isPut of [false, true]) {
      const store = newStore()
      const house = at(world, store)
      await store.remove(MARK)
      const it = await world.file()
      expect(await gives(house, it)).toBe('kept')
      const lost = await putNobodys(store)
      const failing: FileStore = {
        ...store,
        async put(...all) {
          if (isPut) await store.put(...all)
          throw new Error('killed')
        },
      }
      await expect(sweepFiles(at(world, failing))).rejects.toThrow('killed')
      expect((await turnOf(world)).files_next_turn).not.toBeNull()
      await sweepFiles(house)
      expect(await namesIn(store)).not.toContain(lost)
      expect(await opens(house, world, it)).toBe(true)
      expect((await turnOf(world)).files_next_turn).toBeNull()
    }
  })

  test('nothing of another program in the same bucket is listed or taken away', async () => {
    const { settings } = server
    const ofOthers = newObjectName()
    const { keyId: accessKeyId, secret: secretAccessKey, region } = settings
    const theirs = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' })
    const theirUrl = `${settings.address}/${ofOthers}`
    expect((await theirs.fetch(theirUrl, { method: 'PUT', body: 'of others' })).status).toBe(200)
    const store = bucketStore(openBucket(openWayOut([]), settings))
    const old: FileStore = {
      ...store,
      async *list() {
        for await (const { name, at: put } of store.list()) yield { name, at: put - LONG_AGO }
      },
    }
    const it = await world.file()
    expect(await gives(at(world, old), it)).toBe('kept')
    const nobodys = await putNobodys(store)
    await sweepFiles(at(world, old))
    expect(await namesIn(store)).not.toContain(nobodys)
    expect(await opens(at(world, old), world, it)).toBe(true)
    expect(await (await theirs.fetch(theirUrl)).text()).toBe('of others')
  })
})
