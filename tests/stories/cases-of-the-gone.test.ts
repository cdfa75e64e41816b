import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staffIdOf } from '../../src/domain/case/actor.ts'
import { caseLine, type CaseLine } from '../../src/domain/case/case-line.ts'
import { openTalk } from '../../src/domain/casework/talks.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { verbCalled } from '../../src/domain/verbs.ts'
import { casesOfTheGone } from '../../src/store/cases/cases-of-the-gone.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, clock, person } from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { atAnyMoment } from '../property/moments.ts'
import { makeWorld, type World } from '../world.ts'

/** Whoever has these in hand has no account any more. */
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

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

test('the cases that are found for a colleague who is gone are those that go back to everybody', async () => {
  const { caseId } = await world.file()
  const kinds = new Map<string, { readonly isOpen: boolean; readonly line: CaseLine }>()
  const look = (it: InMemoryCase) => {
    const { kase } = it
    if (kase.handler !== ANA) return
    const line = caseLine(kase, DEFAULT_CALENDAR)
    const isOpen = verbCalled('give_back').can(kase, { handler: ANA }, it.contextFor(clock)) === null
    const waits = [kase.unansweredSince, kase.membersUnheard, openTalk(kase)].map((each) => each !== null)
    const kind = [line.state, line.unanswered, line.dutyOpen, line.openAppeals > 0, ...waits, isOpen]
    kinds.set(kind.join(), { isOpen, line })
  }
  atAnyMoment(look, 100)
  for (const stage of [toldByMembers, talkAsked, stages.owed, stages.notUpheld]) look(stage())
  expect([...kinds.values()].map(({ isOpen }) => isOpen)).toEqual(expect.arrayContaining([true, false]))
  const { database } = world.house
  for (const [kind, { isOpen, line }] of kinds) {
    await sql`
      update case_line set handler = ${ANA}::uuid, state = ${line.state}, unanswered = ${line.unanswered},
        duty_open = ${line.dutyOpen}, open_appeals = ${line.openAppeals}
      where case_id = ${caseId}`.execute(database.db)
    const found = await casesOfTheGone(database, ANA, new Date(world.now()))
    expect({ kind, isFound: found.length > 0 }).toEqual({ kind, isFound: isOpen })
  }
})
