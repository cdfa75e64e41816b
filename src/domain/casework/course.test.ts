import { describe, expect, test } from 'vitest'
import { DAY, plusMs } from '../time/instant.ts'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { appealed, decided, imposed } from '../../../tests/in-memory/decisions.ts'
import { ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
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
  unproven,
} from '../../../tests/in-memory/stages.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { courseOf } from './course.ts'

/** Where it stands on its way. */
const next = (it: InMemoryCase) => courseOf(it.kase, DEFAULT_CALENDAR)
const refusedOffer = () => {
  const it = offered()
  it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'refuse', a2: 'refuse' }, words: {} })
  return it
}
const sentBack = () => appealed(notUpheld().later({ days: 1 }), 'd1')
const afterwards = '2026-04-01T09:00:00.000Z'

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
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer. It is in the file.' })
  expect(next(it).by).toBe(it.kase.plan[1]?.dueAt)
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
  expect(next(it).by).toBe(it.kase.plan[0]?.dueAt)
})

describe('while a case is looked into', () => {
  test.each([
    ['nothing was decided', () => planned(), 'tell_you_what_we_found', afterwards],
    ['the complaint is right', () => decided(rated()), 'offer_what_puts_it_right', afterwards],
    ['actions are only proposed', () => decided(planned()), 'offer_what_puts_it_right', afterwards],
    ['the complaint is not right', () => decided(unproven(), 'not_upheld'), 'end_the_case', afterwards],
    ['the offer was refused', refusedOffer, 'offer_what_puts_it_right', afterwards],
    ['an appeal sent it back', sentBack, 'look_again', '2026-04-02T09:00:00.000Z'],
    [
      'it was decided after that',
      () => decided(sentBack()),
      'offer_what_puts_it_right',
      '2026-04-02T09:00:00.000Z',
    ],
    [
      'it was decided again and something is owed',
      () => imposed(decided(planned())),
      'deliver_what_was_promised',
      '2026-03-16T09:00:00.000Z',
    ],
  ] as const)('%s', (_, stage, step, by) => {
    expect(next(stage())).toEqual({ step, by })
  })
})

test('what an appeal sends back in a long case is not late on the day it is sent back', () => {
  const it = decided(unproven().later({ days: 40 }), 'not_upheld')
  appealed(it.later({ days: 1 }), 'd1')
  expect(next(it)).toEqual({ step: 'look_again', by: '2026-05-12T09:00:00.000Z' })
})

test('what an appeal about something else changed is put into effect, and what was found stays', () => {
  const it = rated()
  it.does(ana, 'flag_delay', {
    impact: 'i1',
    deadline: it.kase.triageDueAt,
    reasons: 'The lease ends. The letters show it.',
  })
  it.does(ana, 'rule_on_delay', {
    impact: 'i1',
    accepted: false,
    reasons: 'It goes on. The letters show it.',
  })
  decided(it)
  appealed(it, 'd1', 'changed')
  expect(next(it).step).toBe('carry_out_the_change')
  expect(it.view.facts.decided).toBe(true)
  // What was found is nothing about the date: only a flag for the harm puts it into effect.
  decided(it.later({ hours: 1 }))
  expect(next(it).step).toBe('carry_out_the_change')
  it.does(ana, 'flag_delay', {
    impact: 'i1',
    deadline: plusMs(it.now, DAY),
    reasons: 'The lease ends on Tuesday, as the letters show.',
  })
  expect(next(it).step).toBe('offer_what_puts_it_right')
})

test('whichever of two appeals was answered last, what it sent back is still to be told', () => {
  const it = unproven()
  decided(it, 'not_upheld')
  decided(it, 'not_upheld')
  for (const decision of ['d1', 'd2'])
    it.does(person, 'appeal', { decision, reasons: 'No. The letters show it.' })
  const answer = {
    outcome: 'sent_back',
    reasons: 'So it is. The letters show it.',
    whatNext: 'It is read now. You hear from us in May.',
  } as const
  it.does(marta, 'decide_appeal', { appeal: 'p2', ...answer })
  decided(it.later({ days: 1 }))
  it.later({ days: 1 }).does(omar, 'decide_appeal', {
    ...answer,
    appeal: 'p1',
    reasons: 'The other letter was not read.',
  })
  expect(next(it).step).toBe('look_again')
})

describe('when everything that was promised is there', () => {
  const yes = (it: InMemoryCase, ...actions: string[]) => {
    for (const action of actions) it.does(person, 'confirm_delivery', { action, answer: 'yes' })
    return it
  }
  test('who has said yes to all of it is asked nothing more', () => {
    expect(next(yes(confirming(), 'a1'))).toEqual({ step: 'please_check', by: null })
    expect(next(yes(confirming(), 'a1', 'a2'))).toEqual({
      step: 'end_the_case',
      by: '2026-04-01T09:00:00.000Z',
    })
  })

  test('who asked for something else in place of a part is not sent home', () => {
    const it = offered()
    const answers = { a1: 'accept', a2: 'ask_for_other' } as const
    it.does(person, 'answer_offer', { offer: 'o1', answers, words: {} })
    it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer. It is in the file.' })
    expect(next(it).step).toBe('please_check')
    expect(next(yes(it, 'a1')).step).toBe('offer_what_puts_it_right')
  })
})

describe('a notification, behind which nobody can accept an offer', () => {
  const notice = { kind: 'notification', submitter: 'somebody_else' } as const
  const told = (story: Parameters<typeof planned>[0] = notice) => decided(planned(story))
  const committed = () => {
    const it = told()
    for (const action of ['a1', 'a2'])
      it.does(ana, 'record_commitment', { action, answer: 'commits', words: 'They wrote it to us.' })
    return it
  }
  const delivered = (story: Parameters<typeof planned>[0] = notice) => {
    const it = imposed(told(story))
    for (const action of ['a1', 'a2'])
      it.does(ana, 'record_delivery', {
        action,
        proof: 'A letter. It is in the file.',
        unasked: 'It was in the news that week.',
      })
    return it
  }

  test('unread, it waits for somebody to read it', () => {
    expect(next(received(notice)).step).toBe('read_by_a_person')
  })

  test('those tied to it are asked', () => {
    expect(next(told())).toEqual({ step: 'offer_what_puts_it_right', by: afterwards })
  })

  test('what an organisation commits to has to arrive', () => {
    expect(next(committed())).toEqual({
      step: 'deliver_what_was_promised',
      by: '2026-03-16T09:00:00.000Z',
    })
  })

  test('and when it arrived nobody who told of it is asked to look, as behind what was published', () => {
    expect(next(delivered()).step).toBe('end_the_case')
    expect(next(delivered({ ...notice, channel: 'import' })).step).toBe('end_the_case')
  })
})
