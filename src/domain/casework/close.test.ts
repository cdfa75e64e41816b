import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, marta, person } from '../../../tests/in-memory/people.ts'
import {
  ANSWERS,
  assessing,
  attributed,
  confirming,
  delivering,
  notUpheld,
  planned,
  rated,
  received,
  testing,
} from '../../../tests/in-memory/stages.ts'
import { OUTCOMES } from '../vocabulary/casework.ts'
import { close, type Close } from './close.ts'

const closing = (outcome: Close['outcome'], part: Partial<Close> = {}): Close => ({
  outcome,
  reasons: 'This is why. The letters show it.',
  adequacy: ANSWERS,
  noWaiver: true,
  ...part,
})
const confirm = (it: InMemoryCase, action: string, answer: 'yes' | 'partly' | 'not_yet') =>
  it.does(person, 'confirm_delivery', { action, answer })

describe('closed is not remedied', () => {
  test('confirmed only when the person said yes to every action', () => {
    const it = confirming()
    expect(it.refusal(ana, 'close', closing('remedied_confirmed'))).toBe('remedy_not_confirmed')
    confirm(it, 'a1', 'yes')
    expect(it.refusal(ana, 'close', closing('remedied_confirmed'))).toBe('remedy_not_confirmed')
    confirm(it, 'a2', 'yes')
    expect(kindsOf(it.does(ana, 'close', closing('remedied_confirmed')))).toEqual([
      'decided',
      'closed',
      'moved',
    ])
    expect(it.kase).toMatchObject({
      state: 'closed',
      outcome: 'remedied_confirmed',
      closedAt: it.now,
      adequacy: ANSWERS,
    })
  })

  test('an action that was overtaken needs no yes', () => {
    const it = delivering()
    it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer. It is in the file.' })
    it.does(ana, 'overtake_action', { action: 'a2', reasons: 'The assistant was switched off.' })
    confirm(it, 'a1', 'yes')
    expect(it.refusal(ana, 'close', closing('remedied_confirmed'))).toBe('allowed')
  })

  test('unconfirmed when everything was delivered and the person did not answer', () => {
    expect(confirming().refusal(ana, 'close', closing('remedied_unconfirmed'))).toBe('allowed')
    expect(planned().refusal(ana, 'close', closing('remedied_unconfirmed'))).toBe('remedy_not_delivered')
  })

  test.each(['partly', 'not_yet'] as const)('never against the answer of the person: %s', (answer) => {
    const it = confirming()
    confirm(it, 'a1', answer)
    for (const outcome of ['remedied_unconfirmed', 'remedied_confirmed', 'partly_remedied'] as const)
      expect(it.refusal(ana, 'close', closing(outcome))).toBe('plan_still_open')
    // Offered once more, and they ask for something else: nothing is on its way, and their answer stands.
    it.does(ana, 'send_offer', { letter: 'Once more. This is what we offer.', noWaiver: true })
    it.does(person, 'answer_offer', { offer: 'o2', answers: { a1: 'ask_for_other' }, words: {} })
    for (const outcome of ['remedied_unconfirmed', 'remedied_confirmed'] as const)
      expect(it.refusal(ana, 'close', closing(outcome))).toBe('remedy_not_confirmed')
    expect(it.refusal(ana, 'close', closing('partly_remedied'))).toBe('allowed')
  })

  test('partly needs something delivered', () => {
    expect(planned().refusal(ana, 'close', closing('partly_remedied'))).toBe('remedy_not_delivered')
    const it = delivering()
    it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer. It is in the file.' })
    expect(it.refusal(ana, 'close', closing('partly_remedied'))).toBe('plan_still_open')
    it.does(ana, 'overtake_action', { action: 'a2', reasons: 'The maker has gone out of business.' })
    expect(it.refusal(ana, 'close', closing('partly_remedied'))).toBe('allowed')
  })

  test('nobody gives up over a promise that still looks as if it were on its way', () => {
    const it = delivering()
    expect(it.refusal(ana, 'close', closing('not_remedied'))).toBe('plan_still_open')
    for (const action of ['a1', 'a2'])
      it.does(ana, 'overtake_action', { action, reasons: `${action}: The agency was closed by law.` })
    expect(it.refusal(ana, 'close', closing('not_remedied'))).toBe('allowed')
  })

  test('a plan without actions is no remedy', () => {
    for (const outcome of ['remedied_confirmed', 'remedied_unconfirmed'] as const)
      expect(attributed().refusal(ana, 'close', closing(outcome))).toBe('plan_empty')
  })

  test('not remedied can always be said, with reasons', () => {
    expect(planned().refusal(ana, 'close', closing('not_remedied'))).toBe('allowed')
    expect(received().refusal(ana, 'close', closing('not_remedied', { reasons: '' }))).toBe('reason_missing')
  })
})

