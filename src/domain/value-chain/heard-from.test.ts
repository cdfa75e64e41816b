import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock } from '../../../tests/in-memory/people.ts'
import { delivering, planned } from '../../../tests/in-memory/stages.ts'

const maker = (it: InMemoryCase) => it.kase.entities[1]
const says = (answer: 'commits' | 'refuses' | 'disputes') => ({
  action: 'a2',
  answer,
  words: 'They wrote it to us.',
})

test.each([
  ['commits', 'cooperating'],
  ['disputes', 'reluctant'],
  ['refuses', 'refusing'],
] as const)('whoever %s has answered, and shows how it works with us: %s', (answer, cooperation) => {
  const it = planned()
  it.does(ana, 'record_commitment', says(answer))
  expect(maker(it)).toMatchObject({ cooperation, answeredAt: it.now })
  expect(it.kase.entities[0]).toMatchObject({ cooperation: 'not_asked', answeredAt: null })
})

test('whoever was asked, or was silent, has answered with that', () => {
  const asked = planned()
  asked.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false })
  asked.does(ana, 'record_commitment', says('disputes'))
  expect(maker(asked)?.cooperation).toBe('reluctant')
  const silent = planned()
  silent.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false })
  silent.later({ days: 14 }).does(clock, 'note_silence', { entity: 'e2' })
  silent.does(ana, 'record_commitment', says('commits'))
  expect(maker(silent)).toMatchObject({ cooperation: 'cooperating', answeredAt: silent.now })
})

test('one no about one action does not undo what is known of how it works with us', () => {
  const it = planned()
  it.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'cooperating' })
  const answeredAt = it.now
  it.later({ days: 2 }).does(ana, 'record_commitment', says('refuses'))
  expect(maker(it)).toMatchObject({ cooperation: 'cooperating', answeredAt })
})

test('to deliver is to answer', () => {
  const it = delivering()
  it.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false })
  it.does(ana, 'record_delivery', { action: 'a2', proof: 'The letter and the test' })
  expect(maker(it)).toMatchObject({ cooperation: 'cooperating', answeredAt: it.now })
})
