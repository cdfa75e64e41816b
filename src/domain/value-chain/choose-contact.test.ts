import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock } from '../../../tests/in-memory/people.ts'
import { AGENCY, attributed, CASEWORK_MAKER, IMPACT, rated } from '../../../tests/in-memory/stages.ts'
import { actingContact } from './acting-contact.ts'
import { contactFacts } from './choose-contact.ts'

test('a public body is the contact of those it serves, and the rule is on the record', () => {
  const it = attributed()
  it.does(ana, 'choose_contact', { impact: 'i1' })
  expect(it.kase.contacts).toEqual([
    {
      impact: 'i1',
      entity: 'e1',
      rule: 'direct_interface_public_body',
      insteadOf: null,
      because: ['in_direct_touch'],
      at: it.now,
    },
  ])
})

test('named is not yet acting: the receiver stays the contact until the other accepts', () => {
  const it = attributed()
  it.does(ana, 'choose_contact', { impact: 'i1' })
  expect(actingContact(it.kase, 'i1')).toBe('receiver')
  expect(it.view.contact).toEqual({ entity: null, name: null })
})

test('a later choice replaces the earlier one of the same impact', () => {
  const it = attributed()
  it.does(ana, 'choose_contact', { impact: 'i1' })
  it.does(ana, 'record_cooperation', { entity: 'e1', cooperation: 'refusing' })
  it.does(ana, 'choose_contact', { impact: 'i1' })
  expect(it.kase.contacts).toMatchObject([
    { entity: 'external_ombuds', rule: 'fallback_spoc_unresponsive', insteadOf: 'e1' },
  ])
})

test('the rules look at facts alone', () => {
  const it = attributed()
  it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'silent' })
  const [impact] = it.kase.impacts
  expect(impact && contactFacts(it.kase, impact, it.now)).toEqual({
    entities: [
      {
        id: 'e1',
        role: 'deployer',
        subtype: 'public_body',
        size: 'large',
        finding: 'cause',
        cooperation: 'cooperating',
        feared: false,
        fearDenied: false,
        plausible: null,
        naming: 'confirmed',
      },
      {
        id: 'e2',
        role: 'downstream_developer_b2b',
        subtype: null,
        size: 'medium',
        finding: 'contribute',
        cooperation: 'silent',
        feared: false,
        fearDenied: false,
        plausible: null,
        naming: 'confirmed',
      },
      {
        id: 'e3',
        role: 'foundation_model_developer',
        subtype: null,
        size: 'medium',
        finding: 'directly_linked',
        cooperation: 'cooperating',
        feared: false,
        fearDenied: false,
        plausible: null,
        naming: 'confirmed',
      },
    ],
    nature: 'individual',
    origin: 'application',
    impactFinding: 'substantiated',
    relation: 'user_or_other',
    submitter: 'affected_person',
    receiver: 'e1',
  })
})

test('what nobody found yet is undetermined', () => {
  const it = rated()
  it.does(ana, 'add_entity', CASEWORK_MAKER)
  const [impact] = it.kase.impacts
  expect(impact && contactFacts(it.kase, { ...impact, finding: null }, it.now)).toMatchObject({
    entities: [{ finding: 'undetermined' }],
    impactFinding: 'undetermined',
    receiver: null,
  })
})

test('needs an impact and somebody to choose from', () => {
  expect(attributed().refusal(ana, 'choose_contact', { impact: 'i9' })).toBe('unknown_impact')
  expect(rated().refusal(ana, 'choose_contact', { impact: 'i1' })).toBe('entity_missing')
})

const MAKER = { ...CASEWORK_MAKER, role: 'foundation_model_developer', name: 'Chat  Company' } as const

test.each([
  ['by its name', { name: 'chat company' }],
  ['by its place in the directory', { name: 'Chat Company GmbH', organisation: 'o-1' }],
])('a firm that makes the model and runs the product is one, %s, and answers for both', (_, part) => {
  const it = rated()
  it.does(ana, 'add_entity', { ...MAKER, organisation: 'o-1' })
  it.does(ana, 'add_entity', { ...MAKER, role: 'deployer', subtype: 'd2c', ...part })
  it.does(ana, 'choose_contact', { impact: 'i1' })
  expect(it.kase.contacts).toMatchObject([{ entity: 'e2', rule: 'integrated_developer_deployer' }])
})

