import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { findReader } from '../../src/actions/casework/find-reader.ts'
import {
  casesLeftToNobody,
  leftByFinder,
  readerSoughtFor,
} from '../../src/actions/casework/left-to-nobody.ts'
import { tellMachine } from '../../src/actions/casework/tell-machine.ts'
import { makeLink } from '../../src/actions/staff/account-link.ts'
import { addStaff } from '../../src/actions/staff/add-staff.ts'
import { confirmAccount } from '../../src/actions/staff/let-in.ts'
import { readActs } from '../../src/actions/staff/read-acts.ts'
import { waitsFor } from '../../src/actions/staff/waits-for.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import { retaliationDue } from '../../src/domain/casework/retaliation.ts'
import { HOUR, isBefore, plusMs } from '../../src/domain/time/instant.ts'
import { tellStaff } from '../../src/jobs/tell-staff.ts'
import { openWayOut } from '../../src/outgoing/way-out.ts'
import { setPassword } from '../../src/store/staff/accounts.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { reader } from '../world/page.ts'

const ALL = ['ana', 'marta', 'omar', 'lea', 'adm'] as const
const LETS_IN = ['ana', 'marta', 'adm'] as const
const OUTSIDE = { email: 'judge@court.example', house: 'A former judge' }
const WHY = 'Everybody here is kept from it.'

let world: World
let samira: FiledStory

beforeAll(async () => {
  world = await makeWorld()
  samira = await world.file({ language: 'en', story: 'They all laughed at what the computer said of me.' })
  for (const who of ALL) await world.does(samira, samira.caseId, 'keep_from', { who })
})
afterAll(() => world.close())

const by = (who: (typeof ALL)[number]) =>
  reader(
    () => world,
    () => world.staff[who].cookie,
  )
const person = reader(() => world)
const hand = (who: (typeof LETS_IN)[number]) =>
  ({ id: world.staff[who].id, role: who === 'adm' ? 'administrator' : 'coordinator' }) as const
const machineSees = async () => (await casesLeftToNobody(world.house, null)).lines
const mark = async () => (await machineSees())[0]?.mark ?? ''
const acts = async (act: string) =>
  (await readActs(world.house, null)).acts.filter((each) => each.act === act)

/** What is mailed to staff within the hour. */
async function lettersNow(): Promise<readonly string[]> {
  await world.drainJobs()
  const before = world.mailbox.letters.length
  world.later({ hours: 1 })
  await tellStaff(world.house, { smtpUrl: world.mailbox.smtpUrl, from: 'house@example.org' }, openWayOut([]))
  return world.mailbox.letters.slice(before)
}

/** An account from outside, and who could have had a key to it. */
async function outside(who: (typeof LETS_IN)[number] | 'machine', email: string): Promise<string> {
  const made = await addStaff(world.house, who === 'machine' ? who : hand(who), {
    email,
    role: 'outside_reviewer',
  })
  if (!('id' in made)) throw new Error(JSON.stringify(made))
  return made.id
}

