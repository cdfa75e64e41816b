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

test('counted from the day on which they take it, where that comes after the first thirty', () => {
  const isHeld = (asked: number, after: number) => {
    const it = decided(offered()).later({ days: asked })
    it.does(person, 'take_advice', { offer: 'o1' })
    return missing(it.later({ days: after }), 'not_remedied').includes('offer_not_answered')
  }
  for (const asked of [0, 1, 29, 30, 31, 43, 44, 45, 200]) {
    const last = Math.max(30, asked) + 14 - asked
    expect([asked, isHeld(asked, last - 1), isHeld(asked, last)]).toEqual([asked, true, false])
  }
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
