import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import { delivering, notUpheld, offered, unproven } from '../../../tests/in-memory/stages.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { instant } from '../time/instant.ts'
import { courseOf } from './course.ts'
import { nextStep, promisedTimes } from './next-step.ts'

const first = (it: InMemoryCase) => {
  const { step, by } = nextStep(it.kase, DEFAULT_CALENDAR)
  return { step, by }
}

test('of two appeals, the one that is due first', () => {
  const it = unproven()
  const deadline = instant('2026-03-06T09:00Z')
  it.does(ana, 'decide', {
    outcome: 'not_upheld',
    reasons: 'No fault. The letters show it.',
    whatNext: 'You may appeal within six months.',
  })
  it.does(ana, 'flag_delay', { impact: 'i1', deadline, reasons: 'The lease ends. The letters show it.' })
  it.does(ana, 'rule_on_delay', {
    impact: 'i1',
    accepted: false,
    reasons: 'The lease goes on. The letters show it.',
  })
  for (const decision of ['d1', 'd2'])
    it.does(person, 'appeal', { decision, reasons: 'No. The letters show it.' })
  expect(it.kase.appeals.map(({ dueAt }) => dueAt)).toEqual([
    '2026-04-01T09:00:00.000Z',
    '2026-03-04T09:00:00.000Z',
  ])
  expect(first(it)).toEqual({ step: 'decide_your_appeal', by: '2026-03-04T09:00:00.000Z' })
})

test('an appeal waits for its answer also when the case is closed, the oldest first', () => {
  const it = notUpheld()
  it.does(person, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
  it.later({ days: 1 }).does(person, 'appeal', { decision: 'd2', reasons: 'No. The letters show it.' })
  expect(first(it)).toEqual({ step: 'decide_your_appeal', by: '2026-04-01T09:00:00.000Z' })
})

test('what is on its way stays promised, and can be missed, while the person is asked about something else', () => {
  const it = offered()
  it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'accept' }, words: {} })
  expect(it.kase.state).toBe('offered')
  const due = it.kase.plan[0]?.dueAt
  expect(courseOf(it.kase, DEFAULT_CALENDAR)).toEqual({ step: 'your_answer', by: null })
  expect(promisedTimes(it.kase, DEFAULT_CALENDAR)).toContainEqual({
    step: 'deliver_what_was_promised',
    by: due,
  })
  expect(first(it.later({ days: 13 }))).toMatchObject({ step: 'ask_who_is_to_do_it' })
  it.does(ana, 'write_message', { body: 'The bank has your letter now.' })
  expect(promisedTimes(it.kase, DEFAULT_CALENDAR)).toContainEqual({
    step: 'deliver_what_was_promised',
    by: due,
  })
  it.later({ days: 1 }).does(clock, 'note_lateness', {})
  expect(it.kase.missed).toContainEqual({ step: 'deliver_what_was_promised', by: due })
})

test('each promise is counted once, and none when the person stopped', () => {
  const steps = (it: InMemoryCase) => promisedTimes(it.kase, DEFAULT_CALENDAR).map(({ step }) => step)
  const it = delivering()
  expect(steps(it)).toEqual([
    // Two parts, each due on a day of its own.
    'deliver_what_was_promised',
    'deliver_what_was_promised',
    'ask_who_is_to_do_it',
    'hear_from_us',
  ])
  it.does(person, 'withdraw', {})
  expect(steps(it)).toEqual([])
})

test('nothing that is due before an appeal is hidden behind it (severity rule 7 (a))', () => {
  const it = delivering()
  it.does(ana, 'decide', {
    outcome: 'upheld',
    reasons: 'So it is. The letters show it.',
    whatNext: 'This. You hear from us in May.',
  })
  it.does(person, 'appeal', { decision: 'd1', reasons: 'Not enough. The letters show it.' })
  expect(first(it)).toEqual({ step: 'ask_who_is_to_do_it', by: '2026-03-04T09:00:00.000Z' })
  expect(it.view.owed.map(({ step }) => step)).toContain('decide_your_appeal')
  expect(it.view.heading).toBe('appeal_open')
})
