import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import {
  assessing,
  confirming,
  delivering,
  notUpheld,
  offered,
  rated,
  RATING,
  received,
  remedied,
} from '../../../tests/in-memory/stages.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { nextStep } from './next-step.ts'

const next = (it: InMemoryCase) => nextStep(it.kase, DEFAULT_CALENDAR)

test.each([
  ['received', received, 'read_by_a_person', '2026-03-04T09:00:00.000Z'],
  ['being assessed', assessing, 'tell_you_what_we_found', '2026-04-01T09:00:00.000Z'],
  ['offered', offered, 'your_answer', null],
  ['delivering', delivering, 'deliver_what_was_promised', '2026-03-16T09:00:00.000Z'],
  ['delivered', confirming, 'please_check', null],
  ['closed', remedied, 'nothing_open', null],
] as const)('what comes next when a case is %s', (_, stage, step, by) => {
  expect(next(stage())).toEqual({ step, by })
})

test('a week instead of a month when it is urgent', () => {
  const it = rated()
  it.does(ana, 'rate_impact', { ...RATING, scale: 5 })
  expect(next(it).by).toBe('2026-03-09T09:00:00.000Z')
})

test('the earliest promise that has not arrived', () => {
  const it = delivering()
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer' })
  expect(next(it).by).toBe(it.kase.plan[1]?.dueAt)
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
  expect(next(it).by).toBe(it.kase.plan[0]?.dueAt)
})

test('an appeal comes before everything else, the oldest first', () => {
  const it = notUpheld()
  it.does(person, 'appeal', { decision: 'd1', reasons: 'No.' })
  it.later({ days: 1 }).does(person, 'appeal', { decision: 'd2', reasons: 'No.' })
  expect(next(it)).toEqual({ step: 'decide_your_appeal', by: '2026-04-01T09:00:00.000Z' })
})
