import { describe, expect, test } from 'vitest'
import { missing } from '../../../tests/in-memory/closing.ts'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import type { InputOf } from '../../../tests/in-memory/input-of.ts'
import { pageOf } from '../../../tests/in-memory/page-of.tsx'
import { ana, marta, omar, person } from '../../../tests/in-memory/people.ts'
import {
  attributed,
  attribution,
  IMPACT,
  LOWER,
  paying,
  planned,
  RATING,
  received,
  testing,
} from '../../../tests/in-memory/stages.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import type { Order } from '../vocabulary/casework.ts'
import { everythingOwed } from './owed.ts'
import { orderedByAppeals } from './ordered-by-appeal.ts'

const TEACHING = 'The maker of the model gives a course to the agency.'

function teaching(it: InMemoryCase): InputOf<'propose_action'> {
  const { duty: _, ...action } = testing(it)
  return { ...action, entity: 'e3', catalogue: null, what: TEACHING }
}

/** Three promises; the second, which nobody owed, was taken back, and the person won their appeal against that. */
function wonBack(outcome: 'changed' | 'sent_back' = 'changed', order?: Order): InMemoryCase {
  const it = attributed()
  it.does(ana, 'propose_action', paying(it))
  it.does(ana, 'propose_action', teaching(it))
  it.does(ana, 'propose_action', testing(it))
  it.does(ana, 'send_offer', { letter: 'This is what we would like to do.', noWaiver: true })
  it.does(person, 'answer_offer', {
    offer: 'o1',
    answers: { a1: 'accept', a2: 'accept', a3: 'accept' },
    words: {},
  })
  it.does(ana, 'overtake_action', { action: 'a2', reasons: 'The maker of the model has changed its mind.' })
  expect(it.kase.decisions.at(-1)).toMatchObject({ kind: 'promise_taken_back', action: 'a2' })
  return won(it, outcome, order)
}

/** The last decision is appealed against, and a colleague finds that the person is right. */
function won(
  it: InMemoryCase,
  outcome: 'changed' | 'sent_back' = 'changed',
  order?: Order,
  by = omar,
): InMemoryCase {
  const decision = it.kase.decisions.at(-1)!.id
  it.does(person, 'appeal', { decision, reasons: 'I was counting on just this.' })
  it.later({ days: 1 }).does(by, 'decide_appeal', {
    appeal: `p${it.kase.appeals.length}`,
    outcome,
    reasons: `Nobody had a reason to decide ${decision} so.`,
    whatNext: 'Ana looks for a way. You hear from us.',
    ...(order && { order }),
  })
  return it.later({ days: 1 })
}

const RENT_FOUND = {
  impact: 'i2',
  finding: 'substantiated',
  reasons: 'The landlord sent three reminders.',
} as const

/** A second harm beside the first. */
function rentUnpaid(it: InMemoryCase): void {
  it.does(ana, 'describe_impact', { ...IMPACT, title: 'The rent was not paid' })
  it.does(ana, 'rate_impact', { ...RATING, impact: 'i2' })
}

const isOwed = (it: InMemoryCase) =>
  it.view.owed.some(({ step }) => step === 'carry_out_the_change' || step === 'look_again')
const isBlocked = (it: InMemoryCase) => missing(it, 'remedied_confirmed').includes('order_not_carried_out')

function offersAnew(it: InMemoryCase, action: InputOf<'propose_action'>): void {
  it.does(ana, 'propose_action', action)
  it.does(ana, 'send_offer', { letter: 'We thought of this for you as well.', noWaiver: true })
}

describe('a promise that was taken back, and that an appeal gave back', () => {
  test.each(['changed', 'sent_back'] as const)('is not kept by what was going on anyway: %s', (outcome) => {
    const it = wonBack(outcome)
    for (const action of ['a1', 'a3']) {
      it.does(ana, 'record_delivery', {
        action,
        proof: 'The letter and the bank statement.',
        unasked: 'They came by post by themselves.',
      })
      it.does(person, 'confirm_delivery', { action, answer: 'yes' })
    }
    it.does(ana, 'decide', {
      outcome: 'upheld',
      reasons: 'The income that was read is not yours.',
      whatNext: 'We ask the agency to pay it back.',
    })
    expect({ owed: isOwed(it), blocked: isBlocked(it) }).toEqual({ owed: true, blocked: true })
  })

  test('is not kept by something for another harm, or by somebody else', () => {
    const it = wonBack()
    offersAnew(it, { ...paying(it), what: 'The agency pays once more, by hand this time.' })
    rentUnpaid(it)
    it.does(ana, 'record_finding', RENT_FOUND)
    it.does(ana, 'attribute', { ...attribution('e3', 'directly_linked'), impact: 'i2' })
    offersAnew(it, { ...teaching(it), impact: 'i2', what: 'The maker of the model pays the landlord.' })
    expect({ owed: isOwed(it), blocked: isBlocked(it) }).toEqual({ owed: true, blocked: true })
  })

  test('is kept by something for the same harm and by the same, once the person was asked', () => {
    const it = wonBack()
    const anew = { ...teaching(it), what: 'The maker of the model gives the course in May.' }
    it.does(ana, 'propose_action', anew)
    expect(isOwed(it)).toBe(true)
    it.does(ana, 'send_offer', { letter: 'The course is given after all.', noWaiver: true })
    expect({ owed: isOwed(it), blocked: isBlocked(it) }).toEqual({ owed: false, blocked: false })
  })

  test('in older cases it is known by its day and its reasons', () => {
    const it = wonBack()
    const decisions = it.kase.decisions.map(({ action: _, ...each }) => each)
    const offered = { ...it.kase, decisions }
    expect(orderedByAppeals(offered)).toMatchObject([{ impact: 'i1', about: { entity: 'e3' } }])
  })
})

