import { expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { attributed, bodyAsked, IMPACT, rated, AGENCY } from '../../../tests/in-memory/stages.ts'
import { everythingOwed } from '../casework/owed.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'
import { actingContact } from './acting-contact.ts'

const BODY = {
  reserved: 'external_ombuds',
  name: 'The ombudsman of the region',
  reach: '0800 000 000, weekdays',
} as const

test('the rules call for a body: somebody looks for one with a clock, and the person reads by when', () => {
  const it = attributed()
  it.does(ana, 'record_cooperation', { entity: 'e1', cooperation: 'refusing' })
  it.does(ana, 'choose_contact', { impact: 'i1' })
  expect(it.view.owed).toContainEqual(
    expect.objectContaining({ step: 'find_a_body', owner: 'handler', by: '2026-03-09T09:00:00.000Z' }),
  )
  expect(actingContact(it.kase, 'i1')).toBe('receiver')
  expect(it.view.contact).toEqual({ entity: null, name: null })
})

test('a societal harm looks for one that leads', () => {
  const it = rated()
  it.does(ana, 'describe_impact', { ...IMPACT, nature: 'societal' })
  it.does(ana, 'add_entity', AGENCY)
  it.does(ana, 'choose_contact', { impact: 'i2' })
  it.does(ana, 'ask_body', { ...BODY, reserved: 'ecosystem_lead', checkedOn: it.now })
  it.does(ana, 'record_body_answer', { body: 'b1', accepted: true })
  expect(actingContact(it.kase, 'i2')).toBe('b1')
  expect(actingContact(it.kase, 'i1')).toBe('receiver')
})

test('it is asked with a clock; a no starts the search again, and a yes makes it the contact', () => {
  const it = bodyAsked()
  const steps = () => everythingOwed(it.kase, DEFAULT_CALENDAR).filter(({ step }) => /body/.test(step))
  expect(steps()).toMatchObject([
    {
      step: 'hear_from_body',
      by: '2026-03-04T09:00:00.000Z',
      subject: { body: 'b1' },
      verb: 'record_body_answer',
    },
  ])
  it.later({ days: 1 }).does(ana, 'record_body_answer', { body: 'b1', accepted: false })
  expect(steps()).toMatchObject([{ step: 'find_a_body', by: '2026-03-10T09:00:00.000Z' }])
  it.does(ana, 'ask_body', { ...BODY, name: 'The consumer board', checkedOn: it.now })
  it.does(ana, 'record_body_answer', { body: 'b2', accepted: true })
  expect(steps()).toEqual([])
  expect(it.view.contact).toEqual({ entity: 'b2', name: 'The consumer board' })
  expect(it.refusal(ana, 'ask_body', { ...BODY, checkedOn: it.now })).toBe('no_body_needed')
})

test('one that is silent can be given up for another', () => {
  const it = bodyAsked()
  it.later({ days: 9 }).does(ana, 'ask_body', { ...BODY, name: 'The consumer board', checkedOn: it.now })
  expect(it.refusal(ana, 'record_body_answer', { body: 'b1', accepted: true })).toBe('already_done')
})

test('nobody names one that was not checked within half a year, or that will be', () => {
  const it = bodyAsked()
  expect(it.refusal(ana, 'ask_body', { ...BODY, checkedOn: plusMs(it.now, -181 * DAY) })).toBe(
    'checked_too_long_ago',
  )
  expect(it.refusal(ana, 'ask_body', { ...BODY, checkedOn: plusMs(it.now, DAY) })).toBe('not_happened_yet')
  expect(it.refusal(ana, 'ask_body', { ...BODY, reserved: 'ecosystem_lead', checkedOn: it.now })).toBe(
    'no_body_needed',
  )
})

test('what it is told is only that somebody asks', () => {
  const it = bodyAsked()
  it.does(person, 'write_message', { body: 'Thank you.' })
  const asked = it.events.find(({ kind }) => kind === 'body_asked')
  expect(Object.keys(asked?.texts ?? {})).toEqual(['name', 'reach'])
})
