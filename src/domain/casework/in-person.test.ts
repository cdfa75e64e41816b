import { expect, test } from 'vitest'
import type { Actor } from '../case/actor.ts'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { notUpheld } from '../../../tests/in-memory/stages.ts'

const service: Actor = { kind: 'staff', id: 't-1', token: 't-1' }
const martasToken: Actor = { kind: 'staff', id: '00000000-0000-7000-8000-00000000000b', token: 't-2' }

const answer = {
  appeal: 'p1',
  outcome: 'upheld',
  reasons: 'I read it. The letters show it.',
  whatNext: 'It stays. You hear from us in May.',
} as const

test('an appeal is decided by somebody with a name: at the desk or by their own token, never by a service', () => {
  const it = notUpheld()
  it.does(person, 'appeal', { decision: 'd1', reasons: 'Look again. The letters show it.' })
  expect(it.refusal(service, 'decide_appeal', answer)).toBe('needs_a_person')
  expect(it.refusal(martasToken, 'decide_appeal', answer)).toBe('allowed')
})

test('what checks nobody a service may do', () => {
  expect(notUpheld().refusal(service, 'write_message', { body: 'Your letter has arrived.' })).toBe('allowed')
  expect(notUpheld().refusal(ana, 'write_message', { body: 'Your letter has arrived.' })).toBe('allowed')
})
