import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, clock, person } from '../../../tests/in-memory/people.ts'
import type { InputOf } from '../../../tests/in-memory/input-of.ts'
import { confirming, delivering, offered, planned } from '../../../tests/in-memory/stages.ts'
import type { OfferAnswer } from '../vocabulary/remedy.ts'
import { DAY, plusMs } from '../time/instant.ts'

const answers = (a1: OfferAnswer, a2: OfferAnswer) => ({ offer: 'o1', answers: { a1, a2 }, words: {} })

test('a person without an account answers each action on its own', () => {
  const it = offered()
  const events = it.does(person, 'answer_offer', {
    ...answers('accept', 'ask_for_other'),
    words: { a2: 'A meeting instead.', all: 'Thank you.', a9: 'Nothing. You hear from us in May.', a1: ' ' },
  })
  expect(kindsOf(events)).toEqual(['offer_answered', 'moved'])
  expect(events[0]?.texts).toEqual({ a2: 'A meeting instead.', all: 'Thank you.' })
  expect(it.kase.plan.map(({ state, answer }) => [state, answer?.code, answer?.words])).toEqual([
    ['agreed', 'accept', null],
    ['consulted_with_rightsholder', 'ask_for_other', 'A meeting instead.'],
  ])
  expect(it.kase.offers[0]?.answers).toEqual([
    {
      at: it.now,
      answers: { a1: 'accept', a2: 'ask_for_other' },
      words: { a2: 'A meeting instead.', all: 'Thank you.' },
    },
  ])
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
    it.does(ana, 'send_offer', { letter: 'And this. This is what we offer.', noWaiver: true })
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
    it.does(ana, 'impose_action', { action: 'a1', reasons: 'It is owed. The letters show it.' })
    it.does(ana, 'send_offer', { letter: 'And this. This is what we offer.', noWaiver: true })
    it.does(person, 'answer_offer', { offer: 'o1', answers: { a2: 'refuse' }, words: {} })
    expect(it.kase.state).toBe('delivering')
  })

  test('back to the table when everything that waited for an answer is over', () => {
    const it = offered()
    it.does(ana, 'overtake_action', { action: 'a1', reasons: 'Gone. The letters show it.' })
    expect(it.kase.state).toBe('offered')
    it.does(ana, 'overtake_action', { action: 'a2', reasons: 'Gone as well. The letters show it.' })
    expect(it.kase.state).toBe('assessing')
    expect(it.view).toMatchObject({ offer: null, waiting: [] })
  })

  test('to be delivered once more when they accept again what had not arrived', () => {
    const it = confirming()
    it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
    it.does(ana, 'send_offer', { letter: 'Once more. This is what we offer.', noWaiver: true })
    it.does(person, 'answer_offer', { offer: 'o2', answers: { a1: 'accept' }, words: {} })
    expect(it.kase.state).toBe('delivering')
    expect(it.course.by).toBe(it.kase.plan[0]?.dueAt)
  })
})

test('asking for something else begins a new time to answer in', () => {
  const it = offered().later({ days: 40 })
  it.does(person, 'answer_offer', answers('refuse', 'refuse'))
  expect(it.course).toEqual({ step: 'offer_what_puts_it_right', by: plusMs(it.now, 30 * DAY) })
})

test('refusing what was begun again brings it back to the table', () => {
  const it = confirming()
  it.does(person, 'confirm_delivery', { action: 'a1', answer: 'not_yet' })
  it.does(ana, 'send_offer', { letter: 'Once more. This is what we offer.', noWaiver: true })
  it.does(ana, 'start_action', { action: 'a1' })
  it.does(person, 'answer_offer', { offer: 'o2', answers: { a1: 'refuse' }, words: {} })
  expect(it.kase.plan[0]?.state).toBe('consulted_with_rightsholder')
  expect(it.kase.state).toBe('confirming')
})

