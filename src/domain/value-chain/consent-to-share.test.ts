import { expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { AGENCY, attributed, CASEWORK_MAKER } from '../../../tests/in-memory/stages.ts'

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

test('a yes for somebody they fear is for one telling; the next needs another', () => {
  const it = attributed()
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'The employer', feared: true })
  const telling = { entity: 'e4', what: 'A payment is owed.', withIdentity: true, sure: true }
  it.does(person, 'consent_to_share', { entity: 'e4', identity: true, warned: true })
  it.does(ana, 'tell_entity', telling)
  expect(it.refusal(ana, 'tell_entity', telling)).toBe('feared_needs_their_yes')
  expect(it.view.organisations.at(-1)).toMatchObject({ mayKnowWho: false, knowsWho: true })
  it.does(person, 'consent_to_share', { entity: 'e4', identity: true, warned: true })
  it.does(ana, 'tell_entity', { ...telling, withIdentity: false })
  expect(it.refusal(ana, 'tell_entity', telling)).toBe('allowed')
})

test('a yes for whoever they do not fear holds until it is taken back', () => {
  const it = attributed()
  const telling = { entity: 'e2', what: 'A payment is owed.', withIdentity: true }
  it.does(person, 'consent_to_share', yes)
  it.does(ana, 'tell_entity', telling)
  expect(it.refusal(ana, 'tell_entity', telling)).toBe('allowed')
})

test('a firm that they fear no longer is feared in none of its roles, and learns nothing by it', () => {
  const it = attributed()
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, role: 'supplier', feared: true })
  expect(it.view.organisations[1]?.feared).toBe(true)
  const calm = { entity: 'e2', identity: false, warned: false, fearsNoLonger: true }
  expect(it.refusal(ana, 'consent_to_share', calm)).toBe('person_answers_themselves')
  it.does(person, 'consent_to_share', calm)
  expect(it.view.organisations.map(({ feared }) => feared)).toEqual([false, false, false, false])
  expect(it.view.organisations[1]?.mayKnowWho).toBe(false)
})

test('a yes that was for one telling is not for more when the fear is over', () => {
  const it = attributed()
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, role: 'supplier', feared: true })
  it.does(person, 'consent_to_share', { entity: 'e4', identity: true, warned: true })
  const telling = { entity: 'e4', what: 'A payment is owed.', withIdentity: true, sure: true }
  it.does(ana, 'tell_entity', telling)
  // Said of the firm in its other role.
  it.does(person, 'consent_to_share', { entity: 'e2', identity: false, warned: false, fearsNoLonger: true })
  expect(it.refusal(ana, 'tell_entity', telling)).toBe('consent_missing')
})

test('whoever runs this installation has the story already: there is nothing to allow, only a yes to take back', () => {
  const it = attributed()
  expect(it.refusal(person, 'consent_to_share', { ...yes, entity: 'e1' })).toBe('already_done')
  it.does(person, 'consent_to_share', { ...yes, entity: 'e3' })
  const { organisation: _, ...agency } = AGENCY
  it.does(ana, 'correct_entity', {
    ...agency,
    entity: 'e1',
    operator: false,
    reasons: 'It does not. The letters show it.',
  })
  it.does(ana, 'correct_entity', {
    ...agency,
    entity: 'e3',
    name: 'Model Ltd',
    reasons: 'It does. The letters show it.',
  })
  const no = { ...yes, entity: 'e3', identity: false }
  it.does(person, 'consent_to_share', no)
  expect(it.refusal(person, 'consent_to_share', no)).toBe('already_done')
})

test('whoever fears the organisation that runs this can say that it is over', () => {
  const it = attributed()
  it.does(ana, 'correct_entity', {
    ...AGENCY,
    entity: 'e1',
    feared: true,
    reasons: 'The person said so. The letters show it.',
  })
  const calm = { entity: 'e1', identity: false, warned: false, fearsNoLonger: true }
  it.does(person, 'consent_to_share', calm)
  expect(it.view.organisations[0]?.feared).toBe(false)
  expect(it.refusal(person, 'consent_to_share', calm)).toBe('already_done')
})

test('behind what was published there is nobody who could say yes', () => {
  const it = attributed({ channel: 'import' })
  expect(it.refusal(ana, 'consent_to_share', yes)).toBe('nobody_reads_it')
})