describe('an outcome that speaks of remedy', () => {
  test.each(['remedied_unconfirmed', 'partly_remedied'] as const)('%s rests on no waiver', (outcome) => {
    expect(confirming().refusal(ana, 'close', closing(outcome, { noWaiver: false }))).toBe(
      'waiver_not_allowed',
    )
  })

  test.each(Object.keys(ANSWERS))('answers whether it was adequate: %s', (question) => {
    expect(
      confirming().tries(
        ana,
        'close',
        closing('partly_remedied', { adequacy: { ...ANSWERS, [question]: ' ' } }),
      ),
    ).toEqual({ refused: 'adequacy_unanswered', detail: { question } })
  })

  test.each(['remedied_unconfirmed', 'partly_remedied'] as const)('%s cannot leave them out', (outcome) => {
    const bare = { outcome, reasons: 'This is why. The letters show it.' }
    expect(confirming().refusal(ana, 'close', bare)).toBe('waiver_not_allowed')
    expect(confirming().refusal(ana, 'close', { ...bare, noWaiver: true })).toBe('adequacy_unanswered')
  })

  test('the others need no such answers', () => {
    expect(planned().refusal(ana, 'close', closing('not_remedied', { adequacy: {}, noWaiver: false }))).toBe(
      'allowed',
    )
  })
})

