import { describe, expect, test } from 'vitest'
import { kindsOf, type InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
import {
  ANSWERS,
  assessing,
  attributed,
  attribution,
  confirming,
  delivering,
  IMPACT,
  notUpheld,
  planned,
  rated,
  RATING,
  received,
  remedied,
  testing,
  unproven,
} from '../../../tests/in-memory/stages.ts'
import { eachOf, isRefusal } from '../refusal.ts'
import { DAY, plusMs } from '../time/instant.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { countersOf, queueOf } from '../case/queues.ts'
import { close, type Close } from './close.ts'
import { endingsOf, missingFor, type Ending } from './endings.ts'

const closing = (outcome: Close['outcome'], part: Partial<Close> = {}): Close => ({
  outcome,
  reasons: 'This is why it ends as it does.',
  tried: 'We wrote to the agency three times.',
  adequacy: ANSWERS,
  noWaiver: true,
  ...part,
})
/** All that an ending still needs, as codes. */
const missing = (it: InMemoryCase, outcome: Ending) => [
  ...new Set(
    missingFor(it.kase, outcome, { now: it.now, calendar: DEFAULT_CALENDAR }).map(({ refused }) => refused),
  ),
]
/** Everything that closing was refused for, as codes. */
const refusals = (it: InMemoryCase, said: Close) => {
  const ruling = it.tries(ana, 'close', said)
  return isRefusal(ruling) ? eachOf(ruling).map(({ refused }) => refused) : []
}
const confirm = (it: InMemoryCase, action: string, answer: 'yes' | 'partly' | 'not_yet') =>
  it.does(person, 'confirm_delivery', { action, answer })
const decided = (it: InMemoryCase, outcome: 'upheld' | 'not_upheld' = 'upheld') => {
  it.does(ana, 'decide', {
    outcome,
    reasons: `This is what we found, after ${it.kase.decisions.length} decisions.`,
    whatNext: 'You may appeal within six months.',
  })
  return it
}
const overtaken = (it: InMemoryCase) => {
  for (const action of ['a1', 'a2'])
    it.does(ana, 'overtake_action', { action, reasons: `${action}: the agency was closed by law.` })
  return it
}
const verified = (it: InMemoryCase) => {
  for (const action of ['a1', 'a2'])
    it.does(marta, 'verify_delivery', { action, how: 'We read the bank statement.' })
  return it
}

describe('from the first minute only the person ends anything', () => {
  test('nobody ends what nobody has read, whatever they write', () => {
    const it = received({ dangerSigns: ['life'] })
    for (const outcome of close.input.shape.outcome.options)
      expect(it.refusal(ana, 'close', closing(outcome))).toBe('not_now')
    expect(endingsOf(it.kase)).toEqual([])
    expect(it.refusal(person, 'withdraw', {})).toBe('allowed')
    // Nor where it came to be looked into in another way, and nobody has read it.
    const unread = { ...decided(attributed()).kase, readAt: null }
    for (const outcome of endingsOf(unread).filter((each) => each !== 'noted'))
      expect(
        missingFor(unread, outcome, { now: it.now, calendar: DEFAULT_CALENDAR }).map(
          ({ refused }) => refused,
        ),
      ).toContain('not_read_yet')
  })

  test('a notice is noted by whoever opened it, with a reason', () => {
    const notice = received({ kind: 'notification', submitter: 'somebody_else' })
    expect(endingsOf(notice.kase)).toEqual(['noted'])
    expect(notice.refusal(ana, 'close', closing('not_remedied'))).toBe('only_for_notices')
    notice.does(ana, 'close', { outcome: 'noted', reasons: 'Kept, so that others can learn from it.' })
    expect(notice.kase).toMatchObject({ state: 'closed', outcome: 'noted', adequacy: {} })
  })

  test.each([4, 5] as const)('and never one that is rated %i, or in which a harm was found', (scale) => {
    const notice = assessing({ kind: 'notification', submitter: 'somebody_else' })
    notice.does(ana, 'describe_impact', IMPACT)
    notice.does(ana, 'rate_impact', { ...RATING, scale })
    expect(missing(notice, 'noted')).toEqual(['too_grave_to_note'])
    const found = rated({ kind: 'notification', submitter: 'somebody_else' })
    expect(missing(found, 'noted')).toEqual(['too_grave_to_note', 'found_cannot_be_noted'])
  })

  test('a grievance is never just noted', () => {
    expect(assessing().refusal(ana, 'close', closing('noted'))).not.toBe('allowed')
    expect(endingsOf(assessing().kase)).not.toContain('noted')
  })
})

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
    expect(missingFor(it.kase, 'remedied_confirmed', { now: it.now, calendar: DEFAULT_CALENDAR })).toEqual([
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
    expect(
      missingFor(it.kase, 'remedied_confirmed', { now: it.now, calendar: DEFAULT_CALENDAR }).map(
        ({ detail }) => detail?.['entity'],
      ),
    ).toEqual(['e1', 'e2'])
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
      expect(missing(it, outcome)).toEqual(['word_unanswered', 'remedy_not_confirmed', 'duty_unmet'])
  })

  test('a plan without actions is no remedy', () => {
    for (const outcome of ['remedied_confirmed', 'remedied_unconfirmed'] as const)
      expect(missing(attributed(), outcome)).toContain('plan_empty')
  })
})