describe('what an appeal changed without naming an order', () => {
  const why = {
    impact: 'i1',
    because: 'put_right_elsewhere',
    reasons: 'The court ordered it, and it was paid.',
    shows: 'The bank statement of the ninth of March.',
  } as const

  test('a harm that was to go without an act gets one of its own', () => {
    const it = planned()
    rentUnpaid(it)
    it.does(ana, 'record_finding', RENT_FOUND)
    it.does(ana, 'attribute', { ...attribution('e1', 'cause'), impact: 'i2' })
    it.does(ana, 'say_why_no_act', { ...why, impact: 'i2' })
    it.does(marta, 'check_why_no_act', { impact: 'i2', accepted: true })
    won(it)
    it.does(ana, 'send_offer', { letter: 'This is what we would like to do.', noWaiver: true })
    expect({ owed: isOwed(it), blocked: isBlocked(it) }).toEqual({ owed: true, blocked: true })
    offersAnew(it, { ...paying(it), impact: 'i2', what: 'The agency pays the landlord what is owed.' })
    expect({ owed: isOwed(it), blocked: isBlocked(it) }).toEqual({ owed: false, blocked: false })
  })

  test('a harm that was called lighter is rated anew, and not another', () => {
    const it = planned()
    rentUnpaid(it)
    it.does(marta, 'lower_rating', LOWER)
    won(it)
    it.does(ana, 'rate_impact', { ...RATING, impact: 'i2', scale: 5 })
    expect({ owed: isOwed(it), blocked: isBlocked(it) }).toEqual({ owed: true, blocked: true })
    it.does(ana, 'rate_impact', RATING)
    expect({ owed: isOwed(it), blocked: isBlocked(it) }).toEqual({ owed: false, blocked: false })
  })

  test('what was found against them is looked at anew, for that harm', () => {
    const it = planned()
    rentUnpaid(it)
    it.does(marta, 'record_finding', {
      impact: 'i1',
      finding: 'partly_substantiated',
      reasons: 'One of the two letters is of another year.',
    })
    expect(it.kase.decisions.at(-1)).toMatchObject({ kind: 'finding_changed', impact: 'i1' })
    won(it)
    const found = { finding: 'substantiated', reasons: 'Both letters are of this year, after all.' } as const
    it.does(ana, 'record_finding', { ...found, impact: 'i2' })
    expect({ owed: isOwed(it), blocked: isBlocked(it) }).toEqual({ owed: true, blocked: true })
    it.does(ana, 'record_finding', { ...found, impact: 'i1', reasons: 'The second letter was read again.' })
    expect({ owed: isOwed(it), blocked: isBlocked(it) }).toEqual({ owed: false, blocked: false })
  })
})

