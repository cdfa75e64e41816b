import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import { confirming, delivering, offered, planned } from '../../../tests/in-memory/stages.ts'
import type { OfferAnswer } from '../vocabulary/remedy.ts'

const answers = (a1: OfferAnswer, a2: OfferAnswer) => ({ offer: 'o1', answers: { a1, a2 }, words: {} })

test('a person without an account answers each action on its own', () => {
  const it = offered()
  const events = it.does(person, 'answer_offer', {
    ...answers('accept', 'ask_for_other'),
    words: { a2: 'A meeting instead.', all: 'Thank you.', a9: 'Nothing.', a1: ' ' },
  })
  expect(kindsOf(events)).toEqual(['offer_answered', 'moved'])
  expect(events[0]?.texts).toEqual({ a2: 'A meeting instead.', all: 'Thank you.' })
  expect(it.kase.plan.map(({ state, answer }) => [state, answer?.code, answer?.words])).toEqual([
    ['agreed', 'accept', null],
    ['consulted_with_rightsholder', 'ask_for_other', 'A meeting instead.'],
  ])
  expect(it.kase.offers[0]?.answered).toEqual({
    at: it.now,
    answers: { a1: 'accept', a2: 'ask_for_other' },
    words: 'Thank you.',
  })
  expect(it.view).toMatchObject({ offer: null, facts: { accepted: 1, promised: 1 } })
})

describe('where the case goes', () => {
  test.each([
    ['accept', 'accept', 'delivering'],
    ['accept_partly', 'refuse', 'delivering'],
    ['refuse', 'accept', 'delivering'],
    ['refuse', 'refuse', 'assessing'],
    ['ask_for_other', 'refuse', 'assessing'],
  ] as const)('%s and %s: %s', (a1, a2, state) => {
    const it = offered()
    it.does(person, 'answer_offer', answers(a1, a2))
    expect(it.kase.state).toBe(state)
  })

  const refuseAll = (it: InMemoryCase) =>
    it.does(person, 'answer_offer', { offer: 'o2', answers: { a3: 'refuse' }, words: {} })
  const offerMore = (it: InMemoryCase) => {
    it.does(ana, 'propose_action', {
      impact: 'i1',
      entity: 'e1',
      catalogue: null,
      elements: ['satisfaction'],
      what: 'A letter of apology.',
      duty: 'duty',
      dueAt: it.now,
      proofWanted: 'The letter',
    })
    it.does(ana, 'send_offer', { letter: 'And this.', noWaiver: true })
  }

  test('refusing one action never costs another: what was promised before goes on', () => {
    const it = delivering()
    offerMore(it)
    refuseAll(it)
    expect(it.kase.state).toBe('delivering')
  })

  test('and is still to be checked when it was delivered', () => {
    const it = confirming()
    offerMore(it)
    refuseAll(it)
    expect(it.kase.state).toBe('confirming')
  })

  test('to what is owed whatever they answer', () => {
    const it = planned()
    it.does(ana, 'impose_action', { action: 'a1', reasons: 'It is owed.' })
    it.does(ana, 'send_offer', { letter: 'And this.', noWaiver: true })
    it.does(person, 'answer_offer', { offer: 'o1', answers: { a2: 'refuse' }, words: {} })
    expect(it.kase.state).toBe('delivering')
  })

  test('back to the table when what they accept is over', () => {
    const it = offered()
    for (const action of ['a1', 'a2']) it.does(ana, 'overtake_action', { action, reasons: 'Gone.' })
    it.does(person, 'answer_offer', answers('accept', 'accept'))
    expect(it.kase.state).toBe('assessing')
  })

  test('to be delivered once more when they accept again what had not arrived', () => {
    const it = confirming()
    it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
    it.does(ana, 'send_offer', { letter: 'Once more.', noWaiver: true })
    it.does(person, 'answer_offer', { offer: 'o2', answers: { a1: 'accept' }, words: {} })
    expect(it.kase.state).toBe('delivering')
    expect(it.view.next.by).toBe(it.kase.plan[0]?.dueAt)
  })
})

test('asking for something else begins a new time to answer in', () => {
  const it = offered().later({ days: 40 })
  it.does(person, 'answer_offer', answers('refuse', 'refuse'))
  expect(it.view.next).toMatchObject({ step: 'tell_you_what_we_found', late: false })
})

test('refusing what was begun again brings it back to the table', () => {
  const it = confirming()
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
  it.does(ana, 'send_offer', { letter: 'Once more.', noWaiver: true })
  it.does(ana, 'start_action', { action: 'a1' })
  it.does(person, 'answer_offer', { offer: 'o2', answers: { a1: 'refuse' }, words: {} })
  expect(it.kase.plan[0]?.state).toBe('consulted_with_rightsholder')
  expect(it.kase.state).toBe('confirming')
})

test('every action has an answer', () => {
  expect(
    offered().tries(person, 'answer_offer', { ...answers('accept', 'accept'), answers: { a1: 'accept' } }),
  ).toEqual({
    refused: 'offer_answer_missing',
    detail: { action: 'a2' },
  })
})

test("nobody says yes in somebody else's name", () => {
  expect(offered().refusal(ana, 'answer_offer', answers('accept', 'accept'))).toBe(
    'person_answers_themselves',
  )
  expect(offered({ channel: 'letter' }).refusal(ana, 'answer_offer', answers('accept', 'accept'))).toBe(
    'allowed',
  )
  expect(offered().refusal(clock, 'answer_offer', answers('accept', 'accept'))).toBe('not_yours')
})

test('once, to an offer that was made', () => {
  const it = offered()
  expect(it.refusal(person, 'answer_offer', { ...answers('accept', 'accept'), offer: 'o9' })).toBe(
    'unknown_offer',
  )
  it.does(person, 'answer_offer', answers('accept', 'accept'))
  expect(it.refusal(person, 'answer_offer', answers('accept', 'accept'))).toBe('not_now')
  it.does(ana, 'propose_action', { ...planProposal(it) })
  it.does(ana, 'send_offer', { letter: 'And this.', noWaiver: true })
  expect(it.refusal(person, 'answer_offer', answers('accept', 'accept'))).toBe('already_done')
})

function planProposal(it: InMemoryCase) {
  return {
    impact: 'i1',
    entity: 'e3',
    catalogue: null,
    elements: ['satisfaction'],
    what: 'A note in the model card.',
    duty: 'voluntary',
    dueAt: it.now,
    proofWanted: 'The page',
  } as const
}
