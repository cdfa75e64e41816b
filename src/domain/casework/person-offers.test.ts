import { expect, test } from 'vitest'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { delivering, offered, planned } from '../../../tests/in-memory/stages.ts'

const SEND = { letter: 'Once more. This is what we offer.', noWaiver: true } as const

test('an earlier offer and what was said to it stay readable when the same action is offered again', () => {
  const it = offered()
  it.does(person, 'answer_offer', {
    offer: 'o1',
    answers: { a1: 'accept', a2: 'ask_for_other' },
    words: { a2: 'A meeting instead.', all: 'Thank you.' },
  })
  const first = it.now
  it.later({ days: 3 }).does(ana, 'send_offer', SEND)
  it.does(person, 'answer_offer', { offer: 'o2', answers: { a2: 'refuse' }, words: { a2: 'No more.' } })
  expect(it.view.pastOffers).toEqual([
    {
      id: 'o1',
      letter: 'This is what we would like to do.',
      at: first,
      early: false,
      lapsedAt: null,
      parts: [
        {
          action: 'a1',
          what: it.kase.plan[0]?.what,
          answer: { code: 'accept', words: null, at: first },
        },
        {
          action: 'a2',
          what: it.kase.plan[1]?.what,
          answer: { code: 'ask_for_other', words: 'A meeting instead.', at: first },
        },
      ],
      words: ['Thank you.'],
    },
    {
      id: 'o2',
      letter: 'Once more. This is what we offer.',
      at: it.now,
      early: false,
      lapsedAt: null,
      parts: [
        {
          action: 'a2',
          what: it.kase.plan[1]?.what,
          answer: { code: 'refuse', words: 'No more.', at: it.now },
        },
      ],
      words: [],
    },
  ])
})

test('an offer that lapsed when the case ended shows which part had no answer', () => {
  const it = offered()
  it.does(person, 'answer_offer', { offer: 'o1', answers: { a1: 'refuse' }, words: {} })
  it.does(person, 'withdraw', {})
  expect(it.view.offer === null || it.view.waiting.length === 0).toBe(true)
  expect(it.view.pastOffers[0]?.parts.map(({ answer }) => answer?.code)).toEqual(['refuse', undefined])
})

test('why an element has no action is told with the offer, and not before', () => {
  const it = planned()
  it.does(ana, 'overtake_action', { action: 'a2', reasons: 'They refuse. The letters show it.' })
  for (const element of ['satisfaction', 'guarantees_of_non_repetition', 'rehabilitation'] as const)
    it.does(ana, 'consider_element', { element, reasons: `You did not want ${element}.` })
  it.does(ana, 'consider_element', { element: 'restitution', reasons: 'Asked. The letters show it.' })
  expect(it.view.leftOut).toEqual([])
  it.does(ana, 'send_offer', SEND)
  expect(it.view.leftOut).toEqual([
    { element: 'satisfaction', reasons: 'You did not want satisfaction.' },
    { element: 'guarantees_of_non_repetition', reasons: 'You did not want guarantees_of_non_repetition.' },
    { element: 'rehabilitation', reasons: 'You did not want rehabilitation.' },
  ])
})

test('what has an action is not left out', () => {
  const it = delivering()
  it.does(ana, 'consider_element', {
    element: 'restitution',
    reasons: 'A second thought. The letters show it.',
  })
  expect(it.view.leftOut).toEqual([])
})
