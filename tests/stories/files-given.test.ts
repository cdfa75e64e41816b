import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveFile, type Giver } from '../../src/actions/files/give-file.ts'
import { filesOfMine } from '../../src/actions/files/my-files.ts'
import { askForFile, openFile } from '../../src/actions/files/open-file.ts'
import { refuseFile, takeBackFile } from '../../src/actions/files/remove-file.ts'
import type { House } from '../../src/actions/house.ts'
import { contextOf } from '../../src/actions/run-verb.ts'
import { NOTHING_SAID, whyNoFile, type SaidOfFile } from '../../src/domain/files/why-no-file.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { localDate } from '../../src/domain/time/calendar.ts'
import { bytesOfDay } from '../../src/store/files/case-files.ts'
import * as people from '../in-memory/people.ts'
import { filesIn } from '../world/files.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const folder = join(tmpdir(), `files-given-${process.pid}`)
const house = (more: Partial<House['files']> = {}): House => ({
  ...world.house,
  files: { ...filesIn(folder), ...more },
})
const theirs = ({ caseId }: FiledStory): Giver => ({
  viewer: { kind: 'person', caseId },
  by: people.person,
  caseId,
})
const ours = (name: 'ana' | 'lea', { caseId }: FiledStory) => ({
  viewer: world.staff[name].viewer as Extract<Giver['viewer'], { kind: 'staff' }>,
  by: world.staff[name].actor,
  caseId,
})
const TEXT = Buffer.from('14:02 Bot: You may not work. Nobody will help you.\n')
const text = (bytes: number, letter = 'a') => Buffer.alloc(bytes, letter)

async function* once(bytes: Uint8Array, before: () => Promise<unknown> = () => Promise.resolve()) {
  await before()
  yield bytes
}
async function gives(
  giver: Giver,
  bytes: Buffer,
  said: Partial<SaidOfFile> = {},
  at = house(),
  size: number | null = bytes.length,
): Promise<string> {
  const done = await giveFile(
    at,
    giver,
    { bytes: once(bytes), size },
    { ...NOTHING_SAID, name: 'a.txt', ...said },
  )
  return isRefusal(done) ? done.refused : 'kept'
}
const filesOf = async (it: FiledStory) => (await world.read(it.caseId)).kase.files
const whyNotMine = async (it: FiledStory, at: House) =>
  (await filesOfMine(at, { kind: 'person', caseId: it.caseId }))?.whyNot?.refused ?? null

describe('each side has room of its own in a case', () => {
  test('what those who work here hold keeps the person from nothing, and tells them nothing of how much it is', async () => {
    for (const held of [0, 1, 999, 1000]) {
      const it = await world.file()
      const small = house({ mostOfCase: 1000 })
      if (held > 0) expect(await gives(ours('ana', it), text(held), {}, small)).toBe('kept')
      expect(await whyNotMine(it, small)).toBeNull()
      expect(await gives(theirs(it), text(1001), {}, small)).toBe('file_too_large')
      expect(await gives(theirs(it), text(1000), {}, small)).toBe('kept')
      expect(await whyNotMine(it, small)).toBe('files_full')
      expect(await gives(theirs(it), text(1, 'b'), {}, small)).toBe('files_full')
      // Nor does what the person gives keep anybody from adding proof.
      const { kase } = await world.read(it.caseId)
      const whyNot = whyNoFile(kase, contextOf(small, ours('ana', it).by), 1000, NOTHING_SAID)
      expect(whyNot === null).toBe(held < 1000)
    }
  })
})

describe('a file that is sent twice', () => {
  test('is one file, whether the clicks come together or one after the other, and another is another', async () => {
    for (const who of [theirs, (it: FiledStory) => ours('ana', it)]) {
      const it = await world.file()
      expect(await Promise.all([1, 2, 3].map(() => gives(who(it), TEXT)))).toEqual(['kept', 'kept', 'kept'])
      expect(await gives(who(it), TEXT)).toBe('kept')
      expect(await filesOf(it)).toHaveLength(1)
      for (const other of [{ name: 'b.txt' }, { shows: 'What it told me' }])
        expect(await gives(who(it), TEXT, other)).toBe('kept')
      expect(await gives(who(it), text(5))).toBe('kept')
      expect(await filesOf(it)).toHaveLength(4)
    }
  })
  test('comes again after it was taken back', async () => {
    const it = await world.file()
    await gives(theirs(it), TEXT)
    await takeBackFile(house(), theirs(it), 'f1')
    expect(await gives(theirs(it), TEXT)).toBe('kept')
    expect((await filesOf(it)).map(({ gone }) => gone?.why ?? null)).toEqual(['taken_back', null])
  })
})

