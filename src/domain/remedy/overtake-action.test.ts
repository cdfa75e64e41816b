import { expect, test } from 'vitest'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { confirming, delivering, offered, planned } from '../../../tests/in-memory/stages.ts'

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
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer. It is in the file.' })
  expect(kindsOf(it.does(ana, 'overtake_action', gone))).toEqual(['action_overtaken', 'decided', 'moved'])
  expect(it.kase.state).toBe('confirming')
})

test('while the rest is outstanding, it goes on', () => {
  const it = delivering()
  expect(kindsOf(it.does(ana, 'overtake_action', gone))).toEqual(['action_overtaken', 'decided'])
  expect(it.kase.state).toBe('delivering')
})

test('when nothing promised is left, the case is looked at again instead of waiting for nothing', () => {
  const it = delivering()
  it.does(ana, 'overtake_action', gone)
  it.does(ana, 'overtake_action', { action: 'a1', reasons: 'The agency does not exist any more.' })
  expect(it.kase.state).toBe('assessing')
  expect(it.course.by).not.toBeNull()
})

test('what was delivered is not overtaken, and nothing without a reason', () => {
  expect(confirming().refusal(ana, 'overtake_action', gone)).toBe('action_state')
  expect(planned().refusal(ana, 'overtake_action', { ...gone, reasons: '' })).toBe('reason_missing')
  expect(planned().refusal(ana, 'overtake_action', { ...gone, action: 'a9' })).toBe('unknown_action')
})

test('a promise that is taken away is a decision: with reasons, and somebody else can look at it', () => {
  const it = delivering()
  it.does(ana, 'overtake_action', gone)
  expect(it.view.decisions).toMatchObject([
    { id: 'd1', kind: 'promise_taken_back', outcome: null, reasons: gone.reasons, canAppeal: true },
  ])
  expect(it.kase.decisions[0]).toMatchObject({ appealUntil: '2026-09-02T09:00:00.000Z' })
  it.does(person, 'appeal', { decision: 'd1', reasons: 'I counted on it. The letters show it.' })
  expect(it.view.heading).toBe('appeal_open')
})

test('what nobody was promised goes without a decision', () => {
  expect(kindsOf(planned().does(ana, 'overtake_action', gone))).toEqual(['action_overtaken'])
})

test('what the person still thinks about is taken away by a decision, and the rest can still be answered', () => {
  const it = offered()
  expect(kindsOf(it.does(ana, 'overtake_action', gone))).toContain('decided')
  expect(it.view.decisions).toMatchObject([
    { kind: 'promise_taken_back', reasons: gone.reasons, canAppeal: true },
  ])
  it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'refuse' }, words: {} })
})
