import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { markOf } from '../../src/actions/casework/case-mark.ts'
import { findNames, findReader } from '../../src/actions/casework/find-reader.ts'
import {
  casesLeftToNobody,
  leftByFinder,
  leftCase,
  whoReads,
} from '../../src/actions/casework/left-to-nobody.ts'
import { tellMachine } from '../../src/actions/casework/tell-machine.ts'
import { sealShown } from '../../src/actions/intake/shown-receipt.ts'
import { makeLink } from '../../src/actions/staff/account-link.ts'
import { addStaff } from '../../src/actions/staff/add-staff.ts'
import { confirmAccount, openAgain } from '../../src/actions/staff/let-in.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
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

/** How many wait for a reader, and for how many of them whoever runs the machine alone can find one. */
async function countsOfLeft() {
  const { accounts, machine } = await leftByFinder(world.house)
  return { all: accounts.cases + machine.cases, onMachine: machine.cases }
}

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
    expect((await whoReads(world.house, kase)).reader).toEqual({ by: due, finder: 'machine' })
    const { html } = await person.comeBack(samira.receipt)
    expect(html).toContain('Whoever runs the computer behind this page has to find somebody from outside')
    expect(html).toContain('href="#kept-from"')
    for (const untrue of ['A person reads it by', 'has it.', 'is asked to find somebody'])
      expect(html, untrue).not.toContain(untrue)
  })

  test('the receipt says so too, and nothing else of who reads it', async () => {
    const { caseId, receipt } = samira
    const shown = sealShown(world.house, { caseId, receipt })
    const { status, html } = await person.post('/en/receipt', { shown, step: 'show' })
    expect([status, html.includes('has to find somebody from outside')]).toEqual([200, true])
    expect(html).not.toContain('A person reads it by')
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

  test('with an account of their own making is asked why first, and reads off nothing of who is kept', async () => {
    const answers: unknown[] = []
    for (const isKept of [false, true]) {
      const { caseId, ...rest } = await world.file({ language: 'en', story: 'The computer refused me.' })
      await world.does('ana', caseId, 'name_who_may_see', {
        named: [world.staff.ana.id, world.staff.omar.id],
        fear: 'She fears the director of this house.',
      })
      for (const who of ['omar', 'ana', ...(isKept ? (['marta'] as const) : [])] as const)
        await world.does({ caseId, ...rest }, caseId, 'keep_from', { who })
      const email = `own${isKept}@self.example`
      await outside('adm', email)
      const at = markOf(world.house.keys, caseId)
      const tries = (await acts('reader_refused')).length
      answers.push([
        await findReader(world.house, hand('adm'), at, { email, house: 'A court' }),
        (await acts('reader_refused')).length - tries,
      ])
      const reasoned = { email, house: 'A court', reason: WHY }
      const done = await findReader(world.house, hand('adm'), at, reasoned)
      expect(done).toEqual(isKept ? 'done' : { refused: 'reader_not_let_in' })
    }
    expect(answers).toEqual([
      [{ needs: 'reason' }, 1],
      [{ needs: 'reason' }, 1],
    ])
  })

  test('who names anybody for it puts each try on record, and is told of nothing but what they said', async () => {
    const { lines } = await casesLeftToNobody(world.house, world.staff.adm.id)
    const at = lines[0]?.mark ?? ''
    const { ana, omar, lea, marta } = world.staff
    const before = (await acts('names_refused')).length
    const by = { id: world.staff.adm.id, role: 'administrator' } as const
    const name = (named: readonly string[]) => findNames(world.house, by, at, { named, alone: WHY })
    // Who is named alone and leads nobody is refused for that, kept from it or not.
    for (const id of [omar.id, lea.id])
      expect(await name([id])).toEqual({ refused: 'two_without_coordinator' })
    // Just those who were named before are not told to be.
    for (const ids of [[ana.id, omar.id], [ana.id], [omar.id, marta.id]])
      expect(await name(ids), ids.join()).toEqual({ refused: 'names_not_taken' })
    expect((await acts('names_refused')).length).toBe(before + 5)
  })

  test('keeps what they typed while they make an account first', async () => {
    const path = `/staff/unread/${await mark()}`
    const gone = await by('adm').post(`${path}/reader`, { house: 'The court of Lisbon', first: 'account' })
    expect(gone.status).toBe(303)
    expect((await by('adm').visit(path)).html).toContain('The court of Lisbon')
  })
})

