import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, marta, person } from '../../../tests/in-memory/people.ts'
import {
  assessing,
  confirming,
  delivering,
  notUpheld,
  offered,
  planned,
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

const decided = (outcome: 'upheld' | 'not_upheld', it: InMemoryCase) => {
  it.does(ana, 'decide', { outcome, reasons: 'This is why.', whatNext: 'This follows.' })
  return it
}
const imposed = (it: InMemoryCase) => {
  for (const action of ['a1', 'a2']) it.does(ana, 'impose_action', { action, reasons: 'It is owed.' })
  return it
}
const refusedOffer = () => {
  const it = offered()
  it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'refuse', a2: 'refuse' }, words: {} })
  return it
}
const sentBack = () => {
  const it = notUpheld().later({ days: 1 })
  it.does(person, 'appeal', { decision: 'd1', reasons: 'No.' })
  it.does(marta, 'decide_appeal', {
    appeal: 'p1',
    outcome: 'sent_back',
    reasons: 'A letter was not read.',
    whatNext: 'It is read now.',
  })
  return it
}
const afterwards = '2026-04-01T09:00:00.000Z'

describe('while a case is looked into', () => {
  test.each([
    ['nothing was decided', () => planned(), 'tell_you_what_we_found', afterwards],
    ['the complaint is right', () => decided('upheld', rated()), 'offer_what_puts_it_right', null],
    ['actions are only proposed', () => decided('upheld', planned()), 'offer_what_puts_it_right', null],
    ['the complaint is not right', () => decided('not_upheld', rated()), 'end_the_case', null],
    ['the offer was refused', refusedOffer, 'offer_what_puts_it_right', afterwards],
    ['an appeal sent it back', sentBack, 'tell_you_what_we_found', '2026-04-02T09:00:00.000Z'],
    [
      'it was decided after that',
      () => decided('upheld', sentBack()),
      'offer_what_puts_it_right',
      '2026-04-02T09:00:00.000Z',
    ],
    [
      'it was decided again and something is owed',
      () => imposed(decided('upheld', planned())),
      'deliver_what_was_promised',
      '2026-03-16T09:00:00.000Z',
    ],
  ] as const)('%s', (_, stage, step, by) => {
    expect(next(stage())).toEqual({ step, by })
  })
})

describe('a notification, behind which nobody can accept an offer', () => {
  const notice = { kind: 'notification', submitter: 'somebody_else' } as const
  const told = () => decided('upheld', planned(notice))
  const committed = () => {
    const it = told()
    for (const action of ['a1', 'a2']) it.does(ana, 'record_commitment', { action, answer: 'commits' })
    return it
  }
  const delivered = () => {
    const it = imposed(told())
    for (const action of ['a1', 'a2']) it.does(ana, 'record_delivery', { action, proof: 'A letter' })
    return it
  }

  test('unread, it waits for somebody to read it', () => {
    expect(next(received(notice)).step).toBe('read_by_a_person')
  })

  test('those tied to it are asked', () => {
    expect(next(told())).toEqual({ step: 'offer_what_puts_it_right', by: null })
  })

  test('what an organisation commits to has to arrive', () => {
    expect(next(committed())).toEqual({
      step: 'deliver_what_was_promised',
      by: '2026-03-16T09:00:00.000Z',
    })
  })

  test('and when it arrived nobody is asked to confirm it', () => {
    expect(['end_the_case', 'please_check']).toContain(next(delivered()).step)
  })
})
