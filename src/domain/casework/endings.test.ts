import { describe, expect, test } from 'vitest'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { heard } from '../../../tests/in-memory/heard.ts'
import { closing, confirm, missing, needs, refusals, verified } from '../../../tests/in-memory/closing.ts'
import { decided } from '../../../tests/in-memory/decisions.ts'
import { ana, marta, person } from '../../../tests/in-memory/people.ts'
import {
  ANSWERS,
  assessing,
  attributed,
  confirming,
  IMPACT,
  offered,
  rated,
  testing,
  unproven,
} from '../../../tests/in-memory/stages.ts'
import { codesOf } from '../vocabulary/code.ts'
import { OFFER_ANSWERS } from '../vocabulary/remedy.ts'
import { endingsOf } from './endings.ts'

describe('closed is not remedied', () => {
  test('confirmed only when the person said yes to every action', () => {
    const it = confirming()
    expect(missing(it, 'remedied_confirmed')).toEqual(['remedy_not_confirmed'])
    confirm(it, 'a1', 'yes')
    expect(missing(it, 'remedied_confirmed')).toEqual(['remedy_not_confirmed'])
    confirm(it, 'a2', 'yes')
    expect(kindsOf(it.does(ana, 'close', closing('remedied_confirmed')))).toEqual([
      'decided',
      'closed',
      'moved',
    ])
    expect(it.kase).toMatchObject({ state: 'closed', outcome: 'remedied_confirmed', adequacy: ANSWERS })
  })

  test('a second harm that was found and forgotten keeps the case open', () => {
    const it = confirming()
    it.does(ana, 'describe_impact', { ...IMPACT, title: 'The rent was not paid' })
    it.does(ana, 'record_finding', {
      impact: 'i2',
      finding: 'substantiated',
      reasons: 'The landlord sent three reminders.',
    })
    for (const action of ['a1', 'a2']) confirm(it, action, 'yes')
    expect(needs(it, 'remedied_confirmed')).toEqual([
      { refused: 'tie_not_looked_at', detail: { impact: 'i2' } },
      { refused: 'duty_unmet', detail: { impact: 'i2' } },
    ])
  })

  test('a favour of somebody else is not what the one who causes it owes', () => {
    const it = attributed()
    it.does(ana, 'propose_action', {
      ...testing(it),
      entity: 'e3',
      duty: 'voluntary',
      what: 'A voucher for a month of use.',
    })
    for (const element of ['restitution', 'compensation'] as const)
      it.does(ana, 'consider_element', { element, reasons: `Asked about, and not wanted: ${element}.` })
    it.does(ana, 'send_offer', { letter: 'This is what the maker offers.', noWaiver: true })
    it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'accept' }, words: {} })
    it.does(ana, 'record_delivery', {
      action: 'a1',
      proof: 'The voucher was sent by letter.',
      unasked: 'The person wrote that it came.',
    })
    confirm(it, 'a1', 'yes')
    expect(needs(it, 'remedied_confirmed').map(({ detail }) => detail?.['entity'])).toEqual(['e1', 'e2'])
  })

  test('unconfirmed only when it was checked, and the person was asked for the published time', () => {
    const it = confirming()
    expect(missing(it, 'remedied_unconfirmed')).toEqual(['remedy_not_verified', 'asked_too_recently'])
    verified(it)
    expect(missing(it, 'remedied_unconfirmed')).toEqual(['asked_too_recently'])
    it.later({ days: 29 })
    expect(missing(it, 'remedied_unconfirmed')).toEqual(['asked_too_recently'])
    it.later({ days: 1 })
    expect(it.refusal(ana, 'close', closing('remedied_unconfirmed'))).toBe('allowed')
  })

  test('never over a word of theirs that nobody answered', () => {
    const it = verified(confirming()).later({ days: 40 })
    it.does(person, 'write_message', { body: 'Nothing came at all!' })
    for (const outcome of ['remedied_unconfirmed', 'partly_remedied', 'not_remedied'] as const)
      expect(missing(it, outcome)).toContain('word_unanswered')
    expect(it.refusal(ana, 'close', closing('remedied_unconfirmed'))).toBe('word_unanswered')
    it.does(ana, 'write_message', { body: 'We look with the bank where it is.' })
    expect(it.refusal(ana, 'close', closing('remedied_unconfirmed'))).toBe('allowed')
  })

  test.each(['partly', 'not_yet'] as const)('never against the answer of the person: %s', (answer) => {
    const it = verified(confirming()).later({ days: 40 })
    confirm(it, 'a1', answer)
    for (const outcome of ['remedied_unconfirmed', 'remedied_confirmed', 'partly_remedied'] as const)
      expect(it.refusal(ana, 'close', closing(outcome))).toBe('word_unanswered')
    it.does(ana, 'write_message', { body: 'We ask the bank where it is.' })
    for (const outcome of ['remedied_unconfirmed', 'remedied_confirmed', 'partly_remedied'] as const)
      expect(it.refusal(ana, 'close', closing(outcome))).toBe('plan_still_open')
    // Offered once more, and they ask for something else: nothing is on its way, and their answer stands.
    it.does(ana, 'send_offer', { letter: 'This is what we offer once more.', noWaiver: true })
    it.does(person, 'answer_offer', { offer: 'o2', answers: { a1: 'ask_for_other' }, words: {} })
    for (const outcome of ['remedied_unconfirmed', 'remedied_confirmed'] as const)
      expect(missing(it, outcome)).toContain('remedy_not_confirmed')
  })

  test('what they said did not arrive, and was taken out of the plan, still counts', () => {
    const it = confirming()
    confirm(it, 'a1', 'yes')
    confirm(it, 'a2', 'not_yet')
    it.does(ana, 'overtake_action', { action: 'a2', reasons: 'We cannot do more than this.' })
    for (const outcome of ['remedied_confirmed', 'remedied_unconfirmed'] as const)
      expect(missing(it, outcome)).toEqual([
        'word_unanswered',
        'element_not_considered',
        'remedy_not_confirmed',
        'duty_unmet',
      ])
  })

  test.each(codesOf(OFFER_ANSWERS))(
    'nobody who still thinks about an offer finds their case ended; after "%s" it can',
    (code) => {
      const it = offered()
      const ending = () =>
        endingsOf(it.kase).filter((outcome) => !missing(it, outcome).includes('offer_not_answered'))
      expect(ending()).toEqual([])
      it.later({ days: 29 })
      expect(ending()).toEqual([])
      it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: code }, words: {} })
      expect(ending()).toEqual([])
      it.does(person, 'answer_offer', { offer: 'o1', answers: { a2: code }, words: {} })
      expect(ending()).toEqual(endingsOf(it.kase))
    },
  )

  test('whoever does not answer an offer has the published time for it', () => {
    const it = offered().later({ days: 30 })
    for (const outcome of endingsOf(it.kase)) expect(missing(it, outcome)).not.toContain('offer_not_answered')
  })

  test('a plan without actions is no remedy', () => {
    for (const outcome of ['remedied_confirmed', 'remedied_unconfirmed'] as const)
      expect(missing(attributed(), outcome)).toContain('plan_empty')
  })
})