describe('where somebody still owes remedy', () => {
  const date = (it: InMemoryCase) => plusMs(it.now, 60 * DAY)

  test('a case ends only with what was tried and a date to look again, all asked at once', () => {
    const it = decided(attributed())
    expect(refusals(it, { outcome: 'not_remedied', reasons: 'It is too expensive for the agency.' })).toEqual(
      ['tried_missing', 'look_again_missing'],
    )
    expect(refusals(it, closing('not_remedied', { lookAgainAt: plusMs(it.now, 91 * DAY) }))).toEqual([
      'look_again_too_far',
    ])
    expect(refusals(it, closing('not_remedied', { lookAgainAt: it.now }))).toEqual(['look_again_too_far'])
    expect(refusals(it, closing('not_remedied', { lookAgainAt: date(it) }))).toEqual([])
  })

  test('and stays on a list, with its owner and date, whatever its ending is called', () => {
    const it = decided(attributed())
    it.does(ana, 'close', closing('not_remedied', { lookAgainAt: date(it) }))
    expect(countersOf(it.kase, DEFAULT_CALENDAR).map(queueOf)).toContain('duty_open')
    expect(it.kase.handler).toBe(ana.kind === 'staff' && ana.id)
    expect(it.view.next).toMatchObject({ step: 'look_at_the_duty', by: date(it), late: false })
    expect(it.view.decisions.at(-1)?.tried).toBe('We wrote to the agency three times.')
    expect(it.later({ days: 61 }).view.next.late).toBe(true)
  })

  test('until somebody looks, and sets the next date, or opens it again', () => {
    const it = decided(attributed())
    it.does(ana, 'close', closing('not_remedied', { lookAgainAt: date(it) }))
    it.later({ days: 60 })
    const looked = { opens: false, reasons: 'The agency says no for the fourth time.' } as const
    expect(it.refusal(ana, 'look_at_duty', looked)).toBe('look_again_missing')
    expect(it.refusal(ana, 'look_at_duty', { ...looked, lookAgainAt: plusMs(it.now, 91 * DAY) })).toBe(
      'look_again_too_far',
    )
    it.does(ana, 'look_at_duty', { ...looked, lookAgainAt: plusMs(it.now, 90 * DAY) })
    expect(it.view.decisions.at(-1)).toMatchObject({
      kind: 'duty_looked_at',
      reasons: looked.reasons,
      canAppeal: true,
    })
    // To say the same once more in ninety days is no look.
    const again = { ...looked, lookAgainAt: plusMs(it.now, 80 * DAY) }
    expect(it.refusal(ana, 'look_at_duty', again)).toBe('same_reason')
    expect(it.view.next).toMatchObject({ step: 'look_at_the_duty', by: plusMs(it.now, 90 * DAY) })
    it.does(omar, 'look_at_duty', { opens: true, reasons: 'A new head of the agency wants to talk.' })
    expect(it.kase.state).toBe('assessing')
    expect(countersOf(it.kase, DEFAULT_CALENDAR).map(queueOf)).not.toContain('duty_open')
  })

  test('a court is no place to send it to', () => {
    expect(missing(decided(attributed()), 'redirected')).toEqual(['duty_unmet'])
  })

  test('nobody escapes it by not looking who is tied to it', () => {
    expect(missing(decided(rated()), 'not_remedied')).toEqual(['tie_not_looked_at'])
  })

  test('whoever is remedied, or stopped, is on no such list', () => {
    expect(countersOf(remedied().kase, DEFAULT_CALENDAR).map(queueOf)).not.toContain('duty_open')
    const it = decided(attributed())
    it.does(person, 'withdraw', {})
    expect(countersOf(it.kase, DEFAULT_CALENDAR).map(queueOf)).not.toContain('duty_open')
    expect(it.refusal(ana, 'look_at_duty', { opens: true, reasons: 'We look at it once more.' })).toBe(
      'no_duty_open',
    )
  })

  test('in part remedied is in part owed', () => {
    const it = delivering()
    it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer of the fourth of March.' })
    confirm(it, 'a1', 'yes')
    expect(it.refusal(ana, 'close', closing('partly_remedied'))).toBe('plan_still_open')
    it.does(ana, 'overtake_action', { action: 'a2', reasons: 'The maker has gone out of business.' })
    expect(refusals(it, closing('partly_remedied'))).toEqual(['look_again_missing'])
    it.does(ana, 'close', closing('partly_remedied', { lookAgainAt: date(it) }))
    expect(countersOf(it.kase, DEFAULT_CALENDAR).map(queueOf)).toContain('duty_open')
  })
})

