import { expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import {
  AGENCY,
  assessing,
  attributed,
  CASEWORK_MAKER,
  IMPACT,
  RATING,
} from '../../../tests/in-memory/stages.ts'
import { actingContact } from './acting-contact.ts'
import { offerHandover } from './offer-handover.ts'

const offer = { entity: 'e2', impacts: ['i1'], message: 'Please take this over.', withIdentity: false }

test('offered, with a time limit; until it is accepted nothing changes for the person', () => {
  const it = attributed()
  it.does(ana, 'offer_handover', offer)
  expect(it.kase.handovers).toEqual([
    {
      id: 'h1',
      ...offer,
      at: it.now,
      until: '2026-03-04T09:00:00.000Z',
      answer: null,
      expiredAt: null,
      endedAt: null,
    },
  ])
  expect(actingContact(it.kase, 'i1')).toBe('receiver')
})

test('four hours when it is urgent', () => {
  const it = attributed()
  it.does(ana, 'rate_impact', { ...RATING, scale: 5 })
  it.does(ana, 'offer_handover', offer)
  expect(it.kase.handovers[0]?.until).toBe('2026-03-02T13:00:00.000Z')
})

test('one at a time', () => {
  const it = attributed()
  it.does(ana, 'offer_handover', offer)
  expect(it.refusal(ana, 'offer_handover', { ...offer, entity: 'e3' })).toBe('handover_pending')
  it.does(ana, 'answer_handover', { handover: 'h1', accepted: false })
  expect(it.refusal(ana, 'offer_handover', { ...offer, entity: 'e3' })).toBe('allowed')
})

test('never to a party that is feared, whatever was consented', () => {
  const it = attributed()
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, name: 'The ex-partner', feared: true })
  it.does(person, 'consent_to_share', { entity: 'e4', identity: true, warned: true })
  expect(it.refusal(ana, 'offer_handover', { ...offer, entity: 'e4' })).toBe('feared_party_never_told_who')
})

test('with a name only when the person agreed', () => {
  const it = attributed()
  expect(it.refusal(ana, 'offer_handover', { ...offer, withIdentity: true })).toBe('consent_missing')
  it.does(person, 'consent_to_share', { entity: 'e2', identity: true, warned: true })
  expect(it.refusal(ana, 'offer_handover', { ...offer, withIdentity: true })).toBe('allowed')
})

test.each([
  [{ entity: 'e9' }, 'unknown_entity'],
  [{ impacts: [] }, 'impact_missing'],
  [{ impacts: ['i1', 'i9'] }, 'unknown_impact'],
  [{ message: ' ' }, 'text_missing'],
])('%j', (part, code) => {
  expect(attributed().refusal(ana, 'offer_handover', { ...offer, ...part })).toBe(code)
})

test('whoever is asked to coordinate knows of the harm from then on, and is looked at again', () => {
  const it = attributed()
  it.does(ana, 'offer_handover', { ...offer, entity: 'e3' })
  const { now } = it
  expect(it.kase.entities[2]).toMatchObject({ knowledgeAt: now })
  expect(it.kase.reassessments).toMatchObject([{ entity: 'e3', impact: 'i1', trigger: 'told' }])
  it.later({ days: 3 }).does(ana, 'tell_entity', { entity: 'e3', what: 'Again.', withIdentity: false })
  expect(it.kase.entities[2]).toMatchObject({ knowledgeAt: now })
  expect(it.kase.reassessments).toHaveLength(1)
})

test('not to whoever has it already, in any of its roles; for another harm it can be asked', () => {
  const it = attributed()
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, role: 'supplier' })
  it.does(ana, 'offer_handover', offer)
  it.does(ana, 'answer_handover', { handover: 'h1', accepted: true })
  expect(it.refusal(ana, 'offer_handover', { ...offer, impacts: ['i2', 'i1'] })).toBe('contact_already')
  expect(it.refusal(ana, 'offer_handover', { ...offer, entity: 'e4' })).toBe('contact_already')
  expect(it.refusal(ana, 'offer_handover', { ...offer, impacts: ['i2'] })).toBe('allowed')
})

test('nobody hands over to themselves, under whatever role: whoever runs this is the contact anyway', () => {
  const it = attributed()
  expect(it.refusal(ana, 'offer_handover', { ...offer, entity: 'e1' })).toBe('handover_to_ourselves')
  it.does(ana, 'add_entity', { ...AGENCY, role: 'supplier', subtype: null, operator: false })
  expect(it.refusal(ana, 'offer_handover', { ...offer, entity: 'e4' })).toBe('handover_to_ourselves')
})

test('a form starts with what somebody else coordinates, and without the name of the person', () => {
  const it = attributed()
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'offer_handover', offer)
  it.does(ana, 'answer_handover', { handover: 'h1', accepted: true })
  const starts = (entity: string) => offerHandover.known(it.kase, { entity })
  expect(starts('e2')).toEqual({ withIdentity: false, impacts: ['i2'] })
  expect(starts('e3')).toEqual({ withIdentity: false, impacts: ['i1', 'i2'] })
  expect(starts('e9')).toEqual({ withIdentity: false })
})

test('before anybody has said what happened there is nothing to hand over', () => {
  const it = assessing()
  it.does(ana, 'add_entity', CASEWORK_MAKER)
  expect(it.refusal(ana, 'offer_handover', { ...offer, entity: 'e1' })).toBe('impact_missing')
})