describe('where everybody who could ask somebody from outside is kept from the case', () => {
  test('none of them is told of it, by list, count, page or mail', async () => {
    expect(await lettersNow()).toEqual([])
    for (const who of LETS_IN) {
      const { id, role } = hand(who)
      expect(await waitsFor(world.house, { id, role }), who).toBe(false)
      expect(await casesLeftToNobody(world.house, id)).toMatchObject({ lines: [], count: 0 })
      expect((await by(who).visit('/staff/accounts')).html).not.toContain('/staff/unread/')
      expect((await by(who).visit(`/staff/unread/${await mark()}`)).html).not.toContain('Let them read it')
    }
    expect((await by('ana').visit('/staff')).html).toContain('No case is open for you here')
  })

  test('none of them lets anybody in, or names anybody, and a new account of theirs does not either', async () => {
    const friend = await outside('ana', 'friend@home.example')
    const at = await mark()
    const puppet = await addStaff(world.house, hand('ana'), {
      email: 'second@self.example',
      role: 'administrator',
    })
    if (!('id' in puppet)) throw new Error(JSON.stringify(puppet))
    await confirmAccount(world.house, hand('marta'), puppet.id)
    await inTransaction(world.house, (tx) => setPassword(tx, puppet.id, 'a hash'))
    await world.does(samira, samira.caseId, 'write_message', { body: 'He threatened me.', retaliation: true })
    expect(await lettersNow()).toEqual([])
    const hands = [...LETS_IN.map(hand), { id: puppet.id, role: 'administrator' } as const]
    for (const each of hands) {
      const email = 'friend@home.example'
      const done = await findReader(world.house, each, at, { email, house: 'A house', reason: WHY })
      expect(done).toEqual({ refused: 'somebody_reads_it' })
      expect(await casesLeftToNobody(world.house, each.id)).toMatchObject({ count: 0 })
    }
    for (const who of LETS_IN) {
      const posted = await by(who).post(`/staff/unread/${at}/reader`, {
        ...OUTSIDE,
        email: 'friend@home.example',
      })
      expect(posted.html).not.toContain('They can read the case from now on')
    }
    expect((await world.read(samira.caseId)).kase.outside).toEqual([])
    // Nor is it let in on the machine: its maker could be its owner.
    const raw = { email: 'friend@home.example', house: 'A house', reason: WHY }
    expect(await findReader(world.house, 'machine', at, raw)).toEqual({ refused: 'reader_not_let_in' })
    expect(await acts('reader_refused')).toMatchObject([{ staffId: friend, by: null }])
  })

  test('whoever runs the machine is told that it waits, and the person that it is they who have to act, by when', async () => {
    expect(await machineSees()).toMatchObject([{ finder: 'machine' }])
    const { kase } = await world.read(samira.caseId)
    // They wrote that they are threatened for it, before the time of the first reading: that is looked at within a day.
    const due = retaliationDue(kase, world.house.calendar)!
    expect(isBefore(due, kase.triageDueAt)).toBe(true)
    expect(await leftByFinder(world.house)).toEqual({
      accounts: { cases: 0, due: null },
      machine: { cases: 1, due },
    })
    expect(await machineSees()).toMatchObject([{ due }])
    expect(await readerSoughtFor(world.house, kase)).toEqual({ by: due, finder: 'machine' })
    const { html } = await person.comeBack(samira.receipt)
    expect(html).toContain('Whoever runs the computer behind this page has to find somebody from outside')
    expect(html).toContain('href="#kept-from"')
    for (const untrue of ['A person reads it by', 'has it.', 'is asked to find somebody'])
      expect(html, untrue).not.toContain(untrue)
  })

  test('whoever runs the machine lets in somebody, with a reason, and the person reads that it was so', async () => {
    await outside('machine', OUTSIDE.email)
    const at = await mark()
    expect(await findReader(world.house, 'machine', at, OUTSIDE)).toEqual({ needs: 'reason' })
    expect(await findReader(world.house, 'machine', at, { ...OUTSIDE, reason: WHY })).toBe('done')
    expect(await machineSees()).toEqual([])
    const [line] = await acts('reader_let_in')
    expect(line).toMatchObject({ by: null, reason: WHY })
    expect(JSON.stringify(line)).not.toContain(samira.caseId)
    const { html } = await person.comeBack(samira.receipt)
    expect(html).toContain('Whoever runs the computer behind this page let them read it.')
    expect(html).toContain('They did so alone.')
  })
})

test('in a house that sends no mail, no link to an account from outside is shown to anybody who works there', async () => {
  const silent = { ...world.house, sendsMail: false }
  const made = await addStaff(silent, hand('ana'), { email: 'dean@law.example', role: 'outside_reviewer' })
  expect(made).toEqual({ id: expect.any(String), byMachine: true })
  const id = 'id' in made ? made.id : ''
  for (const who of ['ana', 'marta'] as const)
    expect(await makeLink(silent, hand(who), id)).toEqual({ byMachine: true })
  expect(await makeLink(silent, 'machine', id)).toHaveProperty('link')
})