describe('a harm that was found goes without an act', () => {
  const why = {
    impact: 'i1',
    because: 'put_right_elsewhere',
    reasons: 'The court ordered it, and it was paid.',
    shows: 'The bank statement of the ninth of March.',
  } as const

  test('for one of three reasons, confirmed by somebody else, with an appeal', () => {
    const it = decided(attributed())
    it.does(ana, 'say_why_no_act', why)
    expect(missing(it, 'redirected')).toEqual(['duty_unmet'])
    expect(it.refusal(ana, 'check_why_no_act', { impact: 'i1', accepted: true })).toBe('second_person_needed')
    expect(
      it.refusal({ kind: 'staff', id: 't-1', token: 't-1' }, 'check_why_no_act', {
        impact: 'i1',
        accepted: true,
      }),
    ).toBe('needs_a_person')
    it.does(marta, 'check_why_no_act', { impact: 'i1', accepted: true })
    expect(missing(it, 'redirected')).toEqual([])
    expect(it.view.decisions.at(-1)).toMatchObject({ kind: 'no_act', reasons: why.reasons, canAppeal: true })
  })

  test('an appeal takes the reason away', () => {
    const it = decided(attributed())
    it.does(ana, 'say_why_no_act', why)
    it.does(marta, 'check_why_no_act', { impact: 'i1', accepted: true })
    it.does(person, 'appeal', { decision: 'd2', reasons: 'Nobody paid me.' })
    it.does(omar, 'decide_appeal', {
      appeal: 'p1',
      outcome: 'changed',
      reasons: 'The payment went to another person.',
      whatNext: 'Ana asks the agency once more.',
    })
    expect(missing(it, 'redirected')).toEqual(['duty_unmet'])
  })

  test('a second person who is not convinced leaves it open, with a reason', () => {
    const it = decided(attributed())
    it.does(ana, 'say_why_no_act', why)
    expect(it.refusal(marta, 'check_why_no_act', { impact: 'i1', accepted: false })).toBe('reason_missing')
    it.does(marta, 'check_why_no_act', {
      impact: 'i1',
      accepted: false,
      reasons: 'The statement is of another year.',
    })
    expect(it.kase.impacts[0]?.noAct).toBeNull()
  })

  test('nobody says no in the name of the person, and nobody who is known is searched for', () => {
    const it = decided(attributed())
    expect(it.refusal(ana, 'say_why_no_act', { ...why, because: 'declined_by_person' })).toBe(
      'person_did_not_decline',
    )
    expect(it.refusal(ana, 'say_why_no_act', { ...why, because: 'nobody_harmed_found' })).toBe(
      'harmed_person_is_known',
    )
    it.does(person, 'write_message', { body: 'I want nothing from them.' })
    expect(it.refusal(ana, 'say_why_no_act', { ...why, because: 'declined_by_person' })).toBe('allowed')
  })

  test('needs a harm that was found', () => {
    expect(unproven().refusal(ana, 'say_why_no_act', why)).toBe('no_act_needs_harm')
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
    it.does(ana, 'decide', {
      outcome: 'no_adverse_impact',
      reasons: 'There is nothing to be found in it.',
      whatNext: 'You may appeal within six months.',
    })
    expect(missing(it, 'no_adverse_impact')).toEqual(['impact_missing'])
  })
})