describe('in parts', () => {
  const part = (given: Readonly<Record<string, OfferAnswer>>, words = {}) => ({
    offer: 'o1',
    answers: given,
    words,
  })

  test('one action now and another a month later', () => {
    const it = offered()
    expect(kindsOf(it.does(person, 'answer_offer', part({ a1: 'accept' }, { a1: 'Soon, please.' })))).toEqual(
      ['offer_answered'],
    )
    expect(it.kase.plan.map(({ state }) => state)).toEqual(['agreed', 'proposed'])
    expect(it.view.offer?.actions.map(({ id, waits, reply }) => [id, waits, reply?.words])).toEqual([
      ['a1', false, 'Soon, please.'],
      ['a2', true, undefined],
    ])
    expect(it.view.waiting.map(({ kind, subject }) => [kind, subject])).toEqual([['answer_offer', 'a2']])
    it.later({ days: 30 })
    it.does(person, 'answer_offer', part({ a2: 'refuse' }))
    expect(it.kase.state).toBe('delivering')
    expect(it.view).toMatchObject({ offer: null, waiting: [] })
  })

  test('what is accepted can be begun and delivered while the rest waits', () => {
    const it = offered()
    it.does(person, 'answer_offer', part({ a1: 'accept' }))
    it.does(ana, 'start_action', { action: 'a1' })
    it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer. It is in the file.' })
    it.does(person, 'confirm_delivery', { action: 'a1', answer: 'yes' })
    expect(it.kase.state).toBe('offered')
    it.does(person, 'answer_offer', part({ a2: 'refuse' }))
    expect(it.kase.state).toBe('confirming')
  })

  test('a part that is taken out of the plan waits no longer', () => {
    const it = offered()
    it.does(person, 'answer_offer', part({ a1: 'accept' }))
    it.does(ana, 'overtake_action', { action: 'a2', reasons: 'The product is gone.' })
    expect(it.kase.state).toBe('delivering')
    expect(it.view.offer).toBeNull()
  })

  test('what was answered can be offered anew while the other parts wait', () => {
    const it = offered()
    const again = { letter: 'Another. This is what we offer.', noWaiver: true }
    it.does(person, 'answer_offer', part({ a1: 'ask_for_other' }))
    it.does(ana, 'send_offer', again)
    expect(it.kase.offers.map(({ actions }) => actions)).toEqual([['a1', 'a2'], ['a1']])
    expect(it.view.waiting.map(({ subject }) => subject)).toEqual(['a2', 'a1'])
  })

  test('no part is answered twice in one offer', () => {
    const it = offered()
    it.does(person, 'answer_offer', part({ a1: 'accept' }))
    expect(it.refusal(person, 'answer_offer', answers('refuse', 'accept'))).toBe('already_done')
    expect(it.kase.plan[0]?.answer?.code).toBe('accept')
  })

  test.each([
    ['nothing at all', {}, {}, 'a1'],
    ['only words', {}, { all: 'Let me think.' }, 'a1'],
    ['words to a part without an answer', { a1: 'accept' }, { a2: 'What is this?' }, 'a2'],
    ['an answer to something else', { a9: 'accept' }, {}, 'a1'],
  ] as const)('%s is no answer', (_what, given, words, action) => {
    expect(offered().tries(person, 'answer_offer', part(given, words))).toEqual({
      refused: 'offer_answer_missing',
      detail: { action },
    })
  })

  test('invisible characters are no words', () => {
    const it = offered()
    it.does(person, 'answer_offer', part({ a1: 'accept' }, { a2: '\u200B' }))
    expect(it.kase.offers[0]?.answers[0]?.words).toEqual({})
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
  it.does(ana, 'send_offer', { letter: 'And this. This is what we offer.', noWaiver: true })
  expect(it.refusal(person, 'answer_offer', answers('accept', 'accept'))).toBe('already_done')
})

test('words to a part that was answered before are not thrown away in silence', () => {
  const it = offered()
  it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'accept' }, words: {} })
  const late = { offer: 'o1', answers: { a2: 'accept' }, words: { a1: 'Only half of it.' } } as const
  expect(it.refusal(person, 'answer_offer', late)).toBe('already_done')
})

test('a no to what is offered again stands, although those who promised it have committed anew', () => {
  const it = confirming()
  for (const action of ['a1', 'a2'])
    it.does(person, 'confirm_delivery', { action, answer: action === 'a1' ? 'not_yet' : 'yes' })
  it.does(ana, 'send_offer', { letter: 'We ask again. This is what we offer.', noWaiver: true })
  it.does(ana, 'record_commitment', { action: 'a1', answer: 'commits', words: 'They wrote it to us.' })
  it.does(person, 'answer_offer', { offer: 'o2', answers: { a1: 'refuse' }, words: {} })
  expect(it.kase.plan[0]).toMatchObject({ state: 'consulted_with_rightsholder', answer: { code: 'refuse' } })
  expect(it.kase.state).toBe('confirming')
})

function planProposal(it: InMemoryCase): InputOf<'propose_action'> {
  return {
    impact: 'i1',
    entity: 'e3',
    catalogue: null,
    elements: ['satisfaction'],
    what: 'A note in the model card.',
    duty: 'voluntary',
    dueAt: it.now,
    proofWanted: 'The page. It is in the file.',
  }
}