describe('an outcome that rests on a decision', () => {
  test.each(['not_upheld', 'no_adverse_impact', 'redirected'] as const)('%s', (outcome) => {
    const it = rated()
    expect(it.refusal(ana, 'close', closing(outcome))).toBe('decision_missing')
    it.does(ana, 'decide', {
      outcome: 'not_upheld',
      reasons: 'No fault. The letters show it.',
      whatNext: 'You may appeal within six months.',
    })
    expect(it.refusal(ana, 'close', closing(outcome))).toBe('allowed')
  })

  test.each(['not_upheld', 'no_adverse_impact', 'redirected'] as const)(
    '%s leaves no promise that looks as if it were on its way',
    (outcome) => {
      const it = delivering()
      it.does(ana, 'decide', {
        outcome: 'not_upheld',
        reasons: 'No fault. The letters show it.',
        whatNext: 'You may appeal within six months.',
      })
      expect(it.refusal(ana, 'close', closing(outcome))).toBe('plan_still_open')
    },
  )

  test.each(['not_upheld', 'no_adverse_impact'] as const)(
    'nobody who was told that they were right reads at the end: %s',
    (outcome) => {
      const it = rated()
      it.does(ana, 'decide', {
        outcome: 'not_upheld',
        reasons: 'No fault. The letters show it.',
        whatNext: 'You may appeal within six months.',
      })
      it.does(ana, 'decide', {
        outcome: 'upheld',
        reasons: 'A letter came. The letters show it.',
        whatNext: 'We ask them. You hear from us in May.',
      })
      expect(it.refusal(ana, 'close', closing(outcome))).toBe('decision_missing')
    },
  )

  test('a decision that an appeal took away carries no ending', () => {
    const it = rated()
    it.does(ana, 'decide', {
      outcome: 'not_upheld',
      reasons: 'No fault. The letters show it.',
      whatNext: 'You may appeal within six months.',
    })
    it.does(person, 'appeal', { decision: 'd1', reasons: 'Nobody read my letter.' })
    const answer = { reasons: 'A letter was not read.', whatNext: 'It is read now. You hear from us in May.' }
    it.does(marta, 'decide_appeal', { appeal: 'p1', outcome: 'sent_back', ...answer })
    for (const outcome of ['not_upheld', 'redirected'] as const)
      expect(it.refusal(ana, 'close', closing(outcome))).toBe('decision_missing')
  })

  test('only information from somebody not affected is noted', () => {
    expect(assessing().refusal(ana, 'close', closing('noted'))).toBe('decision_missing')
    const notice = assessing({ kind: 'notification' })
    expect(notice.refusal(ana, 'close', closing('noted'))).toBe('allowed')
    // Nothing was given, so nobody asks whether it was enough.
    notice.does(ana, 'close', { outcome: 'noted', reasons: 'Kept to learn from. The letters show it.' })
    expect(notice.kase).toMatchObject({ state: 'closed', outcome: 'noted', adequacy: {} })
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

test('an appeal that waits keeps a case open', () => {
  const it = rated()
  it.does(ana, 'decide', {
    outcome: 'not_upheld',
    reasons: 'No fault. The letters show it.',
    whatNext: 'You may appeal within six months.',
  })
  it.does(person, 'appeal', { decision: 'd1', reasons: 'There was. The letters show it.' })
  expect(it.refusal(ana, 'close', closing('not_upheld'))).toBe('appeal_open')
})

test('unanswered questions leave no trace', () => {
  const it = planned()
  const events = it.does(
    ana,
    'close',
    closing('not_remedied', { adequacy: { cost_to_person: 'Nothing. You hear from us in May.' } }),
  )
  expect(events.find((each) => each.kind === 'closed')?.texts).toEqual({
    cost_to_person: 'Nothing. You hear from us in May.',
  })
})

test('a closed case is not closed again', () => {
  expect(notUpheld().refusal(ana, 'close', closing('not_remedied'))).toBe('not_now')
})

describe('what the person said last is what the case ends with', () => {
  const gone = { action: 'a2', reasons: 'We cannot do more. The letters show it.' }

  test('"not yet" to all that came is no remedy in part', () => {
    const it = delivering()
    it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer. It is in the file.' })
    confirm(it, 'a1', 'not_yet')
    for (const action of ['a1', 'a2'])
      it.does(ana, 'overtake_action', { action, reasons: `${action}: ${gone.reasons}` })
    expect(it.refusal(ana, 'close', closing('partly_remedied'))).toBe('remedy_not_delivered')
    expect(
      it.refusal(ana, 'close', {
        outcome: 'not_remedied',
        reasons: 'It never arrived. The letters show it.',
      }),
    ).toBe('allowed')
  })

  test.each(['not_yet', 'partly'] as const)(
    '"%s" is not taken out of the plan to close with a yes',
    (answer) => {
      const it = confirming()
      confirm(it, 'a1', 'yes')
      confirm(it, 'a2', answer)
      it.does(ana, 'overtake_action', gone)
      expect(it.refusal(ana, 'close', closing('remedied_confirmed'))).toBe('remedy_not_confirmed')
      expect(it.refusal(ana, 'close', closing('remedied_unconfirmed'))).toBe('remedy_not_confirmed')
      expect(it.refusal(ana, 'close', closing('partly_remedied'))).toBe('allowed')
    },
  )

  test('something else that came in its place, and to which they said yes, is enough', () => {
    const it = confirming()
    confirm(it, 'a1', 'yes')
    confirm(it, 'a2', 'not_yet')
    it.does(ana, 'propose_action', testing(it))
    it.does(ana, 'impose_action', { action: 'a3', reasons: 'In the place of the letter.' })
    it.does(ana, 'overtake_action', gone)
    it.later({ days: 1 }).does(ana, 'record_delivery', {
      action: 'a3',
      proof: 'The new letter. It is in the file.',
    })
    confirm(it, 'a3', 'yes')
    expect(it.refusal(ana, 'close', closing('remedied_confirmed'))).toBe('allowed')
  })
})

describe('whoever ends a case is asked', () => {
  const asked = (it: InMemoryCase) => close.skips(it.kase, {})

  test('whether the remedy was enough only where there is one, or something had arrived of one', () => {
    expect(asked(attributed())).toEqual(['adequacy', 'noWaiver'])
    expect(asked(planned())).toEqual([])
    const it = confirming()
    for (const action of ['a1', 'a2']) {
      confirm(it, action, 'partly')
      it.does(ana, 'overtake_action', {
        action,
        reasons: `${action}: We cannot do more. The letters show it.`,
      })
    }
    expect(it.refusal(ana, 'close', closing('partly_remedied'))).toBe('allowed')
    expect(asked(it)).toEqual([])
  })

  test('not where all of it was taken out of the plan before it came', () => {
    const it = delivering()
    for (const action of ['a1', 'a2'])
      it.does(ana, 'overtake_action', { action, reasons: `${action}: Too late by now. The letters show it.` })
    expect(asked(it)).toEqual(['adequacy', 'noWaiver'])
  })

  test('for an outcome, of which "noted" is only for what was told by somebody not affected', () => {
    expect(close.choices(assessing().kase, {}).outcome).toHaveLength(OUTCOMES.length - 2)
    expect(close.choices(assessing().kase, {}).outcome).not.toContain('noted')
    expect(close.choices(assessing({ kind: 'notification' }).kase, {})).toEqual({})
  })
})
