import { expect, test } from 'vitest'
import { ana, marta, person } from '../../../tests/in-memory/people.ts'
import { confirming, delivering, remedied } from '../../../tests/in-memory/stages.ts'

const checked = { action: 'a1', how: 'Bank statement compared with the letter' }

test('somebody checks the proof: a fact of its own', () => {
  const it = confirming()
  it.does(marta, 'verify_delivery', checked)
  expect(it.kase.plan[0]).toMatchObject({
    state: 'verified_by_evidence',
    verified: { how: checked.how, at: it.now },
  })
  expect(it.view.facts).toMatchObject({ delivered: 2, verified: 1, confirmed: 0 })
  expect(it.view.organisations[0]?.actions[0]?.verifiedAt).toBe(it.now)
})

test('also after the person said yes, and after the end, without taking the yes away', () => {
  const it = remedied()
  it.does(marta, 'verify_delivery', checked)
  expect(it.kase.plan[0]).toMatchObject({ state: 'confirmed_by_rightsholder', confirmed: { code: 'yes' } })
  expect(it.view.facts).toMatchObject({ verified: 1, confirmed: 2 })
})

test('once, after a delivery that nobody disputes, saying how', () => {
  const it = confirming()
  expect(delivering().refusal(marta, 'verify_delivery', checked)).toBe('action_state')
  expect(it.refusal(marta, 'verify_delivery', { ...checked, action: 'a9' })).toBe('unknown_action')
  expect(it.refusal(marta, 'verify_delivery', { ...checked, how: ' ' })).toBe('proof_missing')
  it.does(marta, 'verify_delivery', checked)
  expect(it.refusal(marta, 'verify_delivery', checked)).toBe('already_done')
  it.does(person, 'confirm_delivery', { action: 'a2', answer: 'partly' })
  expect(it.refusal(marta, 'verify_delivery', { ...checked, action: 'a2' })).toBe('action_state')
})

test('what the person says has not arrived is not checked, whatever is begun on it, before it is delivered again', () => {
  const it = confirming()
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
  it.does(ana, 'start_action', { action: 'a1' })
  expect(it.refusal(marta, 'verify_delivery', checked)).toBe('action_state')
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'Second transfer. It is in the file.' })
  expect(it.refusal(marta, 'verify_delivery', checked)).toBe('allowed')
})

test('nor what is off the table', () => {
  const it = confirming()
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
  it.does(ana, 'overtake_action', { action: 'a1', reasons: 'A court ordered it. The letters show it.' })
  expect(it.refusal(marta, 'verify_delivery', checked)).toBe('action_state')
})

test('somebody else checks than who wrote the delivery down, or whoever is alone says why; no service does', () => {
  const it = confirming()
  expect(it.refusal(ana, 'verify_delivery', checked)).toBe('own_delivery_needs_reason')
  expect(it.refusal(ana, 'verify_delivery', { ...checked, alone: ' ' })).toBe('own_delivery_needs_reason')
  const service = { kind: 'staff', id: 't-1', token: 't-1' } as const
  expect(it.refusal(service, 'verify_delivery', checked)).toBe('needs_a_person')
  expect(it.refusal(marta, 'verify_delivery', checked)).toBe('allowed')
  const alone = 'Everybody else is on leave until May.'
  it.does(ana, 'verify_delivery', { ...checked, alone })
  expect(it.kase.plan[0]?.verified).toEqual({ how: checked.how, at: it.now, alone })
})

test('a reason for being alone is no fact where somebody else checked', () => {
  const it = confirming()
  it.does(marta, 'verify_delivery', { ...checked, alone: 'Everybody else is on leave until May.' })
  expect(it.kase.plan[0]?.verified).toEqual({ how: checked.how, at: it.now })
})
