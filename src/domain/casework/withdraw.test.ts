import { expect, test } from 'vitest'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import { assessing, offered, received, remedied } from '../../../tests/in-memory/stages.ts'
import { withdraw } from './withdraw.ts'

test('the person stops without giving a reason, and may still write', () => {
  const it = offered().later({ days: 1 })
  expect(kindsOf(it.does(person, 'withdraw', {}))).toEqual(['withdrawn', 'closed', 'moved'])
  expect(it.kase).toMatchObject({ state: 'closed', outcome: 'withdrawn_by_person', closedAt: it.now })
  expect(it.refusal(person, 'write_message', { body: 'Hello again.' })).toBe('allowed')
})

test('before anybody has read it too', () => {
  const it = received()
  const [said] = it.does(person, 'withdraw', { reasons: 'I found help elsewhere.' })
  expect(said?.texts).toEqual({ reasons: 'I found help elsewhere.' })
})

test('staff do not stop a case in the name of somebody who can write', () => {
  const noted = { wants: 'stop', said: 'letter', words: 'I want to stop.' } as const
  expect(offered().refusal(ana, 'note_wish', noted)).toBe('person_answers_themselves')
  expect(received({ channel: 'letter' }).refusal(ana, 'note_wish', noted)).toBe('not_read_yet')
  expect(assessing({ channel: 'letter' }).refusal(ana, 'note_wish', noted)).toBe('allowed')
  // Nobody of us ends it alone.
  for (const by of [ana, clock])
    expect(assessing({ channel: 'letter' }).refusal(by, 'withdraw', {})).toBe('not_yours')
})

test('a closed case cannot be withdrawn', () => {
  expect(remedied().refusal(person, 'withdraw', {})).toBe('not_now')
})

test('an old form that is sent again does not stop what they went on with since', () => {
  const it = received()
  const { stops } = it.kase
  expect(withdraw.known(it.kase, {})).toEqual({ stops })
  it.does(person, 'withdraw', { stops })
  it.does(person, 'resume', {})
  expect(it.refusal(person, 'withdraw', { stops })).toBe('not_now')
  expect(it.refusal(person, 'withdraw', { stops: it.kase.stops })).toBe('allowed')
  expect(it.refusal(person, 'withdraw', {})).toBe('allowed')
})
