import { expect, test } from 'vitest'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, marta, person } from '../../../tests/in-memory/people.ts'
import { ANSWERS, confirming, delivering, remedied } from '../../../tests/in-memory/stages.ts'
import type { Confirmation } from '../vocabulary/remedy.ts'

const said = (answer: Confirmation, action = 'a1') => ({ action, answer })

test('yes, it arrived: only the person can say so', () => {
  const it = confirming()
  expect(it.view.organisations[0]?.actions[0]?.canConfirm).toBe(true)
  expect(kindsOf(it.does(person, 'confirm_delivery', { ...said('yes'), words: 'Thank you.' }))).toEqual([
    'delivery_confirmed',
  ])
  expect(it.kase.plan[0]).toMatchObject({
    state: 'confirmed_by_rightsholder',
    confirmed: { code: 'yes', words: 'Thank you.', at: it.now },
  })
  expect(it.view.facts.confirmed).toBe(1)
  expect(it.view.organisations[0]?.actions[0]?.canConfirm).toBe(false)
})

test.each(['partly', 'not_yet'] as const)('%s brings it back to those who promised it', (answer) => {
  const it = confirming()
  expect(kindsOf(it.does(person, 'confirm_delivery', said(answer)))).toEqual(['delivery_confirmed', 'moved'])
  expect(it.kase).toMatchObject({ state: 'delivering' })
  expect(it.kase.plan[0]?.state).toBe('disputed')
  expect(it.course).toMatchObject({ step: 'deliver_what_was_promised', by: it.kase.plan[0]?.dueAt })
  expect(it.view.organisations[0]?.actions[0]).toMatchObject({ confirmed: answer, canConfirm: true })
})

test('and opens a closed case again', () => {
  const it = remedied()
  it.does(person, 'confirm_delivery', said('not_yet'))
  expect(it.kase).toMatchObject({ state: 'delivering', outcome: null, closedAt: null })
})

test('in an open offer, "not yet" leaves the question of the offer open', () => {
  const it = confirming()
  it.does(person, 'confirm_delivery', said('not_yet'))
  it.does(ana, 'send_offer', { letter: 'Once more. This is what we offer.', noWaiver: true })
  it.does(person, 'confirm_delivery', said('partly', 'a2'))
  expect(it.kase.state).toBe('offered')
  expect(it.kase.plan[1]?.state).toBe('disputed')
})

test('a yes after all is asked about no longer', () => {
  const it = confirming()
  it.does(person, 'confirm_delivery', said('not_yet'))
  it.does(person, 'confirm_delivery', said('yes'))
  expect(it.kase.state).toBe('confirming')
  expect(it.course.step).toBe('please_check')
})

test('a yes after the end leaves it closed', () => {
  const it = confirming()
  for (const action of ['a1', 'a2'])
    it.does(marta, 'verify_delivery', { action, how: 'We read the bank statement.' })
  it.later({ days: 31 }).does(ana, 'close', {
    outcome: 'remedied_unconfirmed',
    reasons: 'No answer. The letters show it.',
    adequacy: ANSWERS,
    noWaiver: true,
  })
  it.does(person, 'confirm_delivery', said('yes'))
  expect(it.kase).toMatchObject({ state: 'closed', outcome: 'remedied_unconfirmed' })
})

test('a yes counts also while the organisation has begun again', () => {
  const it = confirming()
  it.does(person, 'confirm_delivery', said('not_yet'))
  it.does(ana, 'start_action', { action: 'a1' })
  it.does(person, 'confirm_delivery', said('yes'))
  expect(it.kase.plan[0]?.state).toBe('confirmed_by_rightsholder')
})

test('what is off the table is not asked about', () => {
  const it = confirming()
  it.does(person, 'confirm_delivery', said('not_yet'))
  it.does(ana, 'overtake_action', { action: 'a1', reasons: 'A court ordered it. The letters show it.' })
  expect(it.refusal(person, 'confirm_delivery', said('yes'))).toBe('action_state')
  expect(it.view.organisations[0]?.actions[0]?.canConfirm).toBe(false)
})

test("nothing is confirmed before it was delivered, or in somebody else's name", () => {
  expect(delivering().refusal(person, 'confirm_delivery', said('yes'))).toBe('action_state')
  expect(confirming().refusal(person, 'confirm_delivery', said('yes', 'a9'))).toBe('unknown_action')
  expect(confirming().refusal(ana, 'confirm_delivery', said('yes'))).toBe('person_answers_themselves')
  expect(confirming({ channel: 'in_person' }).refusal(ana, 'confirm_delivery', said('yes'))).toBe('allowed')
  expect(confirming().refusal(clock, 'confirm_delivery', said('yes'))).toBe('not_yours')
})
