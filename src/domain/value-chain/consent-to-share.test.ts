import { expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { attributed, CASEWORK_MAKER } from '../../../tests/in-memory/stages.ts'

const yes = { entity: 'e2', identity: true, warned: false }

test('the person lets one organisation know who they are, and takes it back', () => {
  const it = attributed()
  it.does(person, 'consent_to_share', yes)
  expect(it.view.organisations.map(({ mayKnowWho }) => mayKnowWho)).toEqual([false, true, false])
  it.does(person, 'consent_to_share', { ...yes, identity: false })
  expect(it.view.organisations[1]?.mayKnowWho).toBe(false)
})

test('a feared party only after a warning', () => {
  const it = attributed()
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, feared: true })
  const feared = { ...yes, entity: 'e4' }
  expect(it.refusal(person, 'consent_to_share', feared)).toBe('feared_party_never_told_who')
  expect(it.refusal(person, 'consent_to_share', { ...feared, warned: true })).toBe('allowed')
  expect(it.refusal(person, 'consent_to_share', { ...feared, identity: false })).toBe('allowed')
})

test('nobody consents for somebody who can answer', () => {
  expect(attributed().refusal(ana, 'consent_to_share', yes)).toBe('person_answers_themselves')
  expect(attributed({ channel: 'phone' }).refusal(ana, 'consent_to_share', yes)).toBe('allowed')
  expect(attributed().refusal(person, 'consent_to_share', { ...yes, entity: 'e9' })).toBe('unknown_entity')
})

test('nobody lets a firm know who they are without the warning when they fear it in another role', () => {
  const it = attributed()
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, role: 'supplier', feared: true })
  expect(it.refusal(person, 'consent_to_share', yes)).toBe('feared_party_never_told_who')
  expect(it.refusal(person, 'consent_to_share', { ...yes, warned: true })).toBe('allowed')
})
