import { expect, test } from 'vitest'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import { assessing, offered, received } from '../../../tests/in-memory/stages.ts'

test('a time that we promised and missed goes on the record, once', () => {
  const it = received()
  expect(it.refusal(clock, 'note_lateness', {})).toBe('not_now')
  const by = it.kase.triageDueAt
  it.until(by)
  it.does(clock, 'note_lateness', {})
  expect(it.kase.missed).toEqual([{ step: 'read_by_a_person', by }])
  expect(it.refusal(clock, 'note_lateness', {})).toBe('already_done')
})

test('each promise on its own', () => {
  const it = received()
  it.until(it.kase.triageDueAt).does(clock, 'note_lateness', {})
  it.does(ana, 'take_up', {})
  it.later({ days: 31 }).does(clock, 'note_lateness', {})
  expect(it.kase.missed.map(({ step }) => step)).toEqual([
    'read_by_a_person',
    'tell_you_what_we_found',
    'hear_from_us',
  ])
})

test('a moment too early is not late', () => {
  const it = received()
  it.now = new Date(Date.parse(it.kase.triageDueAt) - 1).toISOString() as typeof it.now
  expect(it.refusal(clock, 'note_lateness', {})).toBe('not_now')
})

test('the person has all the time they want; that we leave them without news is on us', () => {
  const it = offered().later({ days: 900 })
  it.does(clock, 'note_lateness', {})
  expect(it.kase.missed.map(({ step }) => step)).toEqual(['hear_from_us'])
})

test('missed news is noted once, and again when it is missed again', () => {
  const it = assessing().later({ days: 14 })
  it.does(clock, 'note_lateness', {})
  expect(it.refusal(clock, 'note_lateness', {})).toBe('already_done')
  it.does(ana, 'write_message', { body: 'We ask the agency for its letter.' })
  expect(it.refusal(clock, 'note_lateness', {})).toBe('not_now')
  it.later({ days: 14 }).does(clock, 'note_lateness', {})
  expect(it.kase.missed.filter(({ step }) => step === 'hear_from_us')).toHaveLength(2)
})

test('only the clock says so', () => {
  for (const by of [ana, person])
    expect(assessing().later({ days: 99 }).refusal(by, 'note_lateness', {})).toBe('not_yours')
})