test('closing is a decision that the person can appeal', () => {
  const it = notUpheld()
  expect(it.view.decisions.at(-1)).toMatchObject({
    kind: 'closing',
    outcome: 'not_upheld',
    reasons: 'See what we wrote to you above.',
    appealUntil: '2026-09-02T09:00:00.000Z',
    canAppeal: true,
  })
  expect(it.kase.decisions.at(-1)?.tookPart).toEqual([ana.kind === 'staff' && ana.id])
})

test('nothing that is still promised is left behind by an ending', () => {
  const it = decided(delivering())
  for (const outcome of endingsOf(it.kase)) expect(missing(it, outcome)).toContain('plan_still_open')
  expect(missing(decided(overtaken(delivering())), 'not_remedied')).toEqual([])
})

test('a closed case is not closed again', () => {
  expect(notUpheld().refusal(ana, 'close', closing('not_remedied'))).toBe('not_now')
})

describe('whoever ends a case', () => {
  test('knows before the form what every ending still needs', () => {
    expect(planned().tries(ana, 'close', closing('not_remedied'))).toEqual({ refused: 'no_ending_yet' })
    expect(it_says(delivering())).toEqual(['plan_still_open', 'plan_still_open'])
  })

  test('is asked whether the remedy was enough only where there is one, and for a day only where it is owed', () => {
    expect(close.skips(attributed().kase, {})).toEqual(['adequacy', 'noWaiver'])
    expect(close.skips(unproven().kase, {})).toEqual(['adequacy', 'noWaiver', 'lookAgainAt'])
    expect(close.skips(planned().kase, {})).toEqual([])
    expect(close.skips(overtaken(delivering()).kase, {})).toEqual(['adequacy', 'noWaiver'])
  })

  const it_says = (it: InMemoryCase) => refusals(it, closing('not_remedied'))

  test('sees what is marked as required: nothing that is asked is "if you like"', () => {
    for (const field of ['tried', 'lookAgainAt', 'adequacy', 'noWaiver'] as const)
      expect(close.input.shape[field].meta()?.['needed']).toBe(true)
  })
})

test('a tie in force, or one that nobody looked at, is no "not linked"', () => {
  const not = {
    outcome: 'not_linked',
    reasons: 'None of them had a part in it.',
    whatNext: 'You may go to the ombuds.',
  } as const
  expect(attributed().refusal(ana, 'decide', not)).toBe('tie_in_force')
  expect(rated().refusal(ana, 'decide', not)).toBe('tie_not_looked_at')
  const it = rated()
  it.does(ana, 'add_entity', {
    name: 'Casework Ltd',
    naming: 'confirmed',
    role: 'deployer',
    subtype: null,
    size: null,
    operator: false,
    feared: false,
    organisation: null,
  })
  it.does(ana, 'attribute', attribution('e1', 'not_linked'))
  expect(it.refusal(ana, 'decide', not)).toBe('allowed')
  it.does(ana, 'decide', not)
  expect(missing(it, 'redirected')).toEqual([])
})
