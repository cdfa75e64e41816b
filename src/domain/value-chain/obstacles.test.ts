import { expect, test } from 'vitest'
import { ana, clock, marta, person } from '../../../tests/in-memory/people.ts'
import {
  attributed,
  attribution,
  CASEWORK_MAKER,
  contactAsked,
  RATING,
  rated,
} from '../../../tests/in-memory/stages.ts'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { obstaclesOf } from './obstacles.ts'

const HANDOVER = { entity: 'e2', impacts: ['i1'], message: 'Please take this over.', withIdentity: false }
const despite = 'We rang them twice, and the person knows.'
const of = ({ kase }: InMemoryCase, id = 'e2') =>
  obstaclesOf(
    kase,
    kase.entities.find((each) => each.id === id)!,
  )

test('the app that harmed a child does not become her contact by one tick (desk of the first house)', () => {
  const it = rated({ child: true, dangerSigns: ['child'] })
  it.does(ana, 'add_entity', {
    ...CASEWORK_MAKER,
    name: 'Nudr app',
    role: 'deployer',
    subtype: 'd2c',
    naming: 'named_by_source',
  })
  it.does(ana, 'attribute', attribution('e1', 'cause'))
  it.does(ana, 'tell_entity', { entity: 'e1', what: 'Pictures were made.', withIdentity: false })
  it.later({ days: 2 }).does(clock, 'note_silence', { entity: 'e1' })
  it.does(person, 'write_message', { body: 'They laugh at me for telling.', retaliation: true })
  expect(of(it, 'e1')).toEqual(['name_unchecked', 'cause_of_p1', 'child', 'retaliation', 'never_answered'])
  const offer = { ...HANDOVER, entity: 'e1', despite }
  expect(it.refusal(ana, 'offer_handover', offer)).toBe('ask_the_person_first')
  it.does(ana, 'ask_about_contact', { entity: 'e1', message: 'They made the app. May they be your contact?' })
  expect(it.refusal(ana, 'offer_handover', offer)).toBe('ask_the_person_first')
  expect(it.view.contactQuestions).toMatchObject([{ name: 'Nudr app', agrees: null }])
  it.does(person, 'answer_about_contact', { question: 'q1', agrees: false })
  expect(it.refusal(ana, 'offer_handover', offer)).toBe('person_said_no_to_contact')
  expect(it.refusal(ana, 'ask_about_contact', { entity: 'e1', message: 'Are you sure about this?' })).toBe(
    'person_said_no_to_contact',
  )
  expect(it.kase.handovers).toEqual([])
})

test('with their yes it is offered, with what was done about each thing, and a no takes it back', () => {
  const it = contactAsked()
  expect(it.next).toMatchObject({ step: 'look_at_retaliation' })
  expect(it.view.owed.filter(({ owner }) => owner === 'person').map(({ step }) => step)).toEqual([
    'your_word_on_contact',
  ])
  it.does(person, 'answer_about_contact', { question: 'q1', agrees: true })
  expect(it.refusal(ana, 'offer_handover', HANDOVER)).toBe('reason_missing')
  it.does(person, 'answer_about_contact', { question: 'q1', agrees: false })
  expect(it.refusal(ana, 'offer_handover', { ...HANDOVER, despite })).toBe('person_said_no_to_contact')
  it.does(person, 'answer_about_contact', { question: 'q1', agrees: true })
  it.does(ana, 'offer_handover', { ...HANDOVER, despite })
})

test('what speaks against it since they said yes is asked anew', () => {
  const it = contactAsked()
  it.does(person, 'answer_about_contact', { question: 'q1', agrees: true })
  it.does(ana, 'attribute', attribution('e2', 'cause'))
  it.does(marta, 'rate_impact', { ...RATING, scale: 5 })
  expect(of(it)).toEqual(['cause_of_p1', 'retaliation'])
  expect(it.refusal(ana, 'offer_handover', { ...HANDOVER, despite })).toBe('ask_the_person_first')
})

test('where nothing speaks against it, nobody is asked; where nobody reads it, it is said what was done', () => {
  const it = attributed()
  expect(of(it)).toEqual([])
  expect(it.refusal(ana, 'ask_about_contact', { entity: 'e2', message: 'May they be your contact?' })).toBe(
    'no_obstacle',
  )
  it.does(ana, 'offer_handover', HANDOVER)
  const published = attributed({ kind: 'notification', channel: 'import', dangerSigns: ['child'] })
  expect(published.refusal(ana, 'offer_handover', HANDOVER)).toBe('reason_missing')
  published.does(ana, 'offer_handover', { ...HANDOVER, despite })
})

test('the employer of whoever speaks up is asked only with their yes', () => {
  const it = attributed({ submitter: 'whistleblower' })
  it.does(ana, 'correct_entity', {
    ...CASEWORK_MAKER,
    entity: 'e2',
    role: 'deployer',
    subtype: 'business',
    reasons: 'They use it themselves, the log shows it.',
  })
  expect(of(it)).toEqual(['employer_of_whistleblower'])
  expect(it.refusal(ana, 'offer_handover', { ...HANDOVER, despite })).toBe('ask_the_person_first')
})
