import { expect, test } from 'vitest'
import { ana, clock, marta, person } from '../../../tests/in-memory/people.ts'
import {
  assessing,
  attributed,
  delivering,
  notUpheld,
  planned,
  rated,
  received,
  remedied,
} from '../../../tests/in-memory/stages.ts'
import type { StaffRole } from '../vocabulary/staff.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { countersFor, countersOf as allCountersOf, queuesCounted, waitsForOthers } from './queues.ts'
import type { Case } from './case.ts'

/** The queues that a case counts in; the figures of the house are told apart. */
const countersOf = (kase: Case) =>
  allCountersOf(kase, DEFAULT_CALENDAR).filter((counter) => !/^(day_|how_it_is)/.test(counter))

const anaId = ana.kind === 'staff' ? ana.id : ''
const mine = `mine:${anaId}`
/** Held by Ana: once for those who see all, once for her. */
const held = (...queues: string[]) => queues.flatMap((queue) => [`${queue}:held`, `${queue}:${anaId}`])

test.each([
  ['a new grievance', received, ['worklist', 'unrated']],
  ['one that Ana took', assessing, [...held('worklist', 'unrated'), mine]],
  ['a rated one', rated, [...held('worklist'), mine]],
  ['a closed one', remedied, held('closed')],
])('%s', (_, stage, queues) => {
  expect(countersOf(stage().kase)).toEqual(queues)
})

test('a notification waits in a queue of its own', () => {
  expect(countersOf(received({ kind: 'notification' }).kase)).toEqual(['notifications'])
})

test('an appeal is in the queue of appeals, closed or not', () => {
  const it = notUpheld()
  it.does(person, 'appeal', { decision: 'd1', reasons: 'No. The letters show it.' })
  expect(countersOf(it.kase)).toEqual(['appeals', 'closed'])
})

test('who writes after the end is heard: the case waits for an answer, with a clock that they see', () => {
  const it = remedied()
  expect(it.view.newsBy).toBeNull()
  it.does(person, 'write_message', { body: 'Now they have dismissed me.' })
  expect(countersOf(it.kase)).toEqual(held('messages', 'closed'))
  const answer = { step: 'answer_your_message', by: '2026-03-09T09:00:00.000Z' }
  expect(it.next).toEqual(answer)
  it.later({ days: 1 }).does(person, 'write_message', { body: 'Is anybody there?' })
  expect(it.next).toEqual(answer)
  it.does(ana, 'write_message', { body: 'We are. We call the union with you.' })
  expect(countersOf(it.kase)).toEqual(held('closed'))
  expect(it.next).toEqual({ step: 'nothing_open', by: null })
})

test('a case waits while another organisation was asked and has not answered', () => {
  const it = attributed()
  expect(waitsForOthers(it.kase)).toBe(false)
  it.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false })
  expect(countersOf(it.kase)).toEqual([...held('worklist', 'waiting'), mine])
  it.later({ days: 14 }).does(clock, 'note_silence', { entity: 'e2' })
  expect(waitsForOthers(it.kase)).toBe(true)
  it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'cooperating' })
  expect(waitsForOthers(it.kase)).toBe(false)
})

test.each([
  ['commits', 'cooperating'],
  ['refuses', 'refusing'],
] as const)('an organisation that %s has answered', (answer, cooperation) => {
  const it = planned()
  it.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false })
  it.does(ana, 'record_commitment', { action: 'a1', answer: 'commits', words: 'They wrote it to us.' })
  expect(waitsForOthers(it.kase)).toBe(true)
  it.does(ana, 'record_commitment', { action: 'a2', answer, words: 'They wrote it to us.' })
  expect(waitsForOthers(it.kase)).toBe(false)
  expect(it.kase.entities[1]).toMatchObject({ cooperation, answeredAt: it.now })
})

test('and one that delivers', () => {
  const it = delivering()
  it.does(ana, 'tell_entity', { entity: 'e1', what: 'A benefit was refused.', withIdentity: false })
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer. It is in the file.' })
  expect(waitsForOthers(it.kase)).toBe(false)
})

test('and while a hand-over is open', () => {
  const it = attributed()
  const offer = { entity: 'e2', impacts: ['i1'], message: 'Please.', withIdentity: false }
  it.does(ana, 'offer_handover', offer)
  expect(waitsForOthers(it.kase)).toBe(true)
  it.does(ana, 'answer_handover', { handover: 'h1', accepted: false })
  expect(waitsForOthers(it.kase)).toBe(false)
  it.does(ana, 'offer_handover', offer)
  it.later({ days: 2 }).does(clock, 'expire_handover', { handover: 'h2' })
  expect(waitsForOthers(it.kase)).toBe(false)
})

test('the counters of a case worker leave out what they do not see', () => {
  const counters = countersOf(assessing().kase)
  const counted = (id: string, role: StaffRole) => queuesCounted(counters, countersFor(id, role))
  expect(counted(anaId, 'case_worker')).toEqual(['worklist', 'unrated', 'mine'])
  expect(counted('another-case-worker', 'case_worker')).toEqual([])
  expect(counted('a-coordinator', 'coordinator')).toEqual(['worklist', 'unrated'])
  expect(counted(anaId, 'administrator')).toEqual([])
})

test('who took part sees a case that a colleague has now, and everybody what waits for an appeal', () => {
  const it = assessing()
  it.does(marta, 'add_note', { note: 'I called the agency.' })
  expect(countersOf(it.kase)).toContain(`worklist:${marta.kind === 'staff' ? marta.id : ''}`)
})

test('a case that a rule moved waits in a queue until a colleague acts', () => {
  const it = assessing()
  const moved = {
    ...it.kase,
    priorityMoved: { from: 'P2', to: 'P1', at: it.now },
  } as const
  expect(countersOf(it.kase)).not.toContain('moved:held')
  expect(countersOf(moved)).toContain('moved:held')
  expect(countersOf({ ...moved, state: 'closed' })).toContain('moved:held')
})
