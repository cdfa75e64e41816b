import { expect, test } from 'vitest'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import {
  assessing,
  attributed,
  notUpheld,
  rated,
  received,
  remedied,
} from '../../../tests/in-memory/stages.ts'
import { countersOf, waitsForOthers } from './queues.ts'

const mine = `mine:${ana.kind === 'staff' ? ana.id : ''}`

test.each([
  ['a new grievance', received, ['worklist', 'unrated']],
  ['one that Ana took', assessing, ['worklist', 'unrated', mine]],
  ['a rated one', rated, ['worklist', mine]],
  ['a closed one', remedied, ['closed']],
])('%s', (_, stage, queues) => {
  expect(countersOf(stage().kase)).toEqual(queues)
})

test('a notification waits in a queue of its own', () => {
  expect(countersOf(received({ kind: 'notification' }).kase)).toEqual(['notifications'])
})

test('an appeal is in the queue of appeals, closed or not', () => {
  const it = notUpheld()
  it.does(person, 'appeal', { decision: 'd1', reasons: 'No.' })
  expect(countersOf(it.kase)).toEqual(['appeals', 'closed'])
})

test('a case waits while another organisation was asked and has not answered', () => {
  const it = attributed()
  expect(waitsForOthers(it.kase)).toBe(false)
  it.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false })
  expect(countersOf(it.kase)).toEqual(['worklist', 'waiting', mine])
  it.later({ days: 14 }).does(clock, 'note_silence', { entity: 'e2' })
  expect(waitsForOthers(it.kase)).toBe(true)
  it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'cooperating' })
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
