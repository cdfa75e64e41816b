import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { sendOutbox } from '../../src/actions/send-outbox.ts'
import { chooseMail } from '../../src/actions/staff/own-mail.ts'
import { everybody } from '../../src/actions/staff/add-staff.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { openAgain } from '../../src/actions/staff/let-in.ts'
import { tellStaff } from '../../src/jobs/tell-staff.ts'
import { HOUR, MINUTE, instant, msOf } from '../../src/domain/time/instant.ts'
import { STAFF_NOTICES, type StaffMail } from '../../src/domain/vocabulary/staff.ts'
import { openWayOut } from '../../src/outgoing/way-out.ts'
import { makeWorld, type World } from '../world.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { notUpheld, rated } from '../in-memory/stages.ts'
import type { Name } from '../world/staff.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const KINDS: readonly StaffMail[] = STAFF_NOTICES.map(({ code }) => code)
/** Nobody has asked for a digest, so that each letter is about what happened. */
async function choose(name: Name, told: readonly StaffMail[] = KINDS, timeZone = ''): Promise<void> {
  await chooseMail(world.house, world.staff[name].id, ['en'], { told, timeZone, language: 'en' })
}
beforeEach(async () => {
  world.at(MONDAY)
  world.mailbox.refuse(null)
  await sql`delete from staff_mail`.execute(world.house.database.db)
  await sql`delete from outbox`.execute(world.house.database.db)
  for (const name of ['ana', 'marta', 'omar', 'lea'] as const) await choose(name)
})

const mail = () => ({ smtpUrl: world.mailbox.smtpUrl, from: 'house@example.org' })
/** Hands on what waits, lets so many minutes pass, and sends what is due; answers the new letters. */
async function after(minutes: number): Promise<readonly string[]> {
  const before = world.mailbox.letters.length
  await world.drainJobs()
  world.at(instant(new Date(msOf(world.now()) + minutes * MINUTE).toISOString()))
  await tellStaff(world.house, mail(), openWayOut([]))
  return world.mailbox.letters.slice(before).filter((letter) => letter.includes('/staff'))
}
const names = (letters: readonly string[]) =>
  letters.map((letter) => /^To: (\w+)@house/m.exec(letter)?.[1] ?? '?').toSorted()
const waiting = async () => {
  await world.drainJobs()
  const { rows } = await sql<{ kind: string; staff_id: string; due: Date }>`
    select kind, staff_id, due from staff_mail order by kind`.execute(world.house.database.db)
  return rows
}

describe('in danger', () => {
  const STORY = { story: 'They are at my door.', dangerSigns: ['life'] }

  test('whoever owns the list is told within ten minutes, by night too', async () => {
    world.at(instant('2026-03-07T02:13Z'))
    await world.file(STORY)
    const letters = await after(10)
    expect(names(letters)).toEqual(['ana', 'marta'])
    expect(await after(60)).toEqual([])
  })

  test('a mail says nothing of the case, not even that somebody is in danger', async () => {
    const samira = await world.file({ ...STORY, story: 'Zanzibar, they are at my door.' })
    const { kase } = await world.read(samira.caseId)
    for (const letter of await after(10)) {
      for (const secret of ['Zanzibar', kase.reference, kase.id, samira.receipt])
        expect(letter).not.toContain(secret)
      expect(letter).not.toMatch(/danger|life|retaliat|appeal|complain|case|grievance/i)
      const [, body = ''] = letter.split('\r\n\r\n')
      expect(body.replace(/https?:\S+/g, '')).not.toMatch(/\d/)
    }
  })

  test('and robots are asked to keep quiet', async () => {
    await world.file(STORY)
    const letters = await after(10)
    expect(letters.length).toBeGreaterThan(0)
    for (const letter of letters) {
      expect(letter).toMatch(/^Auto-Submitted: auto-generated\r$/m)
      expect(letter).toMatch(/^X-Auto-Response-Suppress: All\r$/m)
      expect(letter).toMatch(/^Precedence: bulk\r$/m)
    }
  })
})

test('whoever has the case is told that the person is made to suffer, within ten minutes, and nobody else', async () => {
  const samira = await world.file()
  await world.does('omar', samira.caseId, 'take_up')
  await world.does(samira, samira.caseId, 'write_message', { body: 'They sacked me.', retaliation: true })
  expect(names(await after(10))).toEqual(['omar'])
})

test('that a person asks to have their case erased is told within the hour: to whoever has it, else the coordinators', async () => {
  const mine = await world.file()
  await world.does('omar', mine.caseId, 'take_up')
  await world.does(mine, mine.caseId, 'ask_to_erase')
  expect((await waiting()).map(({ kind }) => kind)).toContain('erasing')
  expect(names(await after(60))).toEqual(['omar'])
  const nobodys = await world.file()
  await world.does(nobodys, nobodys.caseId, 'ask_to_erase')
  expect(names(await after(60))).toEqual(['ana', 'marta'])
})

