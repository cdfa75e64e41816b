import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchVirusCheck } from '../../src/actions/alarms/watch-virus-check.ts'
import { giveFile } from '../../src/actions/files/give-file.ts'
import type { House } from '../../src/actions/house.ts'
import { sendOutbox } from '../../src/actions/send-outbox.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { createApp } from '../../src/app.ts'
import { openClamd } from '../../src/outgoing/clamd.ts'
import { assetsFolder } from '../../src/paths.ts'
import { findAlarms } from '../../src/store/alarms.ts'
import { readAssets } from '../../src/web/assets.ts'
import * as nasty from '../in-memory/nasty-files.ts'
import * as people from '../in-memory/people.ts'
import { HARMS, startClamd, type ClamdServer, type Otherwise } from '../world/clamd-server.ts'
import { filesIn } from '../world/files.ts'
import { reader } from '../world/page.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
const servers: ClamdServer[] = []
const folder = join(tmpdir(), `files-checked-${process.pid}`)

beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => Promise.all([world.close(), ...servers.map((each) => each.close())]))

/** The house, with a clamd beside it. */
async function withClamd(otherwise: Otherwise = {}): Promise<{ house: House; took: readonly Buffer[] }> {
  const server = await startClamd(otherwise)
  servers.push(server)
  const check = openClamd(server.place, { wholeMs: 500 })
  return { house: { ...world.house, files: { ...filesIn(folder), check } }, took: server.took }
}
const withNone = (): House => {
  const check = openClamd({ host: '127.0.0.1', port: 9 })
  return { ...world.house, files: { ...filesIn(folder), check } }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
const givers = {
  'the person': ({ caseId }: FiledStory) =>
    ({ viewer: { kind: 'person', caseId }, by: people.person, caseId }) as const,
  'one of us': ({ caseId }: FiledStory) =>
    ({ viewer: world.staff.ana.viewer, by: world.staff.ana.actor, caseId }) as const,
}
type Who = keyof typeof givers
const WHO = Object.keys(givers) as Who[]
const NAME = 'what-it-said.txt'

async function gives(house: House, it: FiledStory, bytes: Buffer, who: Who = 'the person'): Promise<string> {
  const coming = { bytes: once(bytes), size: bytes.byteLength }
  const done = await giveFile(house, givers[who](it), coming, { name: NAME, shows: null, action: null })
  return isRefusal(done) ? done.refused : 'kept'
}

/** Everything that lies anywhere in the folder, the mark of the house apart. */
const lying = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => statSync(join(folder, path)).isFile() && !path.includes('00000000-0000-4000'),
  )
const entries = (caseId: string) => world.count(sql`case_event where case_id = ${caseId}::uuid`)

const TEXT = Buffer.from('14:02 Bot: You may not work. Nobody will help you.\n')
const HARMFUL = Buffer.from(`14:02 Bot: ${HARMS}\n`)

describe.each(WHO)('a file of %s', (who) => {
  test('in which nothing is found is kept, and was looked at as it came', async () => {
    const { house, took } = await withClamd()
    const it = await world.file()
    const photo = await nasty.pictureWithPlace()
    expect(await gives(house, it, photo, who)).toBe('kept')
    expect(took.map((each) => each.equals(photo))).toEqual([true])
    // What is kept is another: clamd saw also what was taken out.
    const kept = (await world.read(it.caseId)).kase.files[0]
    expect(kept?.digest).not.toBe(createHash('sha256').update(photo).digest('hex'))
  })

  test.each<[string, () => Promise<House>, Buffer, string]>([
    ['harms', async () => (await withClamd()).house, HARMFUL, 'file_infected'],
    [
      'is too large to be looked at',
      async () => (await withClamd({ most: 10 })).house,
      TEXT,
      'file_too_large_to_check',
    ],
    ['comes while clamd is away', async () => withNone(), TEXT, 'file_not_now'],
    [
      'comes while clamd is too slow',
      async () => (await withClamd({ answers: () => {} })).house,
      TEXT,
      'file_not_now',
    ],
    [
      'comes while clamd passes what it does not look at',
      async () => (await withClamd({ alerts: false })).house,
      TEXT,
      'file_not_now',
    ],
  ])('that %s is not taken, leaves nothing, and is told of nowhere', async (_, open, bytes, refused) => {
    const it = await world.file()
    const house = await open()
    const before = [lying().length, await entries(it.caseId)]
    const from = world.log.length
    expect(await gives(house, it, bytes, who)).toBe(refused)
    expect([lying().length, await entries(it.caseId)]).toEqual(before)
    expect((await world.read(it.caseId)).kase.files).toEqual([])
    const logged = world.log.slice(from)
    const said = logged.join('')
    for (const secret of [it.caseId, NAME, 'Amends.Test.Words']) expect(said).not.toContain(secret)
    // That clamd does not work is said, and nothing of the file: neither how large it is, nor its digest.
    const fields = logged.flatMap((line) => Object.keys(JSON.parse(line) as object))
    expect(fields.filter((field) => !['level', 'time', 'clamd', 'msg'].includes(field))).toEqual([])
    expect(said.includes('clamd')).toBe(refused === 'file_not_now')
    expect(await gives((await withClamd()).house, it, TEXT, who)).toBe('kept')
  })
})

