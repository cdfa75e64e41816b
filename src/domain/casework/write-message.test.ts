import { expect, test } from 'vitest'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import { received, remedied } from '../../../tests/in-memory/stages.ts'
import { LONGEST_TEXT } from './verb.ts'

test('the person and staff write to each other, in order', () => {
  const it = received()
  it.does(person, 'write_message', { body: 'Is anybody there?' })
  it.does(ana, 'write_message', { body: 'Yes, I am reading it now.' })
  expect(it.kase.messages).toEqual([
    { id: 'm1', from: 'person', by: person, at: it.now, body: 'Is anybody there?' },
    { id: 'm2', from: 'staff', by: ana, at: it.now, body: 'Yes, I am reading it now.' },
  ])
  expect(it.view.messages).toEqual([
    { id: 'm1', from: 'person', at: it.now, body: 'Is anybody there?' },
    { id: 'm2', from: 'staff', at: it.now, body: 'Yes, I am reading it now.' },
  ])
})

test('a closed case is no closed door', () => {
  const it = remedied()
  it.does(person, 'write_message', { body: 'Thank you.' })
  expect(it.view.messages).toHaveLength(1)
  expect(it.kase.state).toBe('closed')
})

test('writing moves the last update only when it comes from us', () => {
  const it = received().later({ days: 1 })
  const before = it.kase.lastNewsAt
  it.does(person, 'write_message', { body: 'Hello?' })
  expect(it.kase.lastNewsAt).toBe(before)
  it.does(ana, 'write_message', { body: 'Hello.' })
  expect(it.kase.lastNewsAt).toBe(it.now)
})

test.each([
  ['', 'text_missing'],
  [' \n', 'text_missing'],
  ['a'.repeat(LONGEST_TEXT + 1), 'text_too_long'],
  ['a'.repeat(LONGEST_TEXT), 'allowed'],
])('a message has words, and not more than a person can read (%#)', (body, answer) => {
  expect(received().refusal(person, 'write_message', { body })).toBe(answer)
})

test('a clock has nothing to say', () => {
  expect(received().refusal(clock, 'write_message', { body: 'tick' })).toBe('not_yours')
})
