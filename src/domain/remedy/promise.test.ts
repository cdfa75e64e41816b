import { describe, expect, test } from 'vitest'
import { MONDAY } from '../../../tests/in-memory/in-memory-case.ts'
import { planned } from '../../../tests/in-memory/stages.ts'
import type { ActionState, OfferAnswer } from '../vocabulary/remedy.ts'
import type { RemedyAction } from './plan.ts'
import { canBeConfirmed, isOutstanding, makesPromise, stateOfPlan, wasPromised } from './promise.ts'

const [base] = planned().kase.plan
interface Facts {
  readonly imposed?: boolean
  readonly answer?: OfferAnswer
  readonly delivered?: boolean
}
function action(state: ActionState, { imposed, answer, delivered }: Facts = {}): RemedyAction {
  const it = {
    ...base!,
    state,
    imposed: imposed ? { reasons: 'Owed. The letters show it.', at: MONDAY } : null,
    answer: answer ? { code: answer, words: null, at: MONDAY } : null,
    delivered: delivered
      ? { proof: 'See. It is in the file.', at: MONDAY, by: null, unasked: null, reported: true }
      : null,
  }
  return { ...it, promised: makesPromise(it) }
}

describe('what the person may count on', () => {
  test.each<[ActionState, Facts, boolean, boolean]>([
    // state, facts, promised, outstanding
    ['proposed', {}, false, false],
    ['proposed', { imposed: true }, true, true],
    ['consulted_with_rightsholder', { answer: 'refuse' }, false, false],
    ['consulted_with_rightsholder', { answer: 'refuse', delivered: true }, false, false],
    ['agreed', { answer: 'accept' }, true, true],
    ['imposed', { imposed: true }, true, true],
    ['in_progress', { answer: 'accept_partly' }, true, true],
    ['in_progress', { answer: 'accept', delivered: true }, true, true],
    ['delivered', { answer: 'accept', delivered: true }, true, false],
    ['verified_by_evidence', { answer: 'accept', delivered: true }, true, false],
    ['confirmed_by_rightsholder', { answer: 'accept', delivered: true }, true, false],
    ['refused_by_entity', {}, false, false],
    ['refused_by_entity', { answer: 'accept' }, true, true],
    ['refused_by_entity', { answer: 'ask_for_other' }, false, false],
    ['disputed', {}, false, false],
    ['disputed', { answer: 'accept_partly' }, true, true],
    ['disputed', { delivered: true }, true, true],
    ['overtaken', { imposed: true, answer: 'accept', delivered: true }, false, false],
  ])('%s %j', (state, facts, promised, outstanding) => {
    const one = action(state, facts)
    expect([wasPromised(one), isOutstanding(one)]).toEqual([promised, outstanding])
  })
})

test.each<[ActionState, boolean]>([
  ['proposed', false],
  ['consulted_with_rightsholder', false],
  ['agreed', true],
  ['imposed', true],
  ['in_progress', true],
  ['delivered', true],
  ['verified_by_evidence', true],
  ['confirmed_by_rightsholder', true],
  ['refused_by_entity', false],
  ['disputed', true],
  ['overtaken', false],
])('delivered and now %s: the person can say whether it arrived: %s', (state, can) => {
  expect(canBeConfirmed(action(state, { delivered: true }))).toBe(can)
  expect(canBeConfirmed(action(state))).toBe(false)
})

test('where a case stands follows from its plan', () => {
  const delivered = action('delivered', { answer: 'accept', delivered: true })
  expect(stateOfPlan([])).toBe('assessing')
  expect(stateOfPlan([action('proposed')])).toBe('assessing')
  expect(stateOfPlan([delivered, action('proposed')])).toBe('confirming')
  expect(stateOfPlan([delivered, action('agreed', { answer: 'accept' })])).toBe('delivering')
})
