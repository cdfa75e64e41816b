import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { pageOf } from '../../../tests/in-memory/page-of.tsx'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { missing } from '../../../tests/in-memory/closing.ts'
import { paying, planned } from '../../../tests/in-memory/stages.ts'
import { OFFER_ANSWERS, type OfferAnswer } from '../vocabulary/remedy.ts'
import { endingsOf } from '../casework/endings.ts'
import { codesOf } from '../vocabulary/code.ts'

const first = { letter: 'This cannot wait, so it comes first.', noWaiver: true, parts: ['a1'] }
const rest = { letter: 'And this is the rest of it.', noWaiver: true }
const urgentFirst = () => {
  const it = planned()
  it.does(ana, 'send_offer', first)
  return it
}
const steps = (it: InMemoryCase) => it.view.owed.map(({ step }) => step)
const answer = (it: InMemoryCase, offer: string, answers: Readonly<Record<string, OfferAnswer>>) =>
  it.does(person, 'answer_offer', { offer, answers, words: {} })

const stoppedOverAnOffer = () => {
  const it = planned()
  it.does(ana, 'send_offer', { letter: 'This is what we would like to do.', noWaiver: true })
  answer(it, 'o1', { a1: 'accept' })
  it.does(person, 'withdraw', {})
  it.later({ days: 3 }).does(person, 'resume', {})
  return it
}

test('taken out of the plan, what the person thought about when they stopped is taken back', () => {
  const it = stoppedOverAnOffer()
  it.does(ana, 'overtake_action', { action: 'a2', reasons: 'The maker has changed its mind on this.' })
  expect(it.kase.decisions).toMatchObject([{ kind: 'promise_taken_back', action: 'a2' }])
})

test('what the person still thought about when they stopped is offered anew, whatever is on its way', () => {
  const it = stoppedOverAnOffer()
  expect(missing(it, 'partly_remedied')).toContain('plan_still_open')
  expect(it.kase.state).toBe('delivering')
  expect(steps(it)).toEqual(expect.arrayContaining(['offer_what_puts_it_right', 'deliver_what_was_promised']))
  it.does(ana, 'send_offer', rest)
  expect(steps(it)).not.toContain('offer_what_puts_it_right')
  expect(it.view.waiting.map(({ subject }) => subject)).toEqual(['a2'])
})

