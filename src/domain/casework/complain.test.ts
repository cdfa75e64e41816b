import { expect, test } from 'vitest'
import { missing } from '../../../tests/in-memory/closing.ts'
import { decided } from '../../../tests/in-memory/decisions.ts'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { pageOf } from '../../../tests/in-memory/page-of.tsx'
import { ana, marta, person } from '../../../tests/in-memory/people.ts'
import { notUpheld, planned, rated, received } from '../../../tests/in-memory/stages.ts'
import type { CaseEvent } from '../case/case-event.ts'
import { checkEvent } from '../case/check-event.ts'
import { fold } from '../case/fold.ts'
import { verbs } from '../verbs.ts'
import { COMPLAINT_OUTCOMES } from '../vocabulary/casework.ts'
import { codesOf } from '../vocabulary/code.ts'

const silence = { against: 'silence', reasons: 'I have heard nothing for days.' } as const
const conduct = { against: 'conduct', reasons: 'On the phone you laughed at me.' } as const
const right = {
  appeal: 'p1',
  outcome: 'person_is_right',
  reasons: 'Nobody had opened the message for a week.',
  whatNext: 'A colleague reads it today and writes to you.',
} as const
const done = { appeal: 'p1', done: 'Omar has it now, and he rang you on Tuesday.' }

test('while no promised time has passed there is no silence to appeal against', () => {
  expect(received().refusal(person, 'complain', silence)).toBe('nothing_late')
})

test('whoever was never read appeals against that, and is answered within five working days', () => {
  const it = received().later({ days: 4 })
  it.does(person, 'complain', silence)
  expect(it.kase.appeals).toMatchObject([
    { against: 'silence', decision: null, missed: { step: 'read_by_a_person' } },
  ])
  expect(it.view.owed).toContainEqual(
    expect.objectContaining({
      step: 'answer_your_complaint',
      owner: 'colleague',
      by: '2026-03-13T09:00:00.000Z',
    }),
  )
  expect(it.refusal(person, 'complain', silence)).toBe('already_done')
  it.does(marta, 'decide_appeal', right)
  expect(it.kase.state).toBe('received')
  const { kind, outcome, canAppeal } = it.view.decisions.at(-1)!
  expect({ kind, outcome, canAppeal }).toEqual({
    kind: 'complaint',
    outcome: 'person_is_right',
    canAppeal: true,
  })
})

test('who was right about us is owed what was ordered, beside the way of the case, whatever is written meanwhile', () => {
  const it = received().later({ days: 4 })
  it.does(person, 'complain', silence)
  expect(it.refusal(ana, 'carry_out_order', done)).toBe('nothing_ordered')
  it.does(marta, 'decide_appeal', right)
  const steps = () => it.view.owed.map(({ step }) => step)
  expect(steps()).toContain('act_on_your_complaint')
  expect(steps()).toContain('read_by_a_person')
  it.later({ hours: 1 }).does(ana, 'write_message', { body: 'I have read all of it, and I am sorry.' })
  it.does(ana, 'take_up', {})
  expect(steps()).toContain('act_on_your_complaint')
  expect(missing(it, 'not_remedied')).toContain('order_not_carried_out')
  it.does(ana, 'carry_out_order', done)
  expect(steps()).not.toContain('act_on_your_complaint')
  expect(missing(it, 'not_remedied')).not.toContain('order_not_carried_out')
  expect(pageOf(it).join('\n')).toContain(done.done)
  expect(it.refusal(ana, 'carry_out_order', done)).toBe('already_done')
})

test.each([
  ['new_decision', (it: InMemoryCase) => decided(it)],
  [
    'new_finding',
    (it: InMemoryCase) =>
      it.does(ana, 'record_finding', {
        impact: 'i1',
        finding: 'substantiated',
        reasons: 'The letter of the ninth of March shows it.',
      }),
  ],
  [
    'new_offer',
    (it: InMemoryCase) => it.does(ana, 'send_offer', { letter: 'This is what we offer.', noWaiver: true }),
  ],
] as const)('what was ordered is carried out by that alone: %s', (order, carryOut) => {
  const others = ['new_decision', 'new_finding', 'new_offer'] as const
  for (const ordered of others) {
    const it = planned()
    it.does(person, 'complain', conduct)
    it.does(marta, 'decide_appeal', { ...right, order: ordered })
    it.later({ hours: 1 }).does(ana, 'write_message', { body: 'We are sorry for how we spoke.' })
    expect(it.refusal(ana, 'carry_out_order', done)).toBe('ordered_otherwise')
    carryOut(it)
    const isOwed = it.view.owed.some(({ step }) => step === 'act_on_your_complaint')
    expect({ order, ordered, isOwed }).toEqual({ order, ordered, isOwed: ordered !== order })
  }
})

test('a complaint is answered in words of its own, and an appeal in those of appeals', () => {
  const it = decided(planned())
  it.does(person, 'complain', conduct)
  it.does(person, 'appeal', { decision: 'd1', reasons: 'The letter says something else.' })
  expect(it.refusal(marta, 'decide_appeal', { ...right, outcome: 'upheld' })).toBe('outcome_of_another_kind')
  expect(it.refusal(marta, 'decide_appeal', { ...right, appeal: 'p2' })).toBe('outcome_of_another_kind')
  expect(verbs.decide_appeal.choices(it.kase, { appeal: 'p1' })).toEqual({
    outcome: codesOf(COMPLAINT_OUTCOMES),
  })
  it.does(marta, 'decide_appeal', { ...right, outcome: 'not_agreed' })
  const page = pageOf(it).join('\n')
  expect(page).toContain('We do not agree with you on this.')
  expect(page).not.toContain('It happened, and it was wrong. It')
  expect(it.view.owed.map(({ step }) => step)).not.toContain('act_on_your_complaint')
})

test('an answer in the words of appeals, as they were before, reads as it did', () => {
  const it = received()
  it.does(person, 'complain', conduct)
  it.does(marta, 'decide_appeal', { ...right, outcome: 'person_is_right' })
  const older = it.events.map((event): CaseEvent =>
    event.kind === 'appeal_decided' || event.kind === 'decided'
      ? ({ ...event, facts: { ...event.facts, outcome: 'changed' } } as CaseEvent)
      : event,
  )
  for (const event of older) checkEvent(event)
  it.kase = fold(it.kase.id, older)
  expect(pageOf(it).join('\n')).toContain('You were right.')
  expect(it.view.owed.map(({ step }) => step)).toContain('act_on_your_complaint')
})

test('silence can be appealed against again only when another time has passed', () => {
  const it = received().later({ days: 4 })
  it.does(person, 'complain', silence)
  it.does(marta, 'decide_appeal', { ...right, outcome: 'not_agreed' })
  expect(it.refusal(person, 'complain', silence)).toBe('nothing_late')
  expect(it.later({ days: 40 }).refusal(person, 'complain', silence)).toBe('allowed')
})

test('how we acted is looked at by somebody who had no part, in every state', () => {
  for (const it of [received(), rated(), notUpheld()]) {
    it.does(person, 'complain', conduct)
    if (it.kase.tookPart.length > 0)
      expect(it.refusal(ana, 'decide_appeal', right)).toBe('took_part_cannot_decide_appeal')
    expect(it.refusal(marta, 'decide_appeal', { ...right, outcome: 'person_is_partly_right' })).toBe(
      'allowed',
    )
  }
})

test('without reasons nobody knows what to look at', () => {
  expect(received().refusal(person, 'complain', { ...conduct, reasons: ' ' })).toBe('reason_missing')
})
