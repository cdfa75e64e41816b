import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock } from '../../../tests/in-memory/people.ts'
import { attributed } from '../../../tests/in-memory/stages.ts'
import { actingContact } from './acting-contact.ts'

function offered(): InMemoryCase {
  const it = attributed()
  it.does(ana, 'offer_handover', { entity: 'e2', impacts: ['i1'], message: 'Please.', withIdentity: false })
  return it
}
const expired = { handover: 'h1' }

test('no answer in time: the receiver stays the contact', () => {
  const it = offered().later({ days: 2 })
  it.does(clock, 'expire_handover', expired)
  expect(it.kase.handovers[0]).toMatchObject({ answer: null, expiredAt: it.now })
  expect(actingContact(it.kase, 'i1')).toBe('receiver')
})

test('then somebody else can be asked', () => {
  const it = offered().later({ days: 2 })
  it.does(clock, 'expire_handover', expired)
  expect(
    it.refusal(ana, 'offer_handover', {
      entity: 'e3',
      impacts: ['i1'],
      message: 'You?',
      withIdentity: false,
    }),
  ).toBe('allowed')
})

test('not early, not twice, not when it was answered', () => {
  const it = offered()
  expect(it.later({ days: 1, hours: 23 }).refusal(clock, 'expire_handover', expired)).toBe('not_now')
  expect(it.refusal(clock, 'expire_handover', { handover: 'h9' })).toBe('unknown_handover')
  it.later({ hours: 1 }).does(clock, 'expire_handover', expired)
  expect(it.refusal(clock, 'expire_handover', expired)).toBe('already_done')
  const answered = offered()
  answered.does(ana, 'answer_handover', { handover: 'h1', accepted: false })
  expect(answered.later({ days: 3 }).refusal(clock, 'expire_handover', expired)).toBe('already_done')
  expect(offered().later({ days: 3 }).refusal(ana, 'expire_handover', expired)).toBe('not_yours')
})

test('whoever was asked that alone is silent from then on, and the person sees it', () => {
  const it = offered()
  const askedAt = it.now
  expect(it.view.organisations[1]).toMatchObject({ cooperation: 'asked', askedAt })
  it.later({ days: 2 }).does(clock, 'expire_handover', expired)
  expect(it.view.organisations[1]).toMatchObject({ cooperation: 'silent', askedAt })
})

test('who still has time to answer what else it was told is not silent yet, nor who works with us', () => {
  const told = attributed()
  told.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false })
  told.does(ana, 'offer_handover', { entity: 'e2', impacts: ['i1'], message: 'Please.', withIdentity: false })
  told.later({ days: 2 }).does(clock, 'expire_handover', expired)
  expect(told.kase.entities[1]?.cooperation).toBe('asked')
  const working = offered()
  working.does(ana, 'record_cooperation', { entity: 'e2', cooperation: 'cooperating' })
  working.later({ days: 2 }).does(clock, 'expire_handover', expired)
  expect(working.kase.entities[1]?.cooperation).toBe('cooperating')
})

test('told of it after that, it has the time of everybody to answer, and is not silent before it is over', () => {
  const it = offered().later({ days: 2 })
  it.does(clock, 'expire_handover', expired)
  it.does(ana, 'tell_entity', { entity: 'e2', what: 'A benefit was refused.', withIdentity: false })
  expect(it.kase.entities[1]?.cooperation).toBe('asked')
  it.later({ days: 14 }).does(clock, 'note_silence', { entity: 'e2' })
  it.does(ana, 'tell_entity', {
    entity: 'e2',
    what: 'We ask again. This is what we offer.',
    withIdentity: false,
  })
  expect(it.kase.entities[1]?.cooperation).toBe('silent')
})
