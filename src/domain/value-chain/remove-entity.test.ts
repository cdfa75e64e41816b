import { expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { attributed, CASEWORK_MAKER } from '../../../tests/in-memory/stages.ts'

/** A case on which a person who was harmed stands as an organisation, by mistake. */
const withMistake = () => {
  const it = attributed()
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'Samira', role: 'deployer' })
  return it
}
const I1 = ['i1']
const gone = { entity: 'e4', reasons: 'She is the one who was harmed.' }

test('somebody who was harmed and stands among the organisations is taken off the case', () => {
  const it = withMistake()
  it.does(ana, 'plan_reassessment', {
    impact: 'i1',
    entity: 'e4',
    trigger: 'new_evidence',
    dueAt: it.now,
    reasons: 'A report is coming. The letters show it.',
  })
  it.does(ana, 'remove_entity', gone)
  expect(it.kase.entities.map(({ id }) => id)).toEqual(['e1', 'e2', 'e3'])
  expect(it.kase.reassessments.filter(({ entity, answeredAt }) => entity === 'e4' && !answeredAt)).toEqual([])
  expect(it.view.organisations.map(({ name }) => name)).not.toContain('Samira')
  expect(it.events.at(-1)?.texts).toEqual({ reasons: gone.reasons })
})

test('its place is never given to somebody else', () => {
  const it = withMistake()
  it.does(ana, 'remove_entity', gone)
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'The shop' })
  expect(it.kase.entities.at(-1)?.id).toBe('e5')
})

test.each([
  ['entity_was_told', 'tell_entity', { entity: 'e4', what: 'A benefit was refused.', withIdentity: false }],
  [
    'entity_has_finding',
    'record_claim',
    { entity: 'e4', impact: 'i1', finding: 'not_linked', words: 'Not us.' },
  ],
  [
    'entity_was_told',
    'offer_handover',
    { entity: 'e4', impacts: I1, message: 'Please take over.', withIdentity: false },
  ],
] as const)('%s: what rests on it keeps it', (code, verb, input) => {
  const it = withMistake()
  it.does(ana, verb, input)
  expect(it.refusal(ana, 'remove_entity', gone)).toBe(code)
})

test('findings, reasons and the right one are needed to be sure', () => {
  const it = withMistake()
  expect(it.refusal(ana, 'remove_entity', { ...gone, entity: 'e2' })).toBe('entity_has_finding')
  expect(it.refusal(ana, 'remove_entity', { ...gone, entity: 'e9' })).toBe('unknown_entity')
  expect(it.refusal(ana, 'remove_entity', { ...gone, reasons: ' ' })).toBe('reason_missing')
})

test('whoever the rules named as the contact stays until they name somebody else', () => {
  const it = withMistake()
  it.does(ana, 'correct_entity', {
    ...CASEWORK_MAKER,
    entity: 'e1',
    role: 'supplier',
    operator: true,
    reasons: 'It only supplied data.',
  })
  it.does(ana, 'choose_contact', { impact: 'i1' })
  expect(it.kase.contacts).toMatchObject([{ entity: 'e4' }])
  expect(it.refusal(ana, 'remove_entity', gone)).toBe('entity_is_contact')
})

test('whoever is feared stays feared when they are taken off the case and added again', () => {
  const it = attributed()
  const employer = { ...CASEWORK_MAKER, name: 'The employer', role: 'deployer' } as const
  it.does(ana, 'add_entity', { ...employer, feared: true })
  it.does(ana, 'remove_entity', { entity: 'e4', reasons: 'Entered twice. The letters show it.' })
  it.does(ana, 'add_entity', { ...employer, name: 'the  Employer' })
  const handover = { entity: 'e5', impacts: ['i1'], message: 'Please.', withIdentity: false }
  expect(it.refusal(ana, 'offer_handover', handover)).toBe('feared_party_never_told_who')
  expect(it.view.organisations.at(-1)?.feared).toBe(true)
  it.does(person, 'consent_to_share', { entity: 'e5', identity: true, warned: true })
  expect(it.refusal(ana, 'offer_handover', handover)).toBe('feared_party_never_told_who')
  it.does(person, 'consent_to_share', { entity: 'e5', identity: false, warned: false, fearsNoLonger: true })
  expect(it.refusal(ana, 'offer_handover', handover)).toBe('allowed')
})
