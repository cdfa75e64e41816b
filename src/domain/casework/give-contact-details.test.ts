import { expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { received, remedied } from '../../../tests/in-memory/stages.ts'
import { mailTo } from '../intake/safety.ts'
import { giveContactDetails } from './give-contact-details.ts'

const details = { safety: 'safe', name: 'Samira', email: 'samira@example.org' } as const

test('a person says how to reach them, and what they say last counts', () => {
  const it = received()
  it.does(person, 'give_contact_details', details)
  expect(it.view.details).toEqual({ ...details, howToReach: null, plan: null })
  it.does(person, 'give_contact_details', { safety: 'do_not_contact' })
  expect(it.view.details).toEqual({
    safety: 'do_not_contact',
    name: null,
    email: null,
    howToReach: null,
    plan: null,
  })
})

test('an empty field leaves no trace', () => {
  const [given] = received().does(person, 'give_contact_details', { ...details, name: '', howToReach: '' })
  expect(given?.texts).toEqual({ email: 'samira@example.org' })
})

test('names and addresses are texts, never facts', () => {
  const [given] = received().does(person, 'give_contact_details', details)
  expect(given?.facts).toEqual({ safety: 'safe' })
})

test('staff enter it only for somebody who cannot write themselves', () => {
  expect(received().refusal(ana, 'give_contact_details', details)).toBe('person_answers_themselves')
  for (const channel of ['phone', 'letter', 'in_person'] as const)
    expect(received({ channel }).refusal(ana, 'give_contact_details', details)).toBe('allowed')
})

test('also after the end', () => {
  expect(remedied().refusal(person, 'give_contact_details', details)).toBe('allowed')
})

test('the form shows what they said last', () => {
  const it = received()
  expect(giveContactDetails.known(it.kase, {})).toEqual({})
  it.does(person, 'give_contact_details', details)
  expect(giveContactDetails.known(it.kase, {})).toEqual({ ...details, howToReach: '' })
})

test('a plan for whoever rings or writes is kept as it was said, and what it says later counts', () => {
  const it = received()
  const plan = { times: 'Weekdays 18:00, Cairo time', coverName: 'The dentist', whoMayAnswer: 'My sister' }
  const [given] = it.does(person, 'give_contact_details', { ...details, ...plan, leaveNoMessage: true })
  expect(given?.facts).toEqual({ safety: 'safe', leaveNoMessage: true })
  expect(it.view.details?.plan).toEqual({ ...plan, leaveNoMessage: true })
  expect(giveContactDetails.known(it.kase, {})).toMatchObject({ ...plan, leaveNoMessage: true })
  it.does(person, 'give_contact_details', details)
  expect(it.view.details?.plan).toBeNull()
})

test('nothing is written where nothing may be left, also where writing is safe otherwise', () => {
  const it = received()
  it.does(person, 'give_contact_details', details)
  expect(mailTo(it.kase)).toBe('samira@example.org')
  it.does(person, 'give_contact_details', { ...details, leaveNoMessage: true })
  expect(mailTo(it.kase)).toBeNull()
})