test.each([
  ['en', HARMFUL, 'file_infected', 'the check can be wrong'],
  ['de', HARMFUL, 'file_infected', 'die Prüfung kann sich irren'],
  ['en', Buffer.concat([TEXT, TEXT]), 'file_too_large_to_check', 'so nothing of it was stored'],
])('a program is told why as well: %s, %s', async (language, bytes, code, says) => {
  const { house } = await withClamd({ most: 80 })
  const app = createApp(house, readAssets(assetsFolder))
  const it = await world.file()
  const body = new FormData()
  body.append('file', new Blob([new Uint8Array(bytes)]), NAME)
  const answer = await app.request('/api/v1/grievances/current/files', {
    method: 'POST',
    headers: { authorization: `Receipt ${it.receipt}`, 'accept-language': language },
    body,
  })
  const said = await answer.json()
  expect([answer.status, said]).toEqual([409, expect.objectContaining({ code })])
  expect((said as { readonly detail: string }).detail).toContain(says)
})

test('a virus is found before anything else is said of a file', async () => {
  const { house } = await withClamd()
  const it = await world.file()
  expect(await gives(house, it, Buffer.concat([nasty.scriptedPdf(), HARMFUL]))).toBe('file_infected')
  expect(await gives(house, it, nasty.scriptedPdf())).toBe('file_scripted')
  expect(await gives(house, it, Buffer.alloc(0))).toBe('file_empty')
})

test('clamd is given nothing of a file that is not taken whatever is in it', async () => {
  const { house, took } = await withClamd()
  const it = await world.file({ story: 'There are naked pictures of my daughter, she is 12.' })
  expect(await gives(house, it, TEXT)).toBe('no_files_of_abuse')
  expect(took).toEqual([])
})

test('a house that names no clamd takes files as it always did', async () => {
  expect(world.house.files.check).toBe(null)
  expect(await gives({ ...world.house, files: filesIn(folder) }, await world.file(), HARMFUL)).toBe('kept')
  await watchVirusCheck(world.house)
  expect(await findAlarms(world.house.database)).toEqual([])
})

test('those who lead are told once while no file can be looked at, and it is over when one can', async () => {
  const told = () => world.count(sql`staff_mail where kind = 'alarm'`)
  const ana = reader(
    () => world,
    () => world.staff.ana.cookie,
  )
  for (const house of [withNone(), (await withClamd({ alerts: false })).house]) {
    await watchVirusCheck(house)
    await watchVirusCheck(house)
    await sendOutbox(house)
    expect(await told()).toBe(2)
    expect((await findAlarms(house.database)).map(({ what }) => what)).toEqual(['files_unchecked'])
    expect((await ana.visit('/staff')).html).toContain('Nobody can give files')
    await watchVirusCheck((await withClamd()).house)
    expect(await findAlarms(house.database)).toEqual([])
    await sql`delete from staff_mail`.execute(world.house.database.db)
  }
})
