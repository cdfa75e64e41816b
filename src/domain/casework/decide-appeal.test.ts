import { DAY, plusMs } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { ELEMENTS } from '../vocabulary/remedy.ts'
import { expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { heard } from '../../../tests/in-memory/heard.ts'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, marta, omar, person } from '../../../tests/in-memory/people.ts'
import {
  ANSWERS,
  confirming,
  delivering,
  notUpheld,
  remedied,
  unproven,
} from '../../../tests/in-memory/stages.ts'

function appealed(it: InMemoryCase = notUpheld(), decision = 'd1'): InMemoryCase {
  it.does(person, 'appeal', { decision, reasons: 'You did not look at my letter.' })
  return it
}
const upheld = {
  appeal: 'p1',
  outcome: 'upheld',
  reasons: 'I read it; it changes nothing.',
  whatNext: 'The decision stays. A court can still look at it.',
} as const

test('a colleague who took no part decides, with reasons that the person sees', () => {
  const it = appealed().later({ days: 3 })
  expect(kindsOf(it.does(marta, 'decide_appeal', upheld))).toEqual(['appeal_decided', 'decided'])
  expect(it.view.appeals[0]?.decided).toEqual({
    outcome: 'upheld',
    decision: 'd3',
    reasons: upheld.reasons,
    at: it.now,
  })
  expect(it.kase.appeals[0]?.decided?.by).toEqual(marta)
  expect(it.kase.state).toBe('closed')
})

test('that decision can be appealed in turn, and is decided by a third', () => {
  const it = appealed()
  it.does(marta, 'decide_appeal', upheld)
  expect(it.view.decisions.at(-1)).toMatchObject({
    id: 'd3',
    kind: 'appeal',
    outcome: 'upheld',
    canAppeal: true,
  })
  expect(it.kase.decisions.at(-1)?.tookPart).toEqual(
    [ana, marta].map((each) => each.kind === 'staff' && each.id),
  )
  it.does(person, 'appeal', { decision: 'd3', reasons: 'Still not. The letters show it.' })
  const again = { ...upheld, reasons: 'I read all of it once more.', appeal: 'p2' }
  expect(it.refusal(marta, 'decide_appeal', again)).toBe('took_part_cannot_decide_appeal')
  expect(it.refusal(omar, 'decide_appeal', again)).toBe('allowed')
})

test('whoever took part, even by a note, does not decide', () => {
  const it = appealed()
  expect(it.refusal(ana, 'decide_appeal', upheld)).toBe('took_part_cannot_decide_appeal')
  it.does(marta, 'add_note', { note: 'I know the family.' })
  expect(it.refusal(marta, 'decide_appeal', upheld)).toBe('took_part_cannot_decide_appeal')
})

test.each(['changed', 'sent_back'] as const)('%s opens a closed case again', (outcome) => {
  const it = appealed()
  it.does(marta, 'decide_appeal', { ...upheld, outcome })
  expect(it.kase).toMatchObject({ state: 'assessing', outcome: null, closedAt: null })
})

test.each(['changed', 'sent_back'] as const)(
  '%s says on the old decision that it no longer stands',
  (outcome) => {
    const it = appealed().later({ days: 2 })
    it.does(marta, 'decide_appeal', { ...upheld, outcome })
    expect(it.view.decisions.map(({ id, overturned }) => [id, overturned])).toEqual([
      ['d1', { decision: 'd3', outcome, at: it.now }],
      ['d2', null],
      ['d3', null],
    ])
  },
)

test('a decision that an appeal left as it was still stands', () => {
  const it = appealed()
  it.does(marta, 'decide_appeal', upheld)
  expect(it.view.decisions.map(({ overturned }) => overturned)).toEqual([null, null, null])
})

test('an appeal beside a remedy under way leaves it under way', () => {
  const it = delivering()
  heard(it).does(ana, 'decide', {
    outcome: 'partly_upheld',
    reasons: 'In part. The letters show it.',
    whatNext: 'We pay. You hear from us in May.',
  })
  appealed(it)
  it.does(marta, 'decide_appeal', { ...upheld, outcome: 'changed' })
  expect(it.kase.state).toBe('delivering')
})

test('what was promised stays promised while a case is looked at again', () => {
  const it = confirming()
  for (const action of ['a1', 'a2'])
    it.does(ana, 'verify_delivery', {
      action,
      how: 'We read the bank statement.',
      alone: 'Nobody else works here in March.',
    })
  it.later({ days: 31 }).does(ana, 'close', {
    outcome: 'remedied_unconfirmed',
    reasons: 'Nobody answered for a month.',
    adequacy: ANSWERS,
    noWaiver: true,
  })
  appealed(it)
  it.does(marta, 'decide_appeal', { ...upheld, outcome: 'changed' })
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
  it.does(ana, 'record_delivery', { action: 'a1', proof: 'A second bank transfer' })
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'yes' })
  expect(it.view.facts).toMatchObject({ delivered: 2, confirmed: 1 })
})

