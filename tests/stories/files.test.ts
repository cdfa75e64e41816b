import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eraseForHouse } from '../../src/actions/erasure/erase-case.ts'
import { giveFile } from '../../src/actions/files/give-file.ts'
import { askForFile, openFile } from '../../src/actions/files/open-file.ts'
import { refuseFile, takeBackFile } from '../../src/actions/files/remove-file.ts'
import { sweepFiles } from '../../src/actions/files/sweep-files.ts'
import type { House } from '../../src/actions/house.ts'
import { audienceOf } from '../../src/domain/case/case-event.ts'
import type { Case } from '../../src/domain/case/case.ts'
import type { SaidOfFile } from '../../src/domain/files/why-no-file.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { openBucket } from '../../src/outgoing/bucket.ts'
import { openWayOut } from '../../src/outgoing/way-out.ts'
import { bucketStore } from '../../src/store/files/bucket-store.ts'
import { newObjectName } from '../../src/store/files/object-name.ts'
import { keyOfObject, openBytes, sealBytes, sealedSize } from '../../src/store/files/sealed-bytes.ts'
import { ORDERED } from '../in-memory/ordered.ts'
import * as people from '../in-memory/people.ts'
import * as nasty from '../in-memory/nasty-files.ts'
import { filesIn } from '../world/files.ts'
import { startS3, type S3Server } from '../world/s3-server.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
let server: S3Server
const folder = join(tmpdir(), `files-story-${process.pid}`)

beforeAll(async () => {
  ;[world, server] = await Promise.all([makeWorld(), startS3()])
})
afterAll(() => Promise.all([world.close(), server.close()]))

const houses: Record<string, () => { readonly house: House; readonly lies: string }> = {
  'a folder': () => ({ house: { ...world.house, files: filesIn(folder) }, lies: folder }),
  'a bucket': () => ({
    house: {
      ...world.house,
      files: { ...filesIn(folder), store: bucketStore(openBucket(openWayOut([]), server.settings)) },
    },
    lies: server.folder,
  }),
}
const inFolder = () => houses['a folder']!().house

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
const coming = (bytes: Buffer) => ({ bytes: once(bytes), size: bytes.byteLength })
const theirs = ({ caseId }: FiledStory) =>
  ({ viewer: { kind: 'person', caseId }, by: people.person, caseId }) as const
const ours = (name: 'ana' | 'omar' | 'lea' | 'aud' | 'adm' | 'out', { caseId }: FiledStory) =>
  ({ viewer: world.staff[name].viewer, by: world.staff[name].actor, caseId }) as const
const SAYS_NOTHING = { name: null, shows: null, action: null }

async function gives(
  house: House,
  it: FiledStory,
  bytes: Buffer,
  said: { readonly name?: string; readonly shows?: string } = {},
): Promise<Case> {
  const done = await giveFile(house, theirs(it), coming(bytes), { ...SAYS_NOTHING, ...said })
  if (isRefusal(done)) throw new Error(done.refused)
  return done.kase
}
const tries = async (house: House, it: FiledStory, bytes: Buffer, said = {}) => {
  const done = await giveFile(house, theirs(it), coming(bytes), { ...SAYS_NOTHING, ...said })
  return isRefusal(done) ? done.refused : 'kept'
}
const opens = (
  house: House,
  it: FiledStory,
  file: string,
  name: 'ana' | 'omar' | 'lea' | 'aud' | 'adm' | 'out' = 'ana',
) => openFile(house, { ...ours(name, it), file, shade: 'whole' })

async function all(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found: Uint8Array[] = []
  for await (const part of parts) found.push(part)
  return Buffer.concat(found)
}

/** Everything that lies anywhere in a folder. */
function lying(where: string): string[] {
  return readdirSync(where, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(where, path)).isFile(),
  )
}
const objects = (where: string) => lying(where).filter((path) => /[0-9a-f]{8}-/.test(path))

const TEXT = Buffer.from('14:02 Bot: You may not work. Nobody will help you, Samira.\n')

