import { expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { received, remedied } from '../../../tests/in-memory/stages.ts'
import { audienceOf } from '../case/case-event.ts'

const note = 'Ask legal about the landlord.'

test('a note is for staff alone', () => {
  const it = received()
  const [added] = it.does(ana, 'add_note', { note })
  expect(it.kase.notes).toEqual([{ by: ana, at: it.now, note }])
  expect(added && audienceOf(added)).toEqual(['staff'])
  expect(JSON.stringify(it.view)).not.toContain(note)
})

test('a note is no update to the person', () => {
  const it = received()
  const { lastNewsAt } = it.kase
  it.later({ days: 2 }).does(ana, 'add_note', { note })
  expect(it.kase.lastNewsAt).toBe(lastNewsAt)
})

test('also on a closed case', () => {
  const it = remedied()
  it.does(ana, 'add_note', { note })
  expect(it.kase.notes).toHaveLength(1)
})

test('an empty note is none, and a person writes messages instead', () => {
  expect(received().refusal(ana, 'add_note', { note: ' ' })).toBe('text_missing')
  expect(received().refusal(person, 'add_note', { note })).toBe('not_yours')
})