describe('a new finding that was ordered', () => {
  const conduct = { against: 'conduct', reasons: 'Nobody asked the landlord.' } as const
  const right = {
    appeal: 'p1',
    outcome: 'person_is_right',
    reasons: 'The landlord was never asked, and that was wrong.',
    whatNext: 'Ana asks him. You hear from us in a week.',
    order: 'new_finding',
  } as const
  const complained = (more: { readonly impact?: string } = {}) => {
    const it = planned()
    rentUnpaid(it)
    it.does(person, 'complain', conduct)
    it.does(omar, 'decide_appeal', { ...right, ...more })
    return it.later({ hours: 1 })
  }
  const owes = (it: InMemoryCase) => it.view.owed.some(({ step }) => step === 'act_on_your_complaint')
  const found = { finding: 'substantiated', reasons: 'The landlord has shown us the letters.' } as const

  test('is not who is tied to it', () => {
    const it = complained()
    it.does(ana, 'attribute', attribution('e3', 'contribute'))
    expect(owes(it)).toBe(true)
    it.does(ana, 'record_finding', { ...found, impact: 'i1' })
    expect(owes(it)).toBe(false)
  })

  test('is about the harm that was named', () => {
    const it = complained({ impact: 'i2' })
    it.does(ana, 'record_finding', { ...found, impact: 'i1' })
    expect(owes(it)).toBe(true)
    it.does(ana, 'record_finding', { ...found, impact: 'i2', reasons: 'The landlord wrote it down for us.' })
    expect(owes(it)).toBe(false)
  })

  test('is about the harm of the decision, where none was named', () => {
    const it = planned()
    rentUnpaid(it)
    it.does(marta, 'record_finding', {
      impact: 'i1',
      finding: 'partly_substantiated',
      reasons: 'One of the two letters is of another year.',
    })
    won(it, 'changed', 'new_finding')
    it.does(ana, 'record_finding', { ...found, impact: 'i2' })
    expect(isOwed(it)).toBe(true)
    it.does(ana, 'record_finding', { ...found, impact: 'i1', reasons: 'The landlord wrote it down for us.' })
    expect(isOwed(it)).toBe(false)
  })

  test('names a harm that there is', () => {
    const it = planned()
    it.does(person, 'complain', conduct)
    expect(it.refusal(omar, 'decide_appeal', { ...right, impact: 'i9' })).toBe('unknown_impact')
  })
})

describe('an order about one harm', () => {
  const secondHarm = (it: InMemoryCase) => {
    rentUnpaid(it)
    it.does(ana, 'record_finding', RENT_FOUND)
    it.does(ana, 'attribute', { ...attribution('e1', 'cause'), impact: 'i2' })
  }

  test('to offer something new is carried out by no offer for another harm', () => {
    const it = wonBack('changed', 'new_offer')
    secondHarm(it)
    offersAnew(it, { ...paying(it), impact: 'i2', what: 'The agency pays the landlord what is owed.' })
    expect({ owed: isOwed(it), blocked: isBlocked(it) }).toEqual({ owed: true, blocked: true })
    offersAnew(it, { ...teaching(it), what: 'The maker of the model gives the course in May.' })
    expect({ owed: isOwed(it), blocked: isBlocked(it) }).toEqual({ owed: false, blocked: false })
  })

  test('to decide anew is carried out by no finding that changes for another harm', () => {
    const it = planned()
    secondHarm(it)
    const partly = { finding: 'partly_substantiated' } as const
    const of = (impact: string, reasons: string) =>
      it.does(marta, 'record_finding', { ...partly, impact, reasons })
    of('i1', 'One of the two letters is of another year.')
    won(it, 'changed', 'new_decision')
    of('i2', 'One of the reminders is of another year.')
    expect(isOwed(it)).toBe(true)
    it.does(ana, 'decide', {
      outcome: 'upheld',
      reasons: 'The income that was read is not yours.',
      whatNext: 'We ask the agency to pay it back.',
    })
    expect(isOwed(it)).toBe(false)
  })
})

test('two orders of one step are two things that are owed, each with a time of its own', () => {
  const it = wonBack()
  it.does(ana, 'overtake_action', { action: 'a1', reasons: 'The agency says that it paid long ago.' })
  won(it, 'changed', undefined, marta)
  const orders = everythingOwed(it.kase, DEFAULT_CALENDAR).filter(
    ({ step }) => step === 'carry_out_the_change',
  )
  expect(orders.map(({ key }) => key)).toEqual(['carry_out_the_change:p1', 'carry_out_the_change:p2'])
})

describe('what was done of an order', () => {
  test('stands first on the page, with its link and its words', () => {
    const it = received()
    it.does(person, 'complain', { against: 'conduct', reasons: 'You were rude to me on the phone.' })
    it.does(marta, 'decide_appeal', {
      appeal: 'p1',
      outcome: 'person_is_right',
      reasons: 'The call was recorded, and it was rude.',
      whatNext: 'We write to you and say sorry.',
    })
    it.later({ days: 1 }).does(ana, 'write_message', { body: 'We have read your letter now.' })
    it.later({ days: 1 }).does(ana, 'carry_out_order', {
      appeal: 'p1',
      done: 'Whoever took the call wrote to you to say sorry.',
    })
    expect(it.view.newest).toMatchObject([
      { kind: 'order', subject: 'p1', at: it.now },
      { kind: 'decision', subject: 'd1' },
    ])
    const page = pageOf(it)
    expect(page.join('\n')).toContain(
      'On 4 March 2026 we wrote down what was done about what our answer to you ordered',
    )
  })
})