describe('a file that comes in slowly', () => {
  test('holds up no other, of whichever side', async () => {
    const it = await world.file()
    let go!: () => void
    const turn = new Promise<void>((done) => void (go = done))
    const slow = [1, 2].map((n) =>
      giveFile(house(), theirs(it), { bytes: once(text(n, 's'), () => turn), size: null }, NOTHING_SAID),
    )
    expect(await gives(theirs(it), TEXT)).toBe('kept')
    for (let n = 0; n < 4; n += 1) expect(await gives(ours('ana', it), text(n + 1))).toBe('kept')
    go()
    for (const done of await Promise.all(slow)) expect(isRefusal(done)).toBe(false)
    expect(await filesOf(it)).toHaveLength(7)
  })

  test('comes with as many as can come at once, and the next begins when one of them is there', async () => {
    const it = await world.file()
    let running = 0
    let most = 0
    const bytes = async function* (n: number) {
      running += 1
      most = Math.max(most, running)
      await new Promise((done) => setTimeout(done, 20))
      running -= 1
      yield text(n + 1)
    }
    const all = Array.from({ length: 9 }, (_, n) =>
      giveFile(house(), theirs(it), { bytes: bytes(n), size: null }, NOTHING_SAID),
    )
    expect((await Promise.all(all)).filter(isRefusal)).toEqual([])
    expect(most).toBe(3)
    expect(await filesOf(it)).toHaveLength(9)
  })

  test('adds nothing in the name of whoever was shut out, or whose receipt was replaced, while it came', async () => {
    const it = await world.file()
    const { staff } = world
    const during = (giver: Giver, happens: () => Promise<unknown>) =>
      giveFile(house(), giver, { bytes: once(TEXT, happens), size: null }, NOTHING_SAID)
    const shut = (is: boolean) =>
      sql`update staff set disabled = ${is} where staff_id = ${staff.lea.id}::uuid`.execute(world.owner.db)
    const role = (is: string) =>
      sql`update staff set role = ${is} where staff_id = ${staff.lea.id}::uuid`.execute(world.owner.db)
    const was = staff.lea.viewer.role
    expect(await during(ours('lea', it), () => shut(true))).toMatchObject({ refused: 'not_found' })
    await shut(false)
    expect(await during(ours('lea', it), () => role('auditor'))).toMatchObject({ refused: 'not_found' })
    await role(was)
    let isIn = true
    const visitEnds = () => Promise.resolve((isIn = false))
    const inVisit = { ...ours('lea', it), isStillIn: () => Promise.resolve(isIn) }
    expect(await during(inVisit, visitEnds)).toMatchObject({ refused: 'not_found' })
    const old = { ...theirs(it), viewer: { kind: 'person', caseId: it.caseId, renewals: 0 } } as const
    const replaced = () =>
      sql`update receipt set replaced_on = '2026-03-02' where case_id = ${it.caseId}::uuid`.execute(
        world.owner.db,
      )
    expect(await during(old, replaced)).toMatchObject({ refused: 'not_found' })
    expect(await filesOf(it)).toEqual([])
  })
})