describe('an outcome that speaks of remedy', () => {
  test.each(['remedied_unconfirmed', 'partly_remedied'] as const)(
    '%s says all that the form left out at once',
    (outcome) => {
      const it = verified(confirming()).later({ days: 40 })
      const tried = outcome === 'partly_remedied' ? (['tried_missing'] as const) : []
      expect(refusals(it, { outcome, reasons: 'This is why it ends as it does.' })).toEqual([
        ...tried,
        'waiver_not_allowed',
        ...Object.keys(ANSWERS).map(() => 'adequacy_unanswered'),
      ])
      expect(refusals(it, closing(outcome, { noWaiver: false }))).toEqual(['waiver_not_allowed'])
    },
  )

  test.each(Object.keys(ANSWERS))('answers whether it was adequate: %s', (question) => {
    const it = verified(confirming()).later({ days: 40 })
    expect(
      it.tries(ana, 'close', closing('partly_remedied', { adequacy: { ...ANSWERS, [question]: ' ' } })),
    ).toEqual({ refused: 'adequacy_unanswered', detail: { question } })
  })
})

describe('an outcome that rests on a decision', () => {
  test.each(['not_upheld', 'no_adverse_impact', 'redirected'] as const)('%s', (outcome) => {
    const it = unproven()
    expect(missing(it, outcome)).toEqual(['decision_missing'])
    expect(missing(decided(it, 'not_upheld'), outcome)).toEqual([])
  })

  test.each(['not_upheld', 'no_adverse_impact'] as const)(
    'nobody who was told that they were right reads at the end: %s',
    (outcome) => expect(missing(decided(rated()), outcome)).toEqual(['decision_missing']),
  )

  test('a finding that changed since leaves no decision behind it', () => {
    const it = decided(unproven(), 'not_upheld')
    it.does(marta, 'record_finding', {
      impact: 'i1',
      finding: 'substantiated',
      reasons: 'The tax file is of somebody else.',
    })
    expect(missing(it, 'not_upheld')).toEqual(['decision_against_finding'])
  })

  test('a decision that an appeal took away carries no ending', () => {
    const it = decided(unproven(), 'not_upheld')
    it.does(person, 'appeal', { decision: 'd1', reasons: 'Nobody read my letter.' })
    expect(it.refusal(ana, 'close', closing('not_upheld'))).toBe('appeal_open')
    it.does(marta, 'decide_appeal', {
      appeal: 'p1',
      outcome: 'sent_back',
      reasons: 'A letter was not read at all.',
      whatNext: 'Ana reads it by Friday.',
    })
    heard(it)
    for (const outcome of ['not_upheld', 'redirected'] as const)
      expect(missing(it, outcome)).toEqual(['decision_missing'])
  })

  test('what could not be found out is no end', () => {
    const it = decided(attributed())
    it.does(marta, 'record_finding', {
      impact: 'i1',
      finding: 'undetermined',
      reasons: 'The company gave no log of that day.',
    })
    for (const outcome of endingsOf(it.kase)) expect(missing(it, outcome)).toContain('finding_undetermined')
  })

  test('where danger was told, nobody says that there is none without naming the harm they looked at', () => {
    const it = assessing({ dangerSigns: ['life'] })
    heard(it).does(ana, 'decide', {
      outcome: 'no_adverse_impact',
      reasons: 'There is nothing to be found in it.',
      whatNext: 'You may appeal within six months.',
    })
    expect(missing(it, 'no_adverse_impact')).toEqual(
      expect.arrayContaining(['impact_missing', 'first_hour_open']),
    )
  })
})
