import { describe, expect, test } from 'vitest'
import { missing } from '../in-memory/closing.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, person } from '../in-memory/people.ts'
import { confirming, planned } from '../in-memory/stages.ts'

const steps = (it: InMemoryCase) => it.view.owed.map(({ step }) => step)
const offer = { letter: 'This is what we would like to do.', noWaiver: true }

/** What a person does is stamped with the hour: what came before it in the same hour has come before it all the same. */
describe.each([1, 7, 29, 52])('%i minutes after the hour', (minutes) => {
  test('who asks for something else in place of what was just offered is owed it', () => {
    const it = planned().later({ minutes })
    it.does(ana, 'send_offer', offer)
    it.later({ minutes: 2 }).does(person, 'answer_offer', {
      offer: 'o1',
      answers: { a1: 'accept', a2: 'ask_for_other' },
      words: {},
    })
    expect(steps(it)).toContain('look_for_something_else')
  })

  test('what they say did not arrive is not what was delivered before they said so', () => {
    const it = confirming().later({ minutes })
    it.does(ana, 'record_delivery', { action: 'a1', proof: 'Bank transfer of the fifth of March.' })
    it.later({ minutes: 1 }).does(person, 'confirm_delivery', {
      action: 'a1',
      answer: 'not_yet',
      words: 'Nothing came at all!',
    })
    expect(it.kase.plan[0]!.confirmed!.at >= it.kase.plan[0]!.delivered!.at).toBe(true)
    expect(missing(it, 'remedied_unconfirmed')).toContain('remedy_not_confirmed')
  })

  test('the ledger keeps the hour alone, and the case the order', () => {
    const it = planned().later({ minutes })
    it.does(ana, 'send_offer', offer)
    const [said] = it.does(person, 'write_message', { body: 'I read it. What does the second part mean?' })
    expect(said?.at).toMatch(/:00:00\.000Z$/)
    expect(it.kase.asOf).toBe(it.now)
    expect(it.kase.messages.at(-1)?.at).toBe(it.now)
  })
})