describe('what can be taken in on one day', () => {
  const taken = (by: 'person' | 'staff') =>
    bytesOfDay(world.house.database, localDate(world.house.now(), world.house.calendar.timeZone), by)

  test('holds also where many give at once, and where nobody says how much comes', async () => {
    for (const size of [100_000, null]) {
      const day = house({ mostOfDay: (await taken('person')) + 250_000 })
      const all = await Promise.all(Array.from({ length: 6 }, () => world.file()))
      const done = await Promise.all(all.map((it) => gives(theirs(it), text(100_000), {}, day, size)))
      expect(done.filter((each) => each === 'kept')).toHaveLength(2)
      expect(done.filter((each) => each === 'files_full_today')).toHaveLength(4)
    }
  })

  test('counts what was taken back, and keeps those who work here from nothing', async () => {
    const it = await world.file()
    const day = house({ mostOfDay: (await taken('person')) + 100_000 })
    expect(await gives(theirs(it), text(100_000), {}, day)).toBe('kept')
    await takeBackFile(day, theirs(it), 'f1')
    expect(await gives(theirs(it), text(100_000, 'b'), {}, day)).toBe('files_full_today')
    expect(await gives(ours('ana', it), text(100_000), {}, day)).toBe('kept')
  })

  test('is shared out when half of it is used up: who fills it leaves others room for a screen shot', async () => {
    expect(await gives(theirs(await world.file()), text(6_000_000))).toBe('kept')
    const day = house({ mostOfCase: 20_000_000, mostOfDay: Math.floor((await taken('person')) * 1.9) })
    const [one, other] = [await world.file(), await world.file()]
    expect(await gives(theirs(one), text(1_500_000), {}, day)).toBe('files_less_today')
    expect(await gives(theirs(one), text(900_000), {}, day)).toBe('kept')
    expect(await gives(theirs(one), text(900_000, 'b'), {}, day)).toBe('files_full_today')
    expect(await gives(theirs(other), text(900_000), {}, day)).toBe('kept')
  })
})

test('a file is called as whoever gave it can read it, by whichever door', async () => {
  const it = await world.file()
  const NAMES: Readonly<Record<string, string | null>> = {
    'x\u202egpj.exe': 'xgpj.exe',
    'a\u200b\u2066b.txt': 'ab.txt',
    'C:\\Users\\me\\letter.txt': 'letter.txt',
    '../../etc/letter.txt': 'letter.txt',
    '  letter\n\t1.txt ': 'letter 1.txt',
    ['n'.repeat(500)]: 'n'.repeat(200),
    '\u202e\u200b': null,
    'رسالة.txt': 'رسالة.txt',
  }
  for (const [n, name] of Object.keys(NAMES).entries())
    expect(await gives(theirs(it), text(n + 1), { name, shows: ` Words ${n} ` })).toBe('kept')
  expect((await filesOf(it)).map(({ name }) => name)).toEqual(Object.values(NAMES))
  expect((await filesOf(it)).map(({ shows }) => shows)).toEqual(
    Object.keys(NAMES).map((_, n) => `Words ${n}`),
  )
  expect(await gives(theirs(it), TEXT, { shows: 'w'.repeat(201) })).toBe('text_too_long')
})

test('a file whose bytes are not there is said to be gone before anything of it is shown', async () => {
  const it = await world.file()
  for (const bytes of [TEXT, text(200_000)]) await gives(theirs(it), bytes)
  const elsewhere = { ...world.house, files: filesIn(`${folder}-elsewhere`) }
  for (const file of ['f1', 'f2']) {
    const opened = await openFile(elsewhere, { ...ours('ana', it), file, shade: 'whole' })
    expect(opened).toMatchObject({ refused: 'file_gone' })
    const here = await openFile(house(), { ...ours('ana', it), file, shade: 'whole' })
    if (isRefusal(here)) throw new Error(here.refused)
    let bytes = 0
    for await (const part of here.bytes) bytes += part.byteLength
    expect(bytes).toBe(here.size)
  }
})

test('that a file was not kept is news, stands on their page with the reason, and somebody else can be asked about it', async () => {
  const it = await world.file()
  await gives(theirs(it), TEXT)
  await askForFile(house(), { ...ours('ana', it), file: 'f1', shade: 'whole' })
  const reasons = 'It shows somebody else, who did not agree to it.'
  await refuseFile(house(), ours('ana', it), 'f1', reasons)
  const { events } = await world.read(it.caseId)
  expect(events.at(-1)).toMatchObject({ kind: 'file_refused', settled: { news: true } })
  const view = await world.sees(it.receipt)
  expect(view.newest[0]).toMatchObject({ kind: 'file', subject: 'f1' })
  expect(view.filesNotKept).toMatchObject([{ id: 'f1', reasons }])
  const answered = await world.app.request('/en/status', {
    method: 'POST',
    body: new URLSearchParams({ receipt: it.receipt }),
  })
  const page = await answered.text()
  for (const said of [reasons, 'href="#file-f1"', 'id="file-f1"', 'href="#complaints"', 'id="complaints"'])
    expect(page).toContain(said)
  expect(await world.tries(it, it.caseId, 'complain', { against: 'conduct', reasons: 'I need it.' })).toBe(
    'done',
  )
})
