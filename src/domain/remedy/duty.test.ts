import { describe, expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import {
  attributed,
  attribution,
  delivering,
  IMPACT,
  paying,
  planned,
  RATING,
  testing,
} from '../../../tests/in-memory/stages.ts'
import { missingFor } from '../casework/endings.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'
import type { Element } from '../vocabulary/remedy.ts'
import { dutyOf } from './duty.ts'

const standing = (
  it: ReturnType<typeof attributed>,
  entity: string,
  part: { leverage?: boolean; elements?: Element[]; impact?: string } = {},
) => dutyOf(it.kase, { impact: 'i1', entity, elements: ['compensation'], leverage: false, ...part }, it.now)

describe('duty or favour follows the finding in force', () => {
  test('whoever causes or contributes owes, whoever is only linked gives freely, and before a finding it is neither', () => {
    const it = attributed()
    expect(['e1', 'e2', 'e3'].map((entity) => standing(it, entity))).toEqual(['owed', 'owed', 'freely'])
    it.does(ana, 'add_entity', {
      name: 'Data Ltd',
      role: 'supplier',
      subtype: null,
      size: null,
      operator: false,
      feared: false,
      organisation: null,
    })
    expect(standing(it, 'e4')).toBe('open')
  })

  test('leverage is a duty of the linked', () => {
    const it = attributed()
    expect(standing(it, 'e3', { leverage: true })).toBe('owed')
    const press = {
      ...testing(it),
      entity: 'e3',
      leverage: true,
      what: 'It presses the agency to stop the use.',
    }
    it.does(ana, 'propose_action', press)
    expect(
      it.refusal(ana, 'impose_action', { action: 'a1', reasons: 'Whoever is linked has to press.' }),
    ).toBe('allowed')
    expect(it.refusal(ana, 'propose_action', { ...press, duty: 'voluntary' })).toBe('duty_owed')
  })

  test('for a potential harm, repair is owed if it happens, and stopping now', () => {
    const it = attributed()
    it.does(ana, 'describe_impact', { ...IMPACT, kind: 'potential', title: 'Others may lose it too' })
    it.does(ana, 'attribute', { ...attribution('e1', 'cause'), impact: 'i2' })
    expect(standing(it, 'e1', { impact: 'i2' })).toBe('if_it_happens')
    expect(standing(it, 'e1', { impact: 'i2', elements: ['guarantees_of_non_repetition'] })).toBe('owed')
    it.does(ana, 'propose_action', { ...paying(it), impact: 'i2' })
    expect(
      it.refusal(ana, 'impose_action', { action: 'a1', reasons: 'It has to be paid back to them.' }),
    ).toBe('duty_not_owed')
  })

  test('the person is told when a finding changes it, and it can be made binding from then on', () => {
    const it = delivering()
    it.later({ days: 2 })
    const [attributedNow] = it.does(ana, 'attribute', attribution('e2', 'cause'))
    expect(attributedNow?.settled).toEqual({})
    it.does(ana, 'propose_action', { ...paying(it), entity: 'e3', duty: 'voluntary' })
    it.does(ana, 'send_offer', { letter: 'One more thing for you to look at.', noWaiver: true })
    expect(it.view.organisations[2]?.actions[0]).toMatchObject({ duty: 'freely', voluntary: true })
    const before = it.kase.lastNewsAt
    it.later({ hours: 1 }).does(ana, 'attribute', attribution('e3', 'contribute'))
    expect(it.view.organisations[2]?.actions[0]).toMatchObject({
      duty: 'owed',
      voluntary: false,
      dutyChanged: { from: 'freely', to: 'owed', at: it.now },
    })
    expect(it.kase.lastNewsAt).not.toBe(before)
    expect(
      it.refusal(ana, 'impose_action', { action: 'a3', reasons: 'It is owed, as was found today.' }),
    ).toBe('allowed')
  })
})

describe('an early agreement', () => {
  const early = () => {
    const it = attributed()
    it.does(ana, 'add_entity', {
      name: 'Data Ltd',
      role: 'supplier',
      subtype: null,
      size: null,
      operator: false,
      feared: false,
      organisation: null,
    })
    it.does(ana, 'describe_impact', { ...IMPACT, title: 'The rent was not paid' })
    it.does(ana, 'propose_action', { ...paying(it), impact: 'i2', entity: 'e4', duty: undefined })
    return it
  }
  const letter = { letter: 'They would pay the rent at once.', noWaiver: true }

  test('is sent before a finding only by whoever says that it is one, and is marked', () => {
    const it = early()
    expect(it.tries(ana, 'send_offer', letter)).toEqual({
      refused: 'owner_not_found',
      detail: { entity: 'e4' },
    })
    it.does(ana, 'send_offer', { ...letter, early: true })
    expect(it.view.offer).toMatchObject({ early: true })
    expect(it.view.offer?.actions[0]).toMatchObject({ duty: 'open', voluntary: false })
  })

  test('ends nothing: what was found is still owed, and no remedied ending passes before ties were looked at', () => {
    const it = early()
    it.does(ana, 'send_offer', { ...letter, early: true })
    it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'accept' }, words: {} })
    expect(it.kase.state).toBe('delivering')
    expect(it.view.owed.map(({ step }) => step)).toContain('tell_you_what_we_found')
    it.does(ana, 'record_commitment', { action: 'a1', answer: 'commits', words: 'They wrote it to us.' })
    it.does(ana, 'record_delivery', { action: 'a1', proof: 'The rent was paid on Tuesday.' })
    it.does(person, 'confirm_delivery', { action: 'a1', answer: 'yes' })
    expect(it.view.owed.map(({ step }) => step)).toContain('tell_you_what_we_found')
    it.does(ana, 'rate_impact', { ...RATING, impact: 'i2' })
    it.does(ana, 'record_finding', {
      impact: 'i2',
      finding: 'substantiated',
      reasons: 'The landlord sent three reminders.',
    })
    const moment = { now: it.now, calendar: DEFAULT_CALENDAR }
    for (const ending of [
      'remedied_confirmed',
      'remedied_unconfirmed',
      'partly_remedied',
      'not_remedied',
    ] as const)
      expect(missingFor(it.kase, ending, moment)).toContainEqual({
        refused: 'tie_not_looked_at',
        detail: { impact: 'i2' },
      })
  })

  test('every other offer needs a finding for each owner', () => {
    const it = planned()
    it.does(ana, 'send_offer', { ...letter, early: true })
    expect(it.kase.offers[0]?.early).toBe(false)
  })
})