describe.each(Object.entries(houses))('a file that lies in %s', (_, open) => {
  test('is kept as its person gave it, says so in the ledger, and opens for us', async () => {
    const { house } = open()
    const it = await world.file()
    const kase = await gives(house, it, TEXT, { name: 'what-it-said.txt', shows: 'What it told me' })
    const digest = createHash('sha256').update(TEXT).digest('hex')
    expect(kase.files).toMatchObject([
      {
        id: 'f1',
        type: 'txt',
        bytes: TEXT.length,
        digest,
        name: 'what-it-said.txt',
        shows: 'What it told me',
        gone: null,
      },
    ])
    // Whoever gives something waits for our word on it.
    expect(kase.unansweredSince).not.toBeNull()
    expect(await askForFile(house, { ...ours('ana', it), file: 'f1', shade: 'whole' })).toBeGreaterThan(0)
    const shown = await opens(house, it, 'f1')
    if (isRefusal(shown)) throw new Error(shown.refused)
    expect(await all(shown.bytes)).toEqual(TEXT)
    const { kase: now, events } = await world.read(it.caseId)
    expect(now.files[0]!.lookedAt).toBe(world.now())
    expect(events.at(-1)).toMatchObject({ kind: 'file_looked_at', by: { id: world.staff.ana.id } })
  })

  test('goes when it is taken back, when we do not keep it, and when the case is erased', async () => {
    const { house, lies } = open()
    const it = await world.file()
    const before = objects(lies).length
    for (let n = 0; n < 3; n += 1) await gives(house, it, Buffer.concat([TEXT, Buffer.from(`${n}`)]))
    expect(objects(lies).length).toBeGreaterThan(before)
    await takeBackFile(house, theirs(it), 'f1')
    expect(await opens(house, it, 'f1')).toMatchObject({ refused: 'file_gone' })
    await askForFile(house, { ...ours('ana', it), file: 'f2', shade: 'whole' })
    await refuseFile(house, ours('ana', it), 'f2', 'This shows somebody else and has nothing to do with it.')
    expect(await opens(house, it, 'f2')).toMatchObject({ refused: 'file_gone' })
    const { kase } = await world.read(it.caseId)
    expect(kase.files.map(({ gone }) => gone?.why ?? null)).toEqual(['taken_back', 'refused', null])
    await eraseForHouse(house, it.caseId, ORDERED)
    expect(objects(lies).length).toBe(before)
    expect(await world.count(sql`case_file where case_id = ${it.caseId}::uuid`)).toBe(0)
  })
})

test('a copy of what lay there, with the rows of that day and the keys of today, opens nothing after erasing', async () => {
  const { house, lies } = houses['a folder']!()
  const it = await world.file()
  await gives(house, it, TEXT)
  const { db } = house.database
  const of = (table: 'case_key' | 'case_file') =>
    db.selectFrom(table).selectAll().where('case_id', '=', it.caseId).executeTakeFirstOrThrow()
  const row = (await of('case_key')) as { wrapped: Buffer; key_id: number; slot: number }
  const { object } = (await of('case_file')) as { object: string }
  const copy = readFileSync(join(lies, object.slice(0, 2), object))
  const opened = () => {
    const key = keyOfObject(house.keys.unwrapDataKey(it.caseId, row), object)
    return all(openBytes(key, once(copy), { from: 0, to: TEXT.length }))
  }
  expect(await opened()).toEqual(TEXT)
  await eraseForHouse(house, it.caseId, ORDERED)
  expect(() => opened()).toThrow('The key of this case was erased.')
})

test('nothing of it can be read where it lies, nor in the database: no name, no word, no place', async () => {
  const { house, lies } = houses['a folder']!()
  const it = await world.file()
  await gives(house, it, TEXT, { name: 'lenas-secret-name.txt', shows: 'Words about Lena' })
  await gives(house, it, await nasty.pictureWithPlace(), { name: 'lena-at-home.jpg' })
  const words = ['lena', 'secret-name', 'samira', 'not work', 'PhoneOf', 'JFIF', '.txt', 'amends']
  for (const path of lying(lies)) {
    const bytes = readFileSync(join(lies, path)).toString('latin1').toLowerCase()
    for (const word of words) expect(bytes.includes(word.toLowerCase()) || path.includes(word)).toBe(false)
    expect(statSync(join(lies, path)).mtimeMs % 3_600_000).toBe(0)
  }
  const { rows } = await sql<{ said: string }>`
    select coalesce(string_agg(r::text, ' '), '') as said from (
      select to_jsonb(e) r from case_event e union all select to_jsonb(f) from case_file f) all_rows`.execute(
    world.house.database.db,
  )
  for (const word of words.slice(0, 5)) expect(rows[0]!.said.toLowerCase()).not.toContain(word.toLowerCase())
})