test('a firm that is feared in one of its roles is not the contact in another', () => {
  const it = rated()
  it.does(ana, 'add_entity', { ...MAKER, feared: true })
  it.does(ana, 'add_entity', { ...MAKER, role: 'deployer', subtype: 'd2c' })
  it.does(ana, 'choose_contact', { impact: 'i1' })
  expect(it.kase.contacts).toMatchObject([{ entity: 'external_ombuds', insteadOf: 'e2' }])
  expect(
    it.refusal(ana, 'offer_handover', {
      entity: 'e2',
      impacts: ['i1'],
      message: 'Please.',
      withIdentity: false,
    }),
  ).toBe('feared_party_never_told_who')
})

test.each([
  [{ name: 'An unknown caller', naming: 'not_known' }, 'not_known_by_name'],
  [{ name: 'Mr X', subtype: 'misuser' }, 'misused_the_system'],
] as const)('nobody is sent to somebody who cannot or should not be reached: %j', (part, why) => {
  const it = rated()
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, role: 'deployer', ...part })
  expect(it.refusal(ana, 'choose_contact', { impact: 'i1' })).toBe('cannot_be_contact')
  expect(
    it.refusal(ana, 'offer_handover', {
      entity: 'e1',
      impacts: ['i1'],
      message: 'Please.',
      withIdentity: false,
    }),
  ).toBe('cannot_be_contact')
  it.does(ana, 'add_entity', MAKER)
  it.does(ana, 'choose_contact', { impact: 'i1' })
  expect(it.kase.contacts).toMatchObject([{ entity: 'e2', because: ['closest_without_deployer', why] }])
})

const HANDOVER = { entity: 'e1', impacts: ['i1'], message: 'Please.', withIdentity: false }

/** The same agency, while it is a business that somebody else runs: a firm may stand in for it. */
function agencyElsewhere(): InMemoryCase {
  const it = attributed()
  it.does(ana, 'correct_entity', {
    ...AGENCY,
    entity: 'e1',
    operator: false,
    subtype: 'business',
    reasons: 'The city runs it. The letters show it.',
  })
  return it
}

test.each([
  [
    'refused to be the contact',
    'refusing',
    (it: InMemoryCase) => it.does(ana, 'answer_handover', { handover: 'h1', accepted: false }),
  ],
  [
    'let the time of the hand-over pass',
    'silent',
    (it: InMemoryCase) => it.later({ days: 2 }).does(clock, 'expire_handover', { handover: 'h1' }),
  ],
] as const)('whoever %s is replaced by the rules, as %s, until it is asked anew', (_, why, decline) => {
  const it = agencyElsewhere()
  it.does(ana, 'offer_handover', HANDOVER)
  decline(it)
  it.does(ana, 'choose_contact', { impact: 'i1' })
  expect(it.kase.contacts).toMatchObject([
    {
      entity: 'e2',
      rule: 'fallback_spoc_unresponsive',
      insteadOf: 'e1',
      because: expect.arrayContaining([why]),
    },
  ])
  it.does(ana, 'offer_handover', HANDOVER)
  it.does(ana, 'choose_contact', { impact: 'i1' })
  expect(it.kase.contacts).toMatchObject([{ entity: 'e1', insteadOf: null }])
})

test('what it made of another harm, or what another firm refused, says nothing here', () => {
  const it = agencyElsewhere()
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'offer_handover', { ...HANDOVER, impacts: ['i2'] })
  it.does(ana, 'answer_handover', { handover: 'h1', accepted: false })
  it.does(ana, 'offer_handover', { ...HANDOVER, entity: 'e3' })
  it.does(ana, 'answer_handover', { handover: 'h2', accepted: false })
  it.does(ana, 'choose_contact', { impact: 'i1' })
  expect(it.kase.contacts).toMatchObject([{ entity: 'e1', insteadOf: null }])
})
