import { expect, test } from 'vitest'
import { ana, clock, marta, omar, person } from '../../../tests/in-memory/people.ts'
import { assessing, notUpheld, received } from '../../../tests/in-memory/stages.ts'
import { staffIdOf } from '../case/actor.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { promisedTimes } from './next-step.ts'

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