test('a promise that was broken, an appeal and a second look leave at any minute within the hour', async () => {
  const samira = await world.reach(notUpheld)
  await world.does(samira, samira.caseId, 'appeal', { decision: 'd1', reasons: 'Look again.' })
  const other = await world.file({ dangerSigns: ['life'] })
  await world.does('omar', other.caseId, 'take_up')
  const dues: number[] = []
  for (let n = 0; n < 20; n += 1) {
    const { caseId } = await world.file()
    await world.does('lea', caseId, 'take_up')
    await world.does('marta', caseId, 'take_up', { reasons: 'Nobody has time for it.' })
    dues.push(...(await waiting()).filter(({ kind }) => kind === 'hand_over').map(({ due }) => due.getTime()))
  }
  const minutes = new Set(dues.map((due) => Math.floor((due - msOf(MONDAY)) / MINUTE)))
  expect(Math.min(...minutes)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...minutes)).toBeLessThan(60)
  expect(minutes.size).toBeGreaterThan(8)
  const appeals = (await waiting()).filter(({ kind }) => kind === 'appeal')
  // Ana decided, so Marta, who took no part, is told; nobody who could not decide it.
  expect(appeals.map(({ staff_id }) => staff_id)).toEqual([world.staff.marta.id])
})

test('a promise that passes is told to whoever has the case; one that nobody has, to the coordinators', async () => {
  const mine = await world.file()
  await world.does('omar', mine.caseId, 'take_up')
  await world.file()
  world.later({ days: 20 })
  await world.drainJobs()
  const told = (await waiting()).filter(({ kind }) => kind === 'broken_promise')
  const ids = new Set(told.map(({ staff_id }) => staff_id))
  const { omar, ana, marta, lea } = world.staff
  expect([omar, ana, marta].every(({ id }) => ids.has(id))).toBe(true)
  expect(ids.has(lea.id)).toBe(false)
})

test('whoever had a case hears that it has changed hands, and who took it is not told of it', async () => {
  const { caseId } = await world.file()
  await world.does('omar', caseId, 'take_up')
  await world.does('ana', caseId, 'take_up', { reasons: 'I know the agency.' })
  expect(names(await after(60))).toEqual(['omar'])
})

test('cases of a shut account are told to the coordinators', async () => {
  const { caseId } = await world.file()
  await world.does('lea', caseId, 'take_up')
  await shutAccount(world.house, 'machine', world.staff.lea.id)
  expect(names(await after(60))).toEqual(['ana', 'marta'])
  await openAgain(world.house, 'machine', world.staff.lea.id, 'Lea is back from her long leave.')
  expect((await world.read(caseId)).kase.handler).toBeNull()
})

test('what needs a second person is told to somebody else than who did it', async () => {
  const { caseId } = await world.reach(rated)
  await world.drainJobs()
  await sql`delete from staff_mail`.execute(world.house.database.db)
  await world.does('ana', caseId, 'flag_delay', {
    impact: 'i1',
    deadline: new Date(msOf(world.now()) + 20 * 24 * HOUR).toISOString(),
    reasons: 'The voucher ends on that day.',
  })
  expect((await waiting()).map(({ kind, staff_id }) => [kind, staff_id])).toEqual([
    ['second_person', world.staff.marta.id],
  ])
})

test('a case for named staff alone is told to nobody else', async () => {
  const { ana, omar } = world.staff
  const walled = await world.file()
  await world.does('ana', walled.caseId, 'name_who_may_see', {
    named: [ana.id, omar.id],
    fear: 'She fears somebody who works here.',
  })
  await after(60)
  await world.does(walled, walled.caseId, 'write_message', { body: 'They sacked me.', retaliation: true })
  expect(names(await after(10))).toEqual(['ana'])
  await choose('ana', [])
  await world.does(walled, walled.caseId, 'write_message', { body: 'And my son.', retaliation: true })
  expect(names(await after(10))).toEqual(['omar'])
  await choose('omar', [])
  await world.does(walled, walled.caseId, 'write_message', { body: 'And my cat.', retaliation: true })
  expect(names(await after(10))).toEqual([])
})

test('who does not want to be told is not, and somebody else is', async () => {
  await choose('ana', [])
  await world.file({ dangerSigns: ['life'] })
  expect(names(await after(10))).toEqual(['marta'])
})

test('where a mailbox refuses, somebody else is told, and the page of accounts says so', async () => {
  const samira = await world.file()
  await world.does('omar', samira.caseId, 'take_up')
  world.mailbox.refuse('omar@house.example')
  await world.does(samira, samira.caseId, 'write_message', { body: 'They sacked me.', retaliation: true })
  expect(names(await after(10))).toEqual([])
  const refused = (await everybody(world.house)).filter(({ mailRefused }) => mailRefused)
  expect(refused.map(({ id }) => id)).toEqual([world.staff.omar.id])
  expect(names(await after(10))).toEqual(['ana', 'marta'])
})

