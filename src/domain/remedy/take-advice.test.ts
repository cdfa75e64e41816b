import { expect, test } from 'vitest'
import { missing } from '../../../tests/in-memory/closing.ts'
import { decided } from '../../../tests/in-memory/decisions.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { offered, planned } from '../../../tests/in-memory/stages.ts'

const waits = (days: number, asks: boolean) => {
  const it = decided(offered())
  if (asks) it.does(person, 'take_advice', { offer: 'o1' })
  return missing(it.later({ days }), 'not_remedied').includes('offer_not_answered')
}

test('whoever takes advice first has fourteen more days before the case may end for want of their answer', () => {
  expect([29, 30, 43, 44].map((days) => waits(days, false))).toEqual([true, false, false, false])
  expect([29, 30, 43, 44].map((days) => waits(days, true))).toEqual([true, true, true, false])
})

test('once for each offer, while it waits for an answer, and by nobody but the person', () => {
  expect(planned().refusal(person, 'take_advice', { offer: 'o1' })).toBe('not_now')
  const it = offered()
  expect(it.refusal(ana, 'take_advice', { offer: 'o1' })).toBe('person_answers_themselves')
  expect(it.refusal(person, 'take_advice', { offer: 'o9' })).toBe('unknown_offer')
  it.does(person, 'take_advice', { offer: 'o1' })
  expect(it.view.offers[0]?.adviceAt).toBe(it.now)
  expect(it.refusal(person, 'take_advice', { offer: 'o1' })).toBe('already_done')
})
