import { expect, test } from 'vitest'
import { kindsOf, type InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import {
  assessing,
  confirming,
  delivering,
  notUpheld,
  offered,
  received,
} from '../../../tests/in-memory/stages.ts'

function stopped(it: InMemoryCase): InMemoryCase {
  it.does(person, 'withdraw', {})
  return it.later({ days: 10 })
}

test.each([
  ['that nobody had read', received, 'received'],
  ['that was being read', assessing, 'assessing'],
  ['with an offer', offered, 'assessing'],
  ['with promises', delivering, 'delivering'],
  ['with everything there', confirming, 'confirming'],
] as const)('whoever stopped a case %s goes on with it', (_, stage, state) => {
  const it = stopped(stage())
  expect(kindsOf(it.does(person, 'resume', {}))).toEqual(['resumed', 'moved'])
  expect(it.kase).toMatchObject({ state, outcome: null, closedAt: null })
  expect(it.view.next.step).not.toBe('nothing_open')
})

test('a case that nobody had read gets its time to be read anew', () => {
  const it = stopped(received())
  it.does(person, 'resume', {})
  expect(it.view.next).toEqual({ step: 'read_by_a_person', by: '2026-03-16T09:00:00.000Z', late: false })
})

test('in hours when the person had told of a child or a date that is still to come', () => {
  const child = stopped(received({ child: true }))
  child.does(person, 'resume', {})
  expect(child.view.next.by).toBe('2026-03-12T13:00:00.000Z')
  const tomorrow = '2026-03-13T09:00:00.000Z' as typeof child.now
  const date = stopped(received({ dateThatWillPass: tomorrow }))
  date.does(person, 'resume', {})
  expect(date.view.next.by).toBe('2026-03-12T13:00:00.000Z')
})

test('an incident told by somebody else has the time of one', () => {
  const it = stopped(received({ kind: 'notification' }))
  it.does(person, 'resume', {})
  expect(it.view.next.by).toBe('2026-03-19T09:00:00.000Z')
})

test('what was read before keeps its first clock on the record, and is looked at again from now', () => {
  const it = assessing()
  const { triageDueAt } = it.kase
  stopped(it).does(person, 'resume', {})
  expect(it.kase).toMatchObject({ triageDueAt, lookedAtAgainSince: it.now })
})

test('an offer that lapsed is not answered by going on: it is made again', () => {
  const it = stopped(offered())
  it.does(person, 'resume', {})
  expect(it.view.offer).toBeNull()
  expect(it.refusal(ana, 'send_offer', { letter: 'Once more.', noWaiver: true })).toBe('allowed')
})

test('only what the person stopped themselves, and only once', () => {
  expect(notUpheld().refusal(person, 'resume', {})).toBe('not_now')
  const it = stopped(assessing())
  it.does(person, 'resume', {})
  expect(it.refusal(person, 'resume', {})).toBe('not_now')
})

test('staff do not go on in the name of somebody who can write', () => {
  expect(stopped(assessing()).refusal(ana, 'resume', {})).toBe('person_answers_themselves')
  expect(stopped(assessing()).refusal(clock, 'resume', {})).toBe('not_yours')
  const letter = received({ channel: 'letter' })
  letter.does(ana, 'withdraw', {})
  expect(letter.refusal(ana, 'resume', {})).toBe('allowed')
})