describe('where there may be pictures of the abuse of a child', () => {
  const CHILD = { story: 'Somebody made naked pictures of my daughter, she is 12.' }

  test('no file is taken, and not a byte of it is read', async () => {
    const it = await world.file(CHILD)
    let read = 0
    const bytes = async function* () {
      read += 1
      await Promise.resolve()
      yield TEXT
    }
    const given = await giveFile(inFolder(), theirs(it), { bytes: bytes(), size: 10 }, SAYS_NOTHING)
    expect(given).toMatchObject({ refused: 'no_files_of_abuse' })
    const byUs = await giveFile(inFolder(), ours('ana', it), { bytes: bytes(), size: 10 }, SAYS_NOTHING)
    expect(byUs).toMatchObject({ refused: 'no_copy_of_abuse' })
    expect(read).toBe(0)
  })

  test('what is said of a file closes the case for it before a byte is read, and by every door', async () => {
    const said = [
      { shows: 'naked girl' },
      { name: 'nackte-tochter-13-jahre-alt.jpg' },
      { name: 'IMG_1.png', shows: 'She is 12, and undressed' },
    ]
    for (const each of said)
      for (const who of [theirs, (it: FiledStory) => ours('ana', it)]) {
        const it = await world.file({ story: 'The agency stopped the benefit for my mother.' })
        const about: SaidOfFile = { ...SAYS_NOTHING, ...each }
        const giver = who(it)
        const refused = giver.by.kind === 'person' ? 'no_files_of_abuse' : 'no_copy_of_abuse'
        let touched = 0
        const store = { ...inFolder().files.store, put: () => Promise.resolve(void (touched += 1)) }
        const bytes = async function* () {
          touched += 1
          await Promise.resolve()
          yield TEXT
        }
        const house = { ...inFolder(), files: { ...inFolder().files, store } }
        const give = (what = about) => giveFile(house, giver, { bytes: bytes(), size: 10 }, what)
        expect(await give()).toMatchObject({ refused })
        // Not a second time without these words, nor by anybody else; what was said is kept once.
        expect(await give(SAYS_NOTHING)).toMatchObject({ refused })
        expect(await give()).toMatchObject({ refused })
        expect(await tries(house, it, TEXT)).toBe('no_files_of_abuse')
        expect(touched).toBe(0)
        const { kase, events } = await world.read(it.caseId)
        expect(kase.files).toEqual([])
        expect(kase.filesTurnedAway).toMatchObject([
          { name: null, shows: null, ...each, from: giver.by.kind },
        ])
        const isTheirs = giver.by.kind === 'person'
        expect(kase.unansweredSince !== null).toBe(isTheirs)
        expect(audienceOf(events.at(-1)!).includes('person')).toBe(isTheirs)
      }
  })

  test('what comes to be known while a file comes in keeps it out of the store', async () => {
    const it = await world.file({ story: 'It is about what they made of my daughter.' })
    let put = 0
    const store = { ...inFolder().files.store, put: () => Promise.resolve(void (put += 1)) }
    const bytes = async function* () {
      yield TEXT
      await world.does(it, it.caseId, 'write_message', { body: 'They made a naked picture of her.' })
    }
    const house = { ...inFolder(), files: { ...inFolder().files, store } }
    const given = await giveFile(house, theirs(it), { bytes: bytes(), size: 10 }, SAYS_NOTHING)
    expect(given).toMatchObject({ refused: 'no_files_of_abuse' })
    expect(put).toBe(0)
  })

  test('what was given before is locked, also by a link that opened it a minute ago', async () => {
    const it = await world.file()
    await gives(inFolder(), it, await nasty.pictureWithPlace())
    await askForFile(inFolder(), { ...ours('ana', it), file: 'f1', shade: 'soft' })
    expect(await opens(inFolder(), it, 'f1')).not.toHaveProperty('refused')
    await world.does('ana', it.caseId, 'mark_no_copy')
    expect(await opens(inFolder(), it, 'f1')).toMatchObject({ refused: 'no_copy_of_abuse' })
    expect(await askForFile(inFolder(), { ...ours('ana', it), file: 'f1', shade: 'soft' })).toMatchObject({
      refused: 'no_copy_of_abuse',
    })
    expect(
      await refuseFile(inFolder(), ours('ana', it), 'f1', 'This is not to be here at all.'),
    ).toMatchObject({
      refused: 'no_copy_of_abuse',
    })
    expect(await tries(inFolder(), it, TEXT)).toBe('no_files_of_abuse')
  })

  test('what a file is called or said to show counts as words, and a screen shot is none by itself', async () => {
    const told = { story: 'The agency stopped the benefit for my children.' }
    const it = await world.file(told)
    expect(await tries(inFolder(), it, TEXT, { shows: 'naked girl' })).toBe('no_files_of_abuse')
    expect((await world.read(it.caseId)).kase.files).toEqual([])
    const other = await world.file(told)
    expect(
      await tries(inFolder(), other, TEXT, { name: 'Screenshot_2026.png', shows: 'A photo of the letter' }),
    ).toBe('kept')
  })
})

