import { expect, test } from 'vitest'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana } from '../../../tests/in-memory/people.ts'
import { confirming, delivering, planned } from '../../../tests/in-memory/stages.ts'

const gone = { action: 'a2', reasons: 'The assistant was switched off.' }

test('replaced, with a reason; it stays on the record', () => {
  const it = planned()
  expect(kindsOf(it.does(ana, 'overtake_action', gone))).toEqual(['action_overtaken'])
  expect(it.kase.plan[1]).toMatchObject({
    state: 'overtaken',
    overtaken: { reasons: gone.reasons, at: it.now },
  })
})

test('when the rest was delivered, the person is asked', () => {
  const it = delivering()
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer' })
  expect(kindsOf(it.does(ana, 'overtake_action', gone))).toEqual(['action_overtaken', 'moved'])
  expect(it.kase.state).toBe('confirming')
})

test('while the rest is outstanding, it goes on', () => {
  const it = delivering()
  expect(kindsOf(it.does(ana, 'overtake_action', gone))).toEqual(['action_overtaken'])
  expect(it.kase.state).toBe('delivering')
})

test('when nothing promised is left, the case is looked at again instead of waiting for nothing', () => {
  const it = delivering()
  it.does(ana, 'overtake_action', gone)
  it.does(ana, 'overtake_action', { ...gone, action: 'a1' })
  expect(it.kase.state).toBe('assessing')
  expect(it.view.next.by).not.toBeNull()
})

test('what was delivered is not overtaken, and nothing without a reason', () => {
  expect(confirming().refusal(ana, 'overtake_action', gone)).toBe('action_state')
  expect(planned().refusal(ana, 'overtake_action', { ...gone, reasons: '' })).toBe('reason_missing')
  expect(planned().refusal(ana, 'overtake_action', { ...gone, action: 'a9' })).toBe('unknown_action')
})
