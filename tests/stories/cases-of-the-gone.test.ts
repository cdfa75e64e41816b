import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staffIdOf } from '../../src/domain/case/actor.ts'
import { caseLine, type CaseLine } from '../../src/domain/case/case-line.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { openReprisal } from '../../src/domain/casework/reprisals.ts'
import { openTalk } from '../../src/domain/casework/talks.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { DAY, plusMs } from '../../src/domain/time/instant.ts'
import { verbCalled } from '../../src/domain/verbs.ts'
import { casesOfTheGone } from '../../src/store/cases/cases-of-the-gone.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, clock, marta, omar, person } from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { atAnyMoment } from '../property/moments.ts'
import { accountsOf } from '../world/accounts.ts'
import { makeWorld, type World } from '../world.ts'

/** Whoever has these in hand has no account any more. */
const ALL = [ana, marta, omar].map((each) => staffIdOf(each)!)
const ANA = staffIdOf(ana)!

const toldByMembers = () => {
  const it = stages.grouped()
  it.tries(person, 'withdraw', { reasons: '' })
  return it
}
const talkAsked = () => {
  const it = stages.remedied()
  it.does(person, 'ask_for_talk', { kind: 'phone', words: 'After six.' })
  return it
}
/** The case, the trouble of the person and a talk are each with somebody else. */
const inOtherHands = () => {
  const it = stages.assessing()
  it.does(person, 'write_message', { body: 'They cut my shifts since I wrote.', retaliation: true })
  it.does(marta, 'take_up_reprisal', { reprisal: 't1' })
  const first = it.copy().later({ days: 5 }).now
  it.does(ana, 'offer_talk', { kind: 'phone', words: 'We would like to talk.', first, named: [ALL[2]!] })
  return it
}

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())
const { as, nobody } = accountsOf(() => world)

test('the cases that are found for a colleague who is gone are those that go back to everybody', async () => {
  const { caseId } = await world.file()
  const kinds = new Map<string, { readonly open: readonly string[]; readonly line: CaseLine }>()
  const look = (it: InMemoryCase) => {
    const { kase } = it
    const line = caseLine(kase, DEFAULT_CALENDAR)
    const open = ALL.filter(
      (handler) => verbCalled('give_back').can(kase, { handler }, it.contextFor(clock)) === null,
    )
    const waits = [kase.unansweredSince, kase.membersUnheard, openTalk(kase)].map((each) => each !== null)
    const has = [kase.handler, openReprisal(kase)?.owner, openTalk(kase)?.ours.join('+')]
    const kind = [line.state, line.unanswered, line.dutyOpen, line.openAppeals > 0, ...waits, ...has, ...open]
    kinds.set(kind.join(), { open, line })
  }
  atAnyMoment(look, 100)
  for (const stage of [toldByMembers, talkAsked, inOtherHands, stages.owed, stages.notUpheld]) look(stage())
  const isOpen = [...kinds.values()].map(({ open }) => open.includes(ANA))
  expect(isOpen).toEqual(expect.arrayContaining([true, false]))
  expect([...kinds.values()].map(({ open }) => open.length)).toEqual(expect.arrayContaining([0, 1, 3]))
  const { database } = world.house
  for (const [kind, { open, line }] of kinds) {
    await sql`
      update case_line set handler = ${line.handler}::uuid, state = ${line.state}, in_hand = ${[...line.inHand]}::uuid[]
      where case_id = ${caseId}`.execute(database.db)
    const ofAll = await casesOfTheGone(database, null, new Date(world.now()))
    expect({ kind, found: ofAll.map(({ handler }) => handler).toSorted() }).toEqual({
      kind,
      found: open.toSorted(),
    })
    const found = await casesOfTheGone(database, ANA, new Date(world.now()))
    expect({ kind, isFound: found.length > 0 }).toEqual({ kind, isFound: open.includes(ANA) })
  }
})

test('whoever works here no more takes care of no trouble and takes part in no talk, and who shuts their account reads of it', async () => {
  const told = await world.reach(stages.assessing)
  const { caseId, receipt } = told
  await world.does(told, caseId, 'write_message', {
    body: 'They cut my shifts since I wrote.',
    retaliation: true,
  })
  await world.does('marta', caseId, 'take_up_reprisal', { reprisal: 't1' })
  const { marta: gone, adm } = world.staff
  const first = plusMs(world.now(), 5 * DAY)
  await world.does('ana', caseId, 'offer_talk', {
    kind: 'phone',
    words: 'We would like to talk.',
    first,
    named: [gone.id],
  })
  await world.does(told, caseId, 'answer_talk', { talk: 'j1', answer: 'yes', when: first })
  const before = (await nobody.comeBack(receipt)).html
  expect(before).toContain('Somebody else than who has your case takes care of it')
  expect(before).toContain('One of us takes part')
  expect(await shutAccount(world.house, { id: adm.id, role: 'administrator' }, gone.id)).toEqual({
    before: 1,
    after: 0,
  })
  const { kase, events } = await world.read(caseId)
  expect(events.at(-1)).toMatchObject({ kind: 'given_back', facts: { handler: gone.id, part: true } })
  expect(kase).toMatchObject({ handler: world.staff.ana.id, reprisals: [{ owner: null }] })
  expect(kase.talks).toMatchObject([{ state: 'waits_for_us', ours: [], when: null }])
  const { html } = await nobody.comeBack(receipt)
  expect(html).not.toContain('Somebody else than who has your case takes care of it')
  expect(html).not.toContain('One of us takes part')
  const page = await as('ana').visit(`/staff/cases/${caseId}`)
  expect(page.html).toContain('had something of this case in hand')
  expect(page.html).not.toContain('Nobody has the case now')
})