describe('what is not kept', () => {
  test('is said with its reason and leaves nothing', async () => {
    const { house, lies } = houses['a folder']!()
    const it = await world.file()
    const before = lying(lies).length
    expect(await tries(house, it, nasty.archive())).toBe('file_archive')
    expect(await tries(house, it, nasty.scriptedPdf())).toBe('file_scripted')
    const announced = { bytes: once(TEXT), size: 2_000_000_000 }
    expect(await giveFile(house, theirs(it), announced, SAYS_NOTHING)).toMatchObject({
      refused: 'file_too_large',
    })
    const small = { ...house, files: { ...house.files, mostOfCase: 100 } }
    expect(await tries(small, it, TEXT)).toBe('kept')
    expect(await tries(small, it, Buffer.from(TEXT).reverse())).toBe('files_full')
    const day = { ...house, files: { ...house.files, mostOfDay: 1 } }
    expect(await tries(day, it, TEXT)).toBe('files_full_today')
    const full = { ...house, room: () => Promise.resolve('full' as const) }
    expect(await tries(full, it, TEXT)).toBe('no_room')
    expect(lying(lies).length).toBe(before + 1)
  })

  test('where the store does not answer, the person is told to come again, and nothing is half there', async () => {
    const it = await world.file()
    const away = bucketStore(
      openBucket(openWayOut([]), { ...server.settings, address: 'http://127.0.0.1:9/sealed' }),
    )
    const house = { ...inFolder(), files: { ...inFolder().files, store: away } }
    const before = lying(folder).length
    expect(await tries(house, it, TEXT)).toBe('file_not_now')
    expect(lying(folder).length).toBe(before)
    expect((await world.read(it.caseId)).kase.files).toEqual([])
    expect(await tries(inFolder(), it, TEXT)).toBe('kept')
  })
})

test('what no case owns is swept, and what one owns stays', async () => {
  const { house, lies } = houses['a folder']!()
  const it = await world.file()
  await gives(house, it, TEXT)
  const lost = newObjectName()
  const { key } = await world.read(it.caseId)
  await house.files.store.put(lost, sealBytes(key, once(TEXT)), sealedSize(TEXT.length))
  const at = new Date(Date.parse(world.now()) - 10 * 3_600_000)
  for (const path of lying(lies)) utimesSync(join(lies, path), at, at)
  expect(await sweepFiles(house)).toBeGreaterThan(0)
  expect(lying(lies).some((path) => path.includes(lost))).toBe(false)
  const shown = await opens(house, it, 'f1')
  expect(isRefusal(shown)).toBe(false)
})

test('while a case is held, nobody takes anything away', async () => {
  const it = await world.file()
  await gives(inFolder(), it, TEXT)
  await world.does('ana', it.caseId, 'hold_everything', { because: 'A court will ask for all of it.' })
  expect(await takeBackFile(inFolder(), theirs(it), 'f1')).toMatchObject({ refused: 'case_is_held' })
  expect(
    await refuseFile(inFolder(), ours('ana', it), 'f1', 'It has nothing to do with this case.'),
  ).toMatchObject({ refused: 'case_is_held' })
})
