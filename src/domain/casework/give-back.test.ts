import { expect, test } from 'vitest'
import { ana, clock, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { assessing, notUpheld, received } from '../../../tests/in-memory/stages.ts'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { atAnyMoment } from '../../../tests/property/moments.ts'
import { staffIdOf } from '../case/actor.ts'
import type { Case } from '../case/case.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { inHandOf } from './in-hand.ts'
import { promisedTimes } from './next-step.ts'
import { everythingOwed } from './owed.ts'
import { isOpen } from './talks.ts'

const ANA = staffIdOf(ana)!

test('nobody has a case whose colleague is gone, and it stays read, with every promise as it was', () => {
  const it = assessing()
  expect(it.kase.handler).toBe(ANA)
  const { station } = it.view
  const before = promisedTimes(it.kase, DEFAULT_CALENDAR)
  const [event] = it.does(clock, 'give_back', { handler: ANA })
  expect(event).toMatchObject({ kind: 'given_back', by: clock, facts: { handler: ANA }, texts: {} })
  expect(it.kase.handler).toBeNull()
  expect(it.view).toMatchObject({ readByAPerson: true, station })
  expect(promisedTimes(it.kase, DEFAULT_CALENDAR)).toEqual(before)
  it.does(marta, 'take_up', {})
  expect(it.kase.handler).toBe(staffIdOf(marta))
})

test('it is given back by the house alone, and only from whoever has it', () => {
  const it = assessing()
  for (const by of [ana, marta, person])
    expect(it.refusal(by, 'give_back', { handler: ANA })).toBe('not_yours')
  expect(it.refusal(clock, 'give_back', { handler: staffIdOf(omar)! })).toBe('already_done')
  expect(received().refusal(clock, 'give_back', { handler: ANA })).toBe('already_done')
  const took = [...it.kase.tookPart]
  it.does(clock, 'give_back', { handler: ANA })
  // Whoever shut the account took no part by that, and can still decide an appeal.
  expect(it.kase.tookPart).toEqual(took)
})

test('what ended stays with whoever had it, until something is open in it again', () => {
  const it = notUpheld()
  expect(it.refusal(clock, 'give_back', { handler: it.kase.handler! })).toBe('not_now')
  it.does(person, 'write_message', { body: 'I have found another letter.' })
  expect(it.refusal(clock, 'give_back', { handler: it.kase.handler! })).toBe('allowed')
})

const ALL = [ana, marta, omar].map((each) => staffIdOf(each)!)

/** Where the id of an account stands in what is going on in a case, by the names on the way to it. */
function placesOf(kase: Case, account: string): string[] {
  const { reprisals, talks, ...rest } = kase
  const goingOn = {
    ...rest,
    reprisals: reprisals.filter(({ end }) => end === null),
    talks: talks.filter(isOpen),
  }
  const places: string[] = []
  const walk = (value: unknown, way: readonly string[]): void => {
    if (value === account) places.push(way.join('.'))
    else if (Array.isArray(value)) for (const each of value) walk(each, way)
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) walk(each, [...way, name])
  }
  walk(goingOn, [])
  return [...new Set(places)]
}

/** What somebody did, or may not do: it stays, whoever works here. */
const STAYS = /(?:^|\.)(?:by(?:\.id)?|tookPart|onlyFor|author)$|^(?:recusals|outside|keepings|translations)\./

test('whoever goes gives back whatever they have in any case, at any moment, and nothing of anybody else', () => {
  const had = new Set<string>()
  const look = (it: InMemoryCase) => {
    for (const account of ALL) {
      const has = placesOf(it.kase, account).filter((place) => !STAYS.test(place))
      const isOver = it.kase.handler === account && !inHandOf(it.kase).includes(account)
      // What ended stays with whoever had it.
      if (isOver) expect(has).toEqual(['handler'])
      expect(inHandOf(it.kase).includes(account)).toBe(has.length > 0 && !isOver)
      if (has.length === 0 || isOver) continue
      const left = it.copy()
      left.does(clock, 'give_back', { handler: account })
      expect(placesOf(left.kase, account).filter((place) => !STAYS.test(place))).toEqual([])
      expect(left.refusal(clock, 'give_back', { handler: account })).toBe('already_done')
      for (const other of ALL.filter((each) => each !== account))
        expect(placesOf(left.kase, other)).toEqual(placesOf(it.kase, other))
      const owed = everythingOwed(left.kase, DEFAULT_CALENDAR)
      // The person waits for no less than before, and a talk that nobody takes part in is answered anew.
      for (const { step, verb } of everythingOwed(it.kase, DEFAULT_CALENDAR))
        if (verb !== 'record_talk') expect(owed.map((each) => each.step)).toContain(step)
      for (const { state, ours } of left.kase.talks.filter(isOpen))
        expect(ours.length > 0 || state === 'waits_for_us').toBe(true)
      for (const place of has) had.add(place)
    }
  }
  atAnyMoment(look, 60)
  for (const plan of ['offered', 'agreed'] as const) {
    const it = assessing()
    it.does(person, 'write_message', { body: 'They cut my shifts since I wrote.', retaliation: true })
    it.does(marta, 'take_up_reprisal', { reprisal: 't1' })
    const first = it.copy().later({ days: 5 }).now
    const named = plan === 'offered' ? [ALL[2]!] : [ALL[1]!, ALL[2]!]
    it.does(ana, 'offer_talk', { kind: 'phone', words: 'We would like to talk.', first, named })
    look(it)
    if (plan === 'agreed') it.does(person, 'answer_talk', { talk: 'j1', answer: 'yes', when: first })
    look(it)
  }
  expect([...had].toSorted()).toEqual(['handler', 'reprisals.owner', 'talks.ours'])
})
