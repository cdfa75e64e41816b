import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock } from '../../../tests/in-memory/people.ts'
import { attributed, attribution, offered, received, remedied } from '../../../tests/in-memory/stages.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { instant } from '../time/instant.ts'
import { sameWakeUp, wakeUps } from './wake-ups.ts'

const clocks = (it: InMemoryCase) =>
  wakeUps(it.kase, DEFAULT_CALENDAR).map(({ verb, subject, at }) => [verb, subject, at])
const promise = ['note_lateness', '', '2026-04-01T09:00:00.000Z']

test('a new case has one clock: to be read', () => {
  const it = received()
  expect(clocks(it)).toEqual([['note_lateness', '', it.kase.triageDueAt]])
  it.until(it.kase.triageDueAt).does(clock, 'note_lateness', {})
  expect(clocks(it)).toEqual([])
})

test('no clock runs against the person, and none on what is over', () => {
  expect(clocks(offered())).toEqual([])
  expect(clocks(remedied())).toEqual([])
})

test('a hand-over runs until it is answered or over', () => {
  const it = attributed()
  it.does(ana, 'offer_handover', { entity: 'e2', impacts: ['i1'], message: 'Please.', withIdentity: false })
  expect(clocks(it)).toEqual([promise, ['expire_handover', 'h1', '2026-03-04T09:00:00.000Z']])
  it.later({ days: 2 }).does(clock, 'expire_handover', { handover: 'h1' })
  expect(clocks(it)).toEqual([promise])
  it.does(ana, 'offer_handover', { entity: 'e2', impacts: ['i1'], message: 'Please.', withIdentity: false })
  it.does(ana, 'answer_handover', { handover: 'h2', accepted: true })
  expect(clocks(it)).toEqual([promise])
})

test('the answer of an organisation and the second look at it run side by side', () => {
  const it = attributed()
  it.does(ana, 'tell_entity', { entity: 'e3', what: 'A benefit was refused.', withIdentity: false })
  const due = '2026-03-16T09:00:00.000Z'
  expect(clocks(it)).toEqual([promise, ['open_reassessment', 'r1', due], ['note_silence', 'e3', due]])
  it.later({ days: 14 }).does(clock, 'note_silence', { entity: 'e3' })
  expect(clocks(it)).toEqual([promise, ['open_reassessment', 'r1', due]])
  it.does(clock, 'open_reassessment', { reassessment: 'r1' })
  expect(clocks(it)).toEqual([promise])
})

test('an answer and a finding stop them', () => {
  const it = attributed()
  it.does(ana, 'tell_entity', { entity: 'e3', what: 'A benefit was refused.', withIdentity: false })
  it.does(ana, 'record_cooperation', { entity: 'e3', cooperation: 'cooperating' })
  it.does(ana, 'attribute', attribution('e3', 'contribute'))
  expect(clocks(it)).toEqual([promise])
})

test('the same clock is the same verb, subject and moment', () => {
  const one = { verb: 'note_silence', subject: 'e1', at: instant('2026-03-16T09:00Z') } as const
  expect(sameWakeUp(one, { ...one })).toBe(true)
  expect(sameWakeUp(one, { ...one, verb: 'note_lateness' })).toBe(false)
  expect(sameWakeUp(one, { ...one, subject: 'e2' })).toBe(false)
  expect(sameWakeUp(one, { ...one, at: instant('2026-03-16T10:00Z') })).toBe(false)
})
