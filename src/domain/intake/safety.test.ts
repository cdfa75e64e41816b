import { expect, test } from 'vitest'
import { person } from '../../../tests/in-memory/people.ts'
import { received } from '../../../tests/in-memory/stages.ts'
import { safetyOf } from './safety.ts'

test('what somebody says of their safety is theirs, and what they leave out is our careful choice', () => {
  expect(safetyOf('safe')).toEqual({ safety: 'safe' })
  expect(safetyOf(undefined)).toEqual({ safety: 'do_not_contact', safetyAssumed: true })
})

test('who leaves the question of safety out is not shown an answer to it in the form, until they give one', () => {
  const it = received()
  it.does(person, 'give_contact_details', { name: 'Samira' })
  expect(it.view.details).toMatchObject({ safety: 'do_not_contact', safetyAssumed: true })
  it.does(person, 'give_contact_details', { name: 'Samira', safety: 'safe' })
  expect(it.view.details).toEqual({
    safety: 'safe',
    name: 'Samira',
    email: null,
    howToReach: null,
    plan: null,
  })
})
