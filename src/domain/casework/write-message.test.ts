import { describe, expect, test } from 'vitest'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import { received, remedied } from '../../../tests/in-memory/stages.ts'
import type { Actor } from '../case/actor.ts'
import { DAY, plusMs } from '../time/instant.ts'
import { LONGEST_TEXT } from '../case/verb.ts'

test('the person and staff write to each other, in order', () => {
  const it = received()
  it.does(person, 'write_message', { body: 'Is anybody there?' })
  it.does(ana, 'write_message', { body: 'Yes, I am reading it now.' })
  expect(it.kase.messages).toEqual([
    { id: 'm1', from: 'person', by: person, at: it.now, body: 'Is anybody there?', retaliation: false },
    { id: 'm2', from: 'staff', by: ana, at: it.now, body: 'Yes, I am reading it now.', retaliation: false },
  ])
  expect(it.view.messages).toEqual([
    { id: 'm1', from: 'person', at: it.now, body: 'Is anybody there?', retaliation: false },
    { id: 'm2', from: 'staff', at: it.now, body: 'Yes, I am reading it now.', retaliation: false },
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
  it.does(ana, 'write_message', { body: 'Hello, I am reading your story.' })
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

test('the person adds to what they told, and nothing they told is overwritten; from staff it is nothing', () => {
  const it = received({ story: 'They took my benefit.', wish: 'Pay it back.' })
  it.does(person, 'write_message', { body: 'It was in May, not in June.', addsToStory: true })
  it.does(person, 'write_message', { body: 'Is anybody there?' })
  it.does(ana, 'take_up', {})
  it.does(ana, 'write_message', { body: 'Yes, I read it this morning.', addsToStory: true })
  expect(it.view.messages.map(({ addsToStory }) => addsToStory ?? false)).toEqual([true, false, false])
  expect(it.view).toMatchObject({ story: 'They took my benefit.', told: { wish: 'Pay it back.' } })
})

describe('a person who is made to suffer for having written to us', () => {
  const SUFFERS = { body: 'They moved me to the night shift.', retaliation: true }
  const service: Actor = { kind: 'staff', id: 't-1', token: 't-1' }

  test('says so with a tick, which stands in the ledger as a fact and on the message', () => {
    const it = received()
    const [written] = it.does(person, 'write_message', SUFFERS)
    expect(written?.facts).toEqual({ message: 'm1', retaliation: true })
    expect(it.kase.messages.map(({ retaliation }) => retaliation)).toEqual([true])
    expect(it.view.messages.map(({ retaliation }) => retaliation)).toEqual([true])
    expect(it.kase.retaliationSince).toBe(it.now)
    expect(it.view.retaliationBy).toBe(plusMs(it.now, DAY))
  })

  test.each([{}, { retaliation: false }, { retaliation: undefined }])(
    'has to say so: nothing is read into a message without the tick (%o)',
    (tick) => {
      const it = received()
      const [written] = it.does(person, 'write_message', { body: SUFFERS.body, ...tick })
      expect(written?.facts).toEqual({ message: 'm1' })
      expect(it.kase).toMatchObject({ retaliationSince: null, unansweredSince: it.now })
      expect(it.view.retaliationBy).toBeNull()
    },
  )

  test('is the only one who can say so', () => {
    const it = received({ channel: 'phone' })
    const [written] = it.does(ana, 'write_message', SUFFERS)
    expect(written?.facts).toEqual({ message: 'm1' })
    expect(it.kase.retaliationSince).toBeNull()
  })

  test('waits since their first message, whatever they write after it', () => {
    const it = received()
    it.does(person, 'write_message', { body: 'Hello?' })
    it.later({ hours: 1 }).does(person, 'write_message', SUFFERS)
    const first = it.now
    it.later({ hours: 5 }).does(person, 'write_message', SUFFERS)
    it.does(person, 'write_message', { body: 'Is anybody there?' })
    expect(it.kase.retaliationSince).toBe(first)
    expect(it.view.retaliationBy).toBe(plusMs(first, DAY))
  })

  test('waits until one of us has written, and again when it happens again', () => {
    const it = remedied()
    it.does(person, 'write_message', SUFFERS)
    it.later({ hours: 2 }).does(ana, 'write_message', { body: 'I call you at three today.' })
    expect(it.kase).toMatchObject({ retaliationSince: null, unansweredSince: null })
    it.later({ hours: 1 }).does(person, 'write_message', SUFFERS)
    expect(it.kase.retaliationSince).toBe(it.now)
  })

  test('is not answered by software: somebody looks, was the promise', () => {
    const it = received()
    it.does(person, 'write_message', SUFFERS)
    const since = it.now
    it.later({ hours: 1 }).does(service, 'write_message', { body: 'Your letter has arrived.' })
    expect(it.kase).toMatchObject({ retaliationSince: since, unansweredSince: since })
    it.does(ana, 'write_message', { body: 'I read it. The letters show it.' })
    it.does(person, 'write_message', { body: 'Thank you.' })
    it.does(service, 'write_message', { body: 'Your letter has arrived.' })
    expect(it.kase).toMatchObject({ retaliationSince: null, unansweredSince: it.now })
  })
})

test('nobody writes to whoever published something, and their own word would be heard', () => {
  const it = received({ kind: 'notification', channel: 'import' })
  expect(it.refusal(ana, 'write_message', { body: 'Hello?' })).toBe('nobody_reads_it')
  expect(it.refusal(person, 'write_message', { body: 'I wrote that.' })).toBe('allowed')
})
