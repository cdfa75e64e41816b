import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock } from '../../../tests/in-memory/people.ts'
import { attributed, CASEWORK_MAKER, IMPACT } from '../../../tests/in-memory/stages.ts'
import { actingContact } from './acting-contact.ts'

function offered(): InMemoryCase {
  const it = attributed()
  it.does(ana, 'offer_handover', { entity: 'e2', impacts: ['i1'], message: 'Please.', withIdentity: false })
  return it
}
const yes = { handover: 'h1', accepted: true, words: 'We take it.' }

test('accepted, the other organisation is the contact, and the person sees who', () => {
  const it = offered().later({ days: 2 })
  it.does(ana, 'answer_handover', yes)
  expect(it.kase.handovers[0]?.answer).toEqual({ accepted: true, words: 'We take it.', at: it.now })
  expect(actingContact(it.kase, 'i1')).toBe('e2')
  expect(it.view.contact).toEqual({ entity: 'e2', name: 'Casework Ltd' })
  expect(it.view.organisations.map(({ isContact }) => isContact)).toEqual([false, true, false])
})

test('only for the impacts that were handed over', () => {
  const it = offered()
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'answer_handover', yes)
  expect(actingContact(it.kase, 'i2')).toBe('receiver')
})

test('the last who accepted is the contact', () => {
  const it = offered()
  it.does(ana, 'answer_handover', yes)
  it.does(ana, 'offer_handover', { entity: 'e3', impacts: ['i1'], message: 'Please.', withIdentity: false })
  expect(actingContact(it.kase, 'i1')).toBe('e2')
  it.does(ana, 'answer_handover', { handover: 'h2', accepted: true })
  expect(actingContact(it.kase, 'i1')).toBe('e3')
})

test('refused, the receiver stays the contact', () => {
  const it = offered()
  it.does(ana, 'answer_handover', { handover: 'h1', accepted: false })
  expect(it.kase.handovers[0]?.answer).toMatchObject({ accepted: false, words: null })
  expect(actingContact(it.kase, 'i1')).toBe('receiver')
})

test('whoever turns out to be feared cannot accept, and stops being the contact', () => {
  const { organisation: _, ...maker } = CASEWORK_MAKER
  const feared = { ...maker, entity: 'e2', feared: true, reasons: 'The person told us. The letters show it.' }
  const before = offered()
  before.does(ana, 'correct_entity', feared)
  expect(before.refusal(ana, 'answer_handover', yes)).toBe('feared_party_never_told_who')
  expect(before.refusal(ana, 'answer_handover', { ...yes, accepted: false })).toBe('allowed')
  const after = offered()
  after.does(ana, 'answer_handover', yes)
  after.does(ana, 'correct_entity', feared)
  expect(actingContact(after.kase, 'i1')).toBe('receiver')
})

test('once, and in time', () => {
  const it = offered()
  expect(it.refusal(ana, 'answer_handover', { ...yes, handover: 'h9' })).toBe('unknown_handover')
  it.does(ana, 'answer_handover', yes)
  expect(it.refusal(ana, 'answer_handover', yes)).toBe('already_done')
  expect(offered().later({ days: 2, hours: 1 }).refusal(ana, 'answer_handover', yes)).toBe(
    'handover_too_late',
  )
  const expired = offered().later({ days: 2 })
  expired.does(clock, 'expire_handover', { handover: 'h1' })
  expect(expired.refusal(ana, 'answer_handover', yes)).toBe('handover_too_late')
})

test('a firm that the person fears in another of its roles does not become the contact', () => {
  const feared = { ...CASEWORK_MAKER, role: 'supplier', feared: true } as const
  const it = offered()
  it.does(ana, 'add_entity', feared)
  expect(it.refusal(ana, 'answer_handover', yes)).toBe('feared_party_never_told_who')
  expect(it.refusal(ana, 'answer_handover', { ...yes, accepted: false })).toBe('allowed')

  const accepted = offered()
  accepted.does(ana, 'answer_handover', yes)
  expect(actingContact(accepted.kase, 'i1')).toBe('e2')
  accepted.does(ana, 'add_entity', feared)
  expect(actingContact(accepted.kase, 'i1')).toBe('receiver')
})

test.each([
  [true, 'cooperating'],
  [false, 'reluctant'],
] as const)('an answer (%s) is an answer to what it was told, and no silence', (accepted, cooperation) => {
  const it = attributed()
  it.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false })
  it.does(ana, 'offer_handover', { entity: 'e2', impacts: ['i1'], message: 'Please.', withIdentity: false })
  it.does(ana, 'answer_handover', { handover: 'h1', accepted })
  expect(it.kase.entities[1]).toMatchObject({ cooperation, answeredAt: it.now })
  expect(it.later({ days: 15 }).refusal(clock, 'note_silence', { entity: 'e2' })).toBe('already_done')
})

test('an answer is the answer of the whole firm, whichever of its roles was asked', () => {
  const it = attributed()
  it.does(ana, 'add_entity', { ...CASEWORK_MAKER, role: 'supplier' })
  it.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false })
  it.does(ana, 'offer_handover', { entity: 'e4', impacts: ['i1'], message: 'Please.', withIdentity: false })
  it.does(ana, 'answer_handover', { handover: 'h1', accepted: true })
  expect(it.kase.entities[1]).toMatchObject({ cooperation: 'cooperating', answeredAt: it.now })
  expect(it.kase.entities[2]).toMatchObject({ cooperation: 'not_asked', answeredAt: null })
  expect(it.later({ days: 15 }).refusal(clock, 'note_silence', { entity: 'e2' })).toBe('already_done')
  expect(actingContact(it.kase, 'i1')).toBe('e4')
})

test.each([
  [true, 'cooperating'],
  [false, 'refusing'],
] as const)(
  'who had refused everything and is asked anew: an answer of %s shows as %s',
  (accepted, shown) => {
    const it = attributed()
    it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'refusing' })
    it.does(ana, 'offer_handover', { entity: 'e2', impacts: ['i1'], message: 'Please.', withIdentity: false })
    it.does(ana, 'answer_handover', { handover: 'h1', accepted })
    expect(it.kase.entities[1]?.cooperation).toBe(shown)
  },
)
