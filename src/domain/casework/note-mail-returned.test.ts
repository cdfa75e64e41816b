import { expect, test } from 'vitest'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import { assessing } from '../../../tests/in-memory/stages.ts'

const CONTACT = { safety: 'safe', email: 'samira@example.org' } as const

test('mail that came back is marked on the case until the person gives a way to reach them anew', () => {
  const it = assessing()
  expect(it.refusal(clock, 'note_mail_returned', {})).toBe('no_address')
  it.does(person, 'give_contact_details', CONTACT)
  it.does(clock, 'note_mail_returned', {})
  expect(it.kase.mailReturnedAt).toBe(it.now)
  expect(it.view.mailReturned).toBe(true)
  expect(it.refusal(clock, 'note_mail_returned', {})).toBe('already_done')
  it.does(person, 'give_contact_details', CONTACT)
  expect(it.view.mailReturned).toBe(false)
  it.does(ana, 'note_mail_returned', {})
  expect(it.view.mailReturned).toBe(true)
})