describe('when it is due, and what goes first', () => {
  test('the time runs from the yes, unless the harm sets a day', () => {
    const it = attributed()
    const { dueAt, ...open } = paying(it)
    expect(it.refusal(ana, 'propose_action', open)).toBe('deadline_missing')
    expect(it.refusal(ana, 'propose_action', { ...open, dueAt, withinDays: 3 })).toBe('deadline_missing')
    it.does(ana, 'propose_action', { ...open, withinDays: 10 })
    it.does(ana, 'propose_action', testing(it))
    it.later({ days: 4 }).does(ana, 'send_offer', {
      letter: 'This is what we would like to do.',
      noWaiver: true,
    })
    it.later({ days: 20 })
    expect(it.view.offer?.actions[0]).toMatchObject({ withinDays: 10, late: false })
    it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'accept', a2: 'accept' }, words: {} })
    expect(it.kase.plan.map(({ dueAt: due }) => due)).toEqual([
      plusMs(it.now, 10 * DAY),
      testing(it.later({ days: -24 })).dueAt,
    ])
  })

  test('the urgent part can go first, without a word on what follows, and the rest stays owed', () => {
    const it = attributed()
    it.does(ana, 'propose_action', paying(it))
    const letter = { letter: 'This cannot wait, so it comes first.', noWaiver: true }
    expect(it.refusal(ana, 'send_offer', letter)).toBe('element_not_considered')
    it.does(ana, 'propose_action', { ...testing(it), elements: ['satisfaction'] })
    expect(it.refusal(ana, 'send_offer', { ...letter, parts: ['a9'] })).toBe('unknown_action')
    it.does(ana, 'send_offer', { ...letter, parts: ['a1'] })
    expect(it.kase.offers[0]).toMatchObject({ actions: ['a1'], restFollows: true })
    it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'accept' }, words: {} })
    expect(it.view.owed.map(({ step }) => step)).toContain('offer_what_puts_it_right')
    for (const element of ['guarantees_of_non_repetition', 'rehabilitation'] as const)
      it.does(ana, 'consider_element', { element, reasons: `Asked about, and not wanted: ${element}.` })
    it.does(ana, 'send_offer', letter)
    expect(it.kase.offers[1]).toMatchObject({ actions: ['a2'], restFollows: false })
  })
})

describe('who refuses, and who was never asked', () => {
  test('something else is looked for when whoever is to do it says no, until something else is there', () => {
    const it = delivering()
    it.later({ days: 1 }).does(ana, 'record_commitment', {
      action: 'a2',
      answer: 'refuses',
      words: 'They wrote it to us.',
    })
    const steps = () => it.view.owed.filter(({ step }) => step === 'look_for_something_else')
    expect(steps()).toEqual([
      expect.objectContaining({ owner: 'handler', verb: 'propose_action', entity: 'e2' }),
    ])
    it.later({ days: 1 }).does(ana, 'propose_action', {
      ...paying(it),
      what: 'The agency tests it in their place.',
    })
    expect(steps()).toHaveLength(1)
    it.does(ana, 'send_offer', { letter: 'The agency would test it instead.', noWaiver: true, parts: ['a3'] })
    expect(steps()).toEqual([])
  })
})