describe('the urgent part first, the rest later', () => {
  test('is owed and can be sent while the person has not answered the urgent part', () => {
    const it = urgentFirst()
    expect(steps(it)).toEqual(expect.arrayContaining(['your_answer', 'offer_what_puts_it_right']))
    it.later({ days: 3 }).does(ana, 'send_offer', rest)
    expect(it.kase.state).toBe('offered')
    expect(it.view.offers.map(({ id, restFollows }) => [id, restFollows])).toEqual([
      ['o1', false],
      ['o2', false],
    ])
    expect(it.view.waiting.map(({ subject }) => subject)).toEqual(['a1', 'a2'])
    expect(steps(it).filter((step) => step === 'your_answer')).toHaveLength(2)
    expect(steps(it)).not.toContain('offer_what_puts_it_right')
    const page = pageOf(it).join('\n')
    expect(page).toContain(first.letter)
    expect(page).toContain(rest.letter)
    expect(page).toContain('You answer each one on its own')
  })

  test('an offer is answered on its own: the other waits as it did', () => {
    const it = urgentFirst()
    it.does(ana, 'send_offer', rest)
    answer(it, 'o2', { a2: 'refuse' })
    expect(it.kase.state).toBe('offered')
    expect(it.view.offers.map(({ id }) => id)).toEqual(['o1'])
    expect(it.view.pastOffers.map(({ id }) => id)).toEqual(['o2'])
    answer(it, 'o1', { a1: 'accept' })
    expect(it.kase.state).toBe('delivering')
  })

  test('nothing is offered twice at once', () => {
    const it = urgentFirst()
    expect(it.refusal(ana, 'send_offer', { ...rest, parts: ['a1'] })).toBe('unknown_action')
    it.does(ana, 'send_offer', rest)
    expect(it.refusal(ana, 'send_offer', rest)).toBe('offer_already_open')
  })

  test('the rest is no answer to somebody who asked for something else in place of the urgent part', () => {
    const it = urgentFirst()
    answer(it.later({ days: 1 }), 'o1', { a1: 'ask_for_other' })
    it.later({ days: 1 }).does(ana, 'send_offer', { ...rest, parts: ['a2'] })
    expect(steps(it)).toContain('look_for_something_else')
    it.later({ days: 1 }).does(ana, 'propose_action', { ...paying(it), what: 'It is paid in cash today.' })
    it.does(ana, 'send_offer', { ...rest, parts: ['a3'] })
    expect(steps(it)).not.toContain('look_for_something_else')
  })

  test('what was held back and is taken out of the plan is taken back with reasons, also while it is unanswered', () => {
    const it = urgentFirst()
    it.does(ana, 'overtake_action', { action: 'a2', reasons: 'The maker has gone out of business.' })
    expect(it.view.decisions.at(-1)).toMatchObject({ kind: 'promise_taken_back' })
    expect(steps(it)).not.toContain('offer_what_puts_it_right')
  })

  test('what was announced and its doer refuses is looked for elsewhere, and no case ends over it', () => {
    const it = urgentFirst()
    it.later({ days: 1 }).does(ana, 'record_commitment', {
      action: 'a2',
      answer: 'refuses',
      words: 'We do not do that.',
    })
    answer(it, 'o1', { a1: 'refuse' })
    expect(steps(it)).toContain('look_for_something_else')
    for (const outcome of endingsOf(it.kase)) expect(missing(it, outcome)).toContain('plan_still_open')
    it.does(ana, 'overtake_action', { action: 'a2', reasons: 'Nobody else can test that system.' })
    expect(it.view.decisions.at(-1)).toMatchObject({ kind: 'promise_taken_back' })
    expect(steps(it)).not.toContain('look_for_something_else')
  })

  test.each(codesOf(OFFER_ANSWERS))(
    'what the person said "%s" to and is left out now does not follow as the rest',
    (code) => {
      const it = planned()
      it.does(ana, 'send_offer', { ...rest, parts: ['a1', 'a2'] })
      answer(it, 'o1', { a1: 'refuse', a2: code })
      it.does(ana, 'overtake_action', { action: 'a1', reasons: 'The person does not want it this way.' })
      it.does(ana, 'propose_action', { ...paying(it), elements: ['restitution'] })
      const alone = {
        letter: first.letter,
        noWaiver: true,
        ...(code !== 'accept' && code !== 'accept_partly' && { parts: ['a3'] }),
      }
      expect(it.refusal(ana, 'send_offer', alone)).toBe('element_not_considered')
      it.does(ana, 'consider_element', {
        element: 'compensation',
        reasons: 'Nothing was lost that money could replace.',
      })
      it.does(ana, 'send_offer', alone)
      expect(it.view.offers.at(-1)).toMatchObject({ restFollows: false })
    },
  )

  type Turn = 'send the rest' | 'answer the urgent part' | 'deliver the urgent part' | 'answer the rest'
  test('in every order and with every answer, what is held back is owed until it is offered, and what is offered until it is answered', () => {
    const turns: readonly Turn[] = [
      'send the rest',
      'answer the urgent part',
      'deliver the urgent part',
      'answer the rest',
    ]
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...turns]),
        fc.constantFrom(...codesOf(OFFER_ANSWERS)),
        fc.constantFrom(...codesOf(OFFER_ANSWERS)),
        (order, toUrgent, toRest) => {
          const it = urgentFirst()
          const does: Readonly<Record<Turn, () => unknown>> = {
            'send the rest': () => it.tries(ana, 'send_offer', { ...rest, parts: ['a2'] }),
            'answer the urgent part': () => answer(it, 'o1', { a1: toUrgent }),
            'deliver the urgent part': () =>
              it.tries(ana, 'record_delivery', {
                action: 'a1',
                proof: 'Bank transfer of the fourth of March.',
                unasked: 'The person wrote that it came.',
              }),
            'answer the rest': () =>
              it.tries(person, 'answer_offer', { offer: 'o2', answers: { a2: toRest }, words: {} }),
          }
          for (const turn of order) {
            it.later({ days: 1 })
            does[turn]()
            const isSent = it.kase.offers.length > 1
            if (turn === 'send the rest') expect(isSent).toBe(true)
            if (!isSent) {
              expect(steps(it)).toContain('offer_what_puts_it_right')
              expect(it.refusal(ana, 'send_offer', { ...rest, parts: ['a2'] })).toBe('allowed')
            }
            const waits = it.view.waiting.filter(({ kind }) => kind === 'answer_offer')
            expect(
              it.view.offers.flatMap(({ actions }) => actions.filter((each) => each.waits)),
            ).toHaveLength(waits.length)
            expect(it.view.owed.filter(({ step }) => step === 'your_answer')).toHaveLength(
              it.view.offers.length,
            )
            expect(it.kase.state === 'offered').toBe(waits.length > 0)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
