import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock } from '../../../tests/in-memory/people.ts'
import {
  attributed,
  attribution,
  offered,
  rated,
  RATING,
  received,
  remedied,
} from '../../../tests/in-memory/stages.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'
import { clocksOf, firstDue, inputOf } from './clocks.ts'

const clocks = (it: InMemoryCase) =>
  clocksOf(it.kase, DEFAULT_CALENDAR).map(({ verb, subject, due }) => [verb, subject, due])
const news = ['note_lateness', '', '2026-03-16T09:00:00.000Z']

test('a new case is to be read, then the person is to hear from us, and then to be told what was found', () => {
  const it = received()
  expect(clocks(it)).toEqual([['note_lateness', '', it.kase.triageDueAt]])
  it.until(it.kase.triageDueAt).does(clock, 'note_lateness', {})
  expect(clocks(it)).toEqual([news])
  it.later({ days: 14 }).does(clock, 'note_lateness', {})
  expect(clocks(it)).toEqual([['note_lateness', '', '2026-04-01T09:00:00.000Z']])
  it.later({ days: 30 }).does(clock, 'note_lateness', {})
  expect(clocks(it)).toEqual([])
  expect(it.kase.missed.map(({ step }) => step)).toEqual([
    'read_by_a_person',
    'hear_from_us',
    'tell_you_what_we_found',
  ])
})

test('no clock runs against the person, only ours to give news, and none on what is over', () => {
  expect(clocks(offered())).toEqual([news])
  const ended = remedied()
  expect(clocks(ended)).toEqual([['ask_how_it_is', '', plusMs(ended.now, 28 * DAY)]])
})

test('a hand-over runs until it is answered or over', () => {
  const it = attributed()
  const newsAgain = ['note_lateness', '', '2026-03-18T09:00:00.000Z']
  it.does(ana, 'offer_handover', { entity: 'e2', impacts: ['i1'], message: 'Please.', withIdentity: false })
  expect(clocks(it)).toEqual([news, ['expire_handover', 'h1', '2026-03-04T09:00:00.000Z']])
  it.later({ days: 2 }).does(clock, 'expire_handover', { handover: 'h1' })
  expect(clocks(it)).toEqual([newsAgain])
  it.does(ana, 'offer_handover', { entity: 'e2', impacts: ['i1'], message: 'Please.', withIdentity: false })
  it.does(ana, 'answer_handover', { handover: 'h2', accepted: true })
  expect(clocks(it)).toEqual([newsAgain])
})

test('the answer of an organisation and the second look at it run side by side', () => {
  const it = attributed()
  it.does(ana, 'tell_entity', { entity: 'e3', what: 'A benefit was refused.', withIdentity: false })
  const due = '2026-03-16T09:00:00.000Z'
  expect(clocks(it)).toEqual([news, ['open_reassessment', 'r1', due], ['note_silence', 'e3', due]])
  it.later({ days: 14 }).does(clock, 'note_silence', { entity: 'e3' })
  expect(clocks(it)).toEqual([news, ['open_reassessment', 'r1', due]])
  it.does(clock, 'open_reassessment', { reassessment: 'r1' })
  expect(clocks(it)).toEqual([news])
})

test('an answer and a finding stop them', () => {
  const it = attributed()
  it.does(ana, 'tell_entity', { entity: 'e3', what: 'A benefit was refused.', withIdentity: false })
  it.does(ana, 'record_cooperation', { entity: 'e3', cooperation: 'cooperating' })
  it.does(ana, 'attribute', attribution('e3', 'contribute'))
  expect(clocks(it)).toEqual([news])
})

test('times that are over at once are noted by one clock, and the next time follows', () => {
  const it = rated()
  it.does(ana, 'rate_impact', { ...RATING, scale: 5 })
  it.later({ days: 7 }).does(ana, 'write_message', { body: 'We ask the agency for its letter.' })
  it.later({ days: 14 })
  const late = () => clocks(it).filter(([verb]) => verb === 'note_lateness')
  expect(late()).toHaveLength(1)
  const noted = it.does(clock, 'note_lateness', {})
  expect(noted.length).toBeGreaterThan(1)
  expect(late()).toEqual([])
})

test('behind what was published nobody waits for news, behind what somebody told us they do', () => {
  const told = received({ kind: 'notification', submitter: 'somebody_else' })
  told.until(told.kase.triageDueAt).does(clock, 'note_lateness', {})
  expect(clocks(told)).toEqual([['note_lateness', '', told.view.newsBy]])
  const it = received({ kind: 'notification', submitter: 'somebody_else', channel: 'import' })
  expect(clocks(it)).toEqual([['note_lateness', '', it.kase.triageDueAt]])
})

test('what a clock tells its verb is the id that the verb asks for', () => {
  expect(inputOf({ verb: 'note_silence', subject: 'e1' })).toEqual({ entity: 'e1' })
  expect(inputOf({ verb: 'expire_handover', subject: 'h1' })).toEqual({ handover: 'h1' })
  expect(inputOf({ verb: 'open_reassessment', subject: 'r1' })).toEqual({ reassessment: 'r1' })
  expect(inputOf({ verb: 'note_lateness', subject: '' })).toEqual({})
})

test('the first clock of a case is the one that rings first, whatever their order', () => {
  const it = attributed()
  it.does(ana, 'offer_handover', { entity: 'e2', impacts: ['i1'], message: 'Please.', withIdentity: false })
  const running = clocksOf(it.kase, DEFAULT_CALENDAR)
  expect(running).toHaveLength(2)
  expect(firstDue(running)).toBe('2026-03-04T09:00:00.000Z')
  expect(firstDue(running.toReversed())).toBe('2026-03-04T09:00:00.000Z')
  expect(firstDue([])).toBeNull()
})