test('a mail that could not be sent now is sent later, once', async () => {
  await world.file({ dangerSigns: ['life'] })
  await world.drainJobs()
  world.later({ hours: 1 })
  await tellStaff(world.house, { smtpUrl: 'smtp://127.0.0.1:1', from: 'house@example.org' }, openWayOut([]))
  expect(names(await after(1))).toEqual([])
  expect(names(await after(5))).toEqual(['ana', 'marta'])
  expect(names(await after(60))).toEqual([])
})

test('several things at once are one mail', async () => {
  for (let n = 0; n < 3; n += 1) await world.file({ dangerSigns: ['life'] })
  expect(names(await after(10))).toEqual(['ana', 'marta'])
})

describe('once a day', () => {
  test('somebody is told that something waits, in the hour after eight by their own clock, on a working day', async () => {
    for (const name of ['ana', 'marta', 'omar', 'lea'] as const) await choose(name, [])
    await choose('ana', ['daily_digest'], 'America/New_York')
    const at = async (moment: string) => {
      world.at(instant(moment))
      return names(await after(0))
    }
    // A Friday; New York is five hours behind.
    expect(await at('2026-03-06T12:00Z')).toEqual([])
    expect(await at('2026-03-06T12:59Z')).toEqual([])
    expect(await at('2026-03-06T14:00Z')).toEqual(['ana'])
    expect(await at('2026-03-06T20:00Z')).toEqual([])
    expect(await at('2026-03-08T23:00Z')).toEqual([])
    expect(await at('2026-03-09T13:05Z')).toEqual(['ana'])
  })

  test('and nobody for whom nothing waits', async () => {
    for (const name of ['ana', 'marta', 'omar', 'lea', 'adm'] as const) await choose(name, [])
    await choose('adm', ['daily_digest'])
    world.at(instant('2026-03-06T07:00Z'))
    await after(0)
    world.at(instant('2026-03-06T10:00Z'))
    expect(names(await after(0))).toEqual([])
  })
})

describe('mail to the person', () => {
  const SAMIRA = { contact: { safety: 'safe', email: 'samira@home.example' } }
  const write = (caseId: string) =>
    world.does('ana', caseId, 'write_message', { body: 'We have found the second income in the log.' })

  test('is marked on the case when the mail server refuses it, and staff and the person read so', async () => {
    const samira = await world.file(SAMIRA)
    await world.does('ana', samira.caseId, 'take_up')
    world.mailbox.refuse('samira@home.example')
    await write(samira.caseId)
    await world.drainJobs()
    const { kase, events } = await world.read(samira.caseId)
    expect(kase.mailReturnedAt).not.toBeNull()
    expect(events.filter(({ kind }) => kind === 'mail_returned')).toHaveLength(1)
    const page = await world.app.request(`/staff/cases/${samira.caseId}`, {
      headers: { cookie: world.staff.ana.cookie, 'accept-language': 'en' },
    })
    expect(await page.text()).toContain('Mail does not reach the person')
    expect((await world.sees(samira.receipt)).mailReturned).toBe(true)
    await world.does(samira, samira.caseId, 'give_contact_details', SAMIRA.contact)
    expect((await world.sees(samira.receipt)).mailReturned).toBe(false)
  })

  test('leaves at any minute within the hour, and asks robots to keep quiet', async () => {
    const samira = await world.file(SAMIRA)
    await write(samira.caseId)
    await sql`delete from jobs.job where name = 'tell_person'`.execute(world.house.database.db)
    const seconds = new Set<number>()
    for (let n = 0; n < 12; n += 1) {
      const { caseId } = await world.file(SAMIRA)
      await write(caseId)
      await sendOutbox(world.house)
    }
    const { rows } = await sql<{ wait: number }>`
      select extract(epoch from start_after - created_on)::int as wait from jobs.job
      where name = 'tell_person' and state = 'created'`.execute(world.house.database.db)
    for (const { wait } of rows) seconds.add(wait)
    expect(seconds.size).toBeGreaterThan(6)
    expect(Math.max(...seconds)).toBeLessThan(3600)
    const before = world.mailbox.letters.length
    await world.drainJobs()
    const letters = world.mailbox.letters.slice(before)
    expect(letters.length).toBeGreaterThan(0)
    for (const letter of letters) expect(letter).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  })
})

test('where the house sends no mail, nothing waits to be sent to staff', async () => {
  const house = { ...world.house, sendsMail: false }
  await world.file({ dangerSigns: ['life'] })
  await sendOutbox(house)
  expect(await waiting()).toEqual([])
})