test('an offer that nobody answered before the end does not stand in the way of a new one', () => {
  const it = delivering()
  for (const action of ['a1', 'a2'])
    it.does(ana, 'overtake_action', { action, reasons: `${action}: Too late by now. The letters show it.` })
  it.does(ana, 'propose_action', {
    impact: 'i1',
    entity: 'e1',
    catalogue: null,
    elements: codesOf(ELEMENTS),
    what: 'A letter of apology.',
    duty: 'duty',
    dueAt: it.now,
    proofWanted: 'The letter',
  })
  it.does(ana, 'send_offer', { letter: 'And this. This is what we offer.', noWaiver: true })
  it.does(ana, 'decide', {
    outcome: 'upheld',
    reasons: 'The income that was read is not yours.',
    whatNext: 'We ask the agency once more.',
  })
  heard(it)
    .later({ days: 30 })
    .does(ana, 'close', {
      outcome: 'not_remedied',
      reasons: 'No answer. The letters show it.',
      tried: 'We wrote to the agency three times.',
      lookAgainAt: plusMs(it.now, 30 * DAY),
    })
  expect(it.view.offer).toBeNull()
  appealed(it)
  it.does(marta, 'decide_appeal', { ...upheld, outcome: 'changed' })
  expect(it.view.offer).toBeNull()
  it.does(ana, 'send_offer', { letter: 'Once more. This is what we offer.', noWaiver: true })
  expect(it.view.offer).toMatchObject({ id: 'o3', letter: 'Once more. This is what we offer.' })
  it.does(person, 'answer_offer', { offer: 'o3', answers: { a3: 'accept' }, words: {} })
  expect(it.kase.state).toBe('delivering')
})

test('the promise to say what was found starts anew when a case is opened again', () => {
  const it = notUpheld().later({ days: 100 })
  appealed(it)
  it.does(marta, 'decide_appeal', { ...upheld, outcome: 'sent_back' })
  expect(it.course.step).toBe('look_again')
  expect(it.view.owed.every(({ late }) => !late)).toBe(true)
})

test.each([
  ['no such appeal', marta, { appeal: 'p2' }, 'unknown_appeal'],
  ['no reasons', marta, { reasons: '' }, 'reason_missing'],
  ['a clock', clock, {}, 'not_yours'],
  ['the person', person, {}, 'not_yours'],
] as const)('not decided: %s', (_, by, part, code) => {
  expect(appealed().refusal(by, 'decide_appeal', { ...upheld, ...part })).toBe(code)
})

test('decided once', () => {
  const it = appealed(remedied())
  it.does(marta, 'decide_appeal', upheld)
  expect(it.refusal(omar, 'decide_appeal', upheld)).toBe('already_done')
})

/** Decided, and not closed. */
function decided(): InMemoryCase {
  const it = unproven()
  it.does(ana, 'decide', {
    outcome: 'not_upheld',
    reasons: 'We found no fault. The letters show it.',
    whatNext: 'You may appeal within six months.',
  })
  return it
}

test.each(['changed', 'sent_back'] as const)(
  '%s leaves a case closed that the person stopped after they had appealed; they go on if they want',
  (outcome) => {
    const it = decided()
    appealed(it).does(person, 'withdraw', {})
    it.later({ days: 1 }).does(marta, 'decide_appeal', { ...upheld, outcome })
    expect(it.kase).toMatchObject({ state: 'closed', outcome: 'withdrawn_by_person' })
    it.does(person, 'resume', {})
    expect(it.kase.state).toBe('assessing')
  },
)

test('an appeal made after stopping is a wish to go on', () => {
  const it = decided()
  it.does(person, 'withdraw', {})
  // Within the same hour: what counts is the order, not the time.
  appealed(it).does(marta, 'decide_appeal', { ...upheld, outcome: 'changed' })
  expect(it.kase.state).toBe('assessing')
})

test('unless they stopped it once more', () => {
  const it = decided()
  it.does(person, 'withdraw', {})
  appealed(it).does(person, 'resume', {})
  it.does(person, 'withdraw', {})
  it.does(marta, 'decide_appeal', { ...upheld, outcome: 'changed' })
  expect(it.kase.state).toBe('closed')
})
