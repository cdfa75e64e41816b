import { expect, test } from 'vitest'
import { ana, marta, person } from '../../../tests/in-memory/people.ts'
import { notUpheld, rated, received } from '../../../tests/in-memory/stages.ts'

const silence = { against: 'silence', reasons: 'I have heard nothing for days.' } as const
const conduct = { against: 'conduct', reasons: 'On the phone you laughed at me.' } as const
const right = {
  appeal: 'p1',
  outcome: 'changed',
  reasons: 'Nobody had opened the message for a week.',
  whatNext: 'A colleague reads it today and writes to you.',
} as const

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
  expect({ kind, outcome, canAppeal }).toEqual({ kind: 'complaint', outcome: 'changed', canAppeal: true })
})

test('who was right about us is owed something, beside the way of the case, until somebody has written', () => {
  const it = received().later({ days: 4 })
  it.does(person, 'complain', silence)
  it.does(marta, 'decide_appeal', right)
  const steps = () => it.view.owed.map(({ step }) => step)
  expect(steps()).toContain('act_on_your_complaint')
  expect(steps()).toContain('read_by_a_person')
  it.later({ hours: 1 }).does(ana, 'write_message', { body: 'I have read all of it, and I am sorry.' })
  expect(steps()).not.toContain('act_on_your_complaint')
})

test('silence can be appealed against again only when another time has passed', () => {
  const it = received().later({ days: 4 })
  it.does(person, 'complain', silence)
  it.does(marta, 'decide_appeal', { ...right, outcome: 'upheld' })
  expect(it.refusal(person, 'complain', silence)).toBe('nothing_late')
  expect(it.later({ days: 40 }).refusal(person, 'complain', silence)).toBe('allowed')
})

test('how we acted is looked at by somebody who had no part, in every state', () => {
  for (const it of [received(), rated(), notUpheld()]) {
    it.does(person, 'complain', conduct)
    if (it.kase.tookPart.length > 0)
      expect(it.refusal(ana, 'decide_appeal', right)).toBe('took_part_cannot_decide_appeal')
    expect(it.refusal(marta, 'decide_appeal', { ...right, outcome: 'sent_back' })).toBe('allowed')
  }
})

test('without reasons nobody knows what to look at', () => {
  expect(received().refusal(person, 'complain', { ...conduct, reasons: ' ' })).toBe('reason_missing')
})
