import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { heard } from '../../../tests/in-memory/heard.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { confirming, delivering, offered, received } from '../../../tests/in-memory/stages.ts'

const waits = (it: InMemoryCase) => it.view.waiting.map(({ kind, subject }) => `${kind} ${subject}`)

test('nothing waits for somebody who has just told their story', () => {
  expect(waits(received())).toEqual([])
})

test('an appeal hides neither the offer nor the question whether it arrived', () => {
  const it = offered()
  it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'accept' }, words: {} })
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer. It is in the file.' })
  heard(it).does(ana, 'decide', {
    outcome: 'partly_upheld',
    reasons: 'In part. The letters show it.',
    whatNext: 'We pay. You hear from us in May.',
  })
  it.does(person, 'appeal', { decision: 'd1', reasons: 'All of it. The letters show it.' })
  expect(it.view.heading).toBe('appeal_open')
  expect(waits(it)).toEqual(['answer_offer a2', 'confirm_delivery a1'])
})

test('a message of ours waits until the person writes', () => {
  const it = delivering()
  it.does(person, 'write_message', { body: 'When?' })
  expect(waits(it)).toEqual([])
  it.does(ana, 'write_message', { body: 'On Friday. Is that early enough?' })
  expect(waits(it)).toEqual(['read_message m2'])
  it.does(person, 'write_message', { body: 'Yes.' })
  expect(waits(it)).toEqual([])
})

test('each delivery waits until they said whether it arrived', () => {
  const it = confirming()
  expect(waits(it)).toEqual(['confirm_delivery a1', 'confirm_delivery a2'])
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'yes' })
  it.does(person, 'confirm_delivery', { action: 'a2', answer: 'not_yet' })
  expect(waits(it)).toEqual([])
  it.does(ana, 'record_delivery', {
    action: 'a2',
    proof: 'The letter, again. It is in the file.',
    unasked: 'The person wrote that it came.',
  })
  expect(waits(it)).toEqual(['confirm_delivery a2'])
})

test('each says what it is about, and since when', () => {
  const it = offered()
  const since = it.now
  const [paid, tested] = it.kase.plan.map(({ what }) => what)
  it.later({ days: 1 })
  expect(it.view.waiting).toEqual([
    { kind: 'answer_offer', subject: 'a1', what: paid, since },
    { kind: 'answer_offer', subject: 'a2', what: tested, since },
  ])
})
