import { expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { confirming, delivering, offered } from '../../../tests/in-memory/stages.ts'

test('work has begun', () => {
  const it = delivering()
  it.does(ana, 'start_action', { action: 'a1' })
  expect(it.kase.plan.map(({ state }) => state)).toEqual(['in_progress', 'agreed'])
})

test('begun again on what had not arrived, it is due again', () => {
  const it = confirming()
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
  it.does(ana, 'start_action', { action: 'a1' })
  expect(it.course).toMatchObject({ step: 'deliver_what_was_promised', by: it.kase.plan[0]?.dueAt })
})

test('not before it was promised, and not twice', () => {
  expect(offered().refusal(ana, 'start_action', { action: 'a1' })).toBe('action_state')
  expect(delivering().refusal(ana, 'start_action', { action: 'a9' })).toBe('unknown_action')
  const it = delivering()
  it.does(ana, 'start_action', { action: 'a1' })
  expect(it.refusal(ana, 'start_action', { action: 'a1' })).toBe('action_state')
})