describe('whoever lets people in and is not kept from the case', () => {
  test('reads off neither whom the person fears nor who is kept from it, and each try is on record', async () => {
    const { caseId, ...rest } = await world.file({
      language: 'en',
      story: 'The computer refused me.',
      feared: 'Rowan Hale of Oakfield',
    })
    await world.does('ana', caseId, 'name_who_may_see', {
      named: [world.staff.ana.id, world.staff.omar.id],
      fear: 'She fears the director of this house.',
    })
    for (const who of ['ana', 'omar'] as const)
      await world.does({ caseId, ...rest }, caseId, 'keep_from', { who })
    await outside('machine', 'apart@court.example')
    const path = `/staff/unread/${await mark()}`
    const page = await by('adm').visit(path)
    for (const who of ['ana', 'omar', 'lea', 'marta'] as const)
      expect(page.html).toContain(`value="${world.staff[who].id}"`)
    const before = (await acts('reader_refused')).length
    const answers = await Promise.all(
      [
        { email: 'apart@court.example', house: 'Oakfield' },
        { email: 'nobody@court.example', house: 'A court' },
        { email: 'omar@house.example', house: 'A court' },
      ].map((guess) => by('adm').post(`${path}/reader`, guess)),
    )
    for (const { status, html } of answers) {
      expect(status).toBe(400)
      expect(html).toContain('This account cannot be let in to this case.')
      expect(html).not.toContain('reason to fear')
    }
    expect((await acts('reader_refused')).length).toBe(before + answers.length)
    const named = await by('adm').post(`${path}/names`, {
      named: [world.staff.omar.id, world.staff.marta.id],
    })
    expect([named.status, named.html.includes('Not everybody whom you chose')]).toEqual([400, true])
    expect(await acts('names_refused')).toMatchObject([{ by: world.staff.adm.id, staffId: null }])
  })

  test('keeps what they typed while they make an account first', async () => {
    const path = `/staff/unread/${await mark()}`
    const gone = await by('adm').post(`${path}/reader`, { house: 'The court of Lisbon', first: 'account' })
    expect(gone.status).toBe(303)
    expect((await by('adm').visit(path)).html).toContain('The court of Lisbon')
  })
})

test('whoever runs the machine hears within the hour of a life in danger, by when, and again when it is late', async () => {
  const there = await makeWorld()
  onTestFinished(() => there.close())
  const said: unknown[][] = []
  const log = { ...there.house.log, warn: (...line: unknown[]) => said.push(line) }
  const house = { ...there.house, log }
  const hears = async () => {
    await tellMachine(house)
    return said.splice(0).map(([told]) => told)
  }
  expect(await hears()).toEqual([])
  const { caseId, ...rest } = await there.file({
    language: 'en',
    story: 'They say where I live.',
    dangerSigns: ['life'],
  })
  for (const who of ALL) await there.does({ caseId, ...rest }, caseId, 'keep_from', { who })
  const due = (await there.read(caseId)).kase.triageDueAt
  // Nothing within the hour in which somebody wrote: the log would tell the minute of it.
  expect(await hears()).toEqual([])
  there.later({ hours: 1 })
  expect(await hears()).toEqual([{ cases: 1, due, late: false }])
  there.later({ hours: 1 })
  expect(await hears()).toEqual([])
  const metrics = await there.app.request(
    '/metrics',
    {},
    { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
  )
  expect(await metrics.text()).toContain('amends_reader_due_hours{finder="machine"} 2')
  there.at(due)
  expect(await hears()).toEqual([{ cases: 1, due, late: true }])
  there.at(plusMs(due, 24 * HOUR))
  expect(await hears()).toEqual([{ cases: 1, due, late: true }])
})