test('nobody is named whose account was shut in the moment between', async () => {
  const there = await makeWorld()
  onTestFinished(() => there.close())
  const { ana, omar, marta, lea, adm } = there.staff
  const told = await there.file({ language: 'en', story: 'They read my letters.' })
  await there.does('ana', told.caseId, 'take_up')
  await there.does('ana', told.caseId, 'name_who_may_see', {
    named: [ana.id, omar.id],
    fear: 'She fears the director of this house.',
  })
  for (const who of ['ana', 'omar'] as const) await there.does(told, told.caseId, 'keep_from', { who })
  const { lines } = await casesLeftToNobody(there.house, adm.id)
  const { writer } = there.anotherProcess()
  let isShut = false
  const house = {
    ...there.house,
    writer: {
      ...writer,
      async alone(...of: Parameters<typeof writer.alone>) {
        if (!isShut) await shutAccount(there.house, 'machine', lea.id)
        isShut = true
        return writer.alone(...of)
      },
    },
  }
  const by = { id: adm.id, role: 'administrator' } as const
  const named = { named: [marta.id, lea.id], alone: WHY }
  expect(await findNames(house, by, lines[0]!.mark, named)).toEqual({ refused: 'unknown_colleague' })
  expect((await there.read(told.caseId)).kase.onlyFor).toEqual([ana.id, omar.id])
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

describe('somebody who was let in from outside', () => {
  const filed = async (who: readonly (typeof ALL)[number][]) => {
    const story = await world.file({ language: 'en', story: 'The computer refused me.' })
    for (const each of who) await world.does(story, story.caseId, 'keep_from', { who: each })
    return story
  }
  /** Somebody new reads it. */
  const letIn = async ({ caseId }: FiledStory, email: string) => {
    const id = await outside('machine', email)
    const raw = { email, house: 'A court' }
    const at = markOf(world.house.keys, caseId)
    expect(await findReader(world.house, hand('adm'), at, raw)).toBe('done')
    return id
  }

  test('and does not come by the time that was told to the person is no reader: another is looked for', async () => {
    const story = await filed(['ana', 'marta', 'omar', 'lea'])
    const at = markOf(world.house.keys, story.caseId)
    const waits = async () => {
      const { all, onMachine } = await countsOfLeft()
      const { count } = await casesLeftToNobody(world.house, world.staff.adm.id)
      expect(all - onMachine).toBe(count)
      return (await leftCase(world.house, world.staff.adm.id, at)) !== null
    }
    expect(await waits()).toBe(true)
    const first = await letIn(story, 'late@court.example')
    expect(await waits()).toBe(false)
    const { kase } = await world.read(story.caseId)
    expect((await whoReads(world.house, kase)).reader).toBeNull()
    await lettersNow()
    world.later({ days: 9 })
    expect(await waits()).toBe(true)
    expect((await lettersNow()).some((each) => each.includes('adm@house'))).toBe(true)
    expect((await whoReads(world.house, kase)).reader).toMatchObject({ finder: 'accounts' })
    expect((await person.comeBack(story.receipt)).html).toContain('Nobody here may open your case')
    const second = await letIn(story, 'second@court.example')
    expect(await waits()).toBe(false)
    const readers = (await world.read(story.caseId)).kase.outside
    expect(readers.map(({ account, endedAt }) => [account, endedAt !== null])).toEqual([
      [first, true],
      [second, false],
    ])
  })
})

test('an account that nobody has come to is no reader, whoever made it', async () => {
  const story = await world.file({ language: 'en', story: 'The computer refused me too.' })
  for (const who of ALL) await world.does(story, story.caseId, 'keep_from', { who })
  const before = await countsOfLeft()
  const raw = { email: 'never@house.example', role: 'case_worker', reason: WHY }
  expect(await addStaff(world.house, 'machine', raw)).toHaveProperty('id')
  expect(await countsOfLeft()).toEqual(before)
  expect((await person.comeBack(story.receipt)).html).toContain('Nobody here may open your case')
})

test('one account from outside is let in to one case, however many ask at once', async () => {
  const stories = await Promise.all(
    [1, 2, 3].map((n) => world.file({ language: 'en', story: `The computer refused me ${n} times.` })),
  )
  for (const story of stories)
    for (const who of ALL) await world.does(story, story.caseId, 'keep_from', { who })
  const email = 'one@court.example'
  const id = await outside('machine', email)
  const raw = { email, house: 'A court', reason: WHY }
  const marks = (await machineSees()).map((each) => each.mark)
  const done = await Promise.all(marks.map((at) => findReader(world.house, 'machine', at, raw)))
  expect(done.filter((each) => each === 'done')).toHaveLength(1)
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from case_line where outside_asked @> array[${id}::uuid]`.execute(
    world.house.database.db,
  )
  expect(rows).toEqual([{ n: '1' }])
})

test('a kept coordinator who shuts the account of the reader leaves the case to be found again, on record', async () => {
  const story = await world.file({ language: 'en', story: 'The computer refused me for good.' })
  for (const who of ALL) await world.does(story, story.caseId, 'keep_from', { who })
  const before = await countsOfLeft()
  const email = 'shut@court.example'
  const id = await outside('machine', email)
  const at = markOf(world.house.keys, story.caseId)
  const raw = { email, house: 'A court', reason: WHY }
  expect(await findReader(world.house, 'machine', at, raw)).toBe('done')
  expect((await countsOfLeft()).all).toBe(before.all - 1)
  expect(await shutAccount(world.house, hand('ana'), id)).toHaveProperty('after')
  expect(await countsOfLeft()).toEqual(before)
  expect((await person.comeBack(story.receipt)).html).toContain('Nobody here may open your case')
  expect(await acts('shut')).toContainEqual(expect.objectContaining({ staffId: id, by: world.staff.ana.id }))
  // Opened again by who is kept from it, it is let in to it no more.
  await openAgain(world.house, hand('ana'), id)
  expect(await countsOfLeft()).toEqual(before)
})
