import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseEvent } from '../../src/domain/case/case-event.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, person } from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { storiesOf } from './runs.ts'

/** What they say so that somebody answers, by whichever way it comes. */
const SAYS: Readonly<Record<string, (it: InMemoryCase) => unknown>> = {
  message: (it) => it.tries(person, 'write_message', { body: 'The bank has never heard of it.' }),
  correction: (it) =>
    it.tries(person, 'correct_told', { thing: 'wish', words: 'That somebody rings me.' } as never),
  fact: (it) => {
    it.tries(ana, 'show_facts', { source: 'we_looked', statements: ['The bank paid it on Monday.'] })
    const fact = it.kase.shownFacts.at(-1)?.id ?? ''
    return it.tries(person, 'answer_fact', { fact, answer: 'not_right', words: '' } as never)
  },
  talk: (it) => {
    it.tries(ana, 'offer_talk', {
      kind: 'phone',
      words: 'We would like to hear more.',
      first: it.copy().later({ days: 2 }).now,
    } as never)
    const talk = it.kase.talks.at(-1)?.id ?? ''
    return it.tries(person, 'answer_talk', { talk, answer: 'no', words: 'I cannot talk there.' } as never)
  },
  stop: (it) => it.tries(person, 'withdraw', { reasons: 'They know that I wrote to you.' } as never),
}

const action = fc.constantFrom('a1', 'a2')
const step = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...Object.keys(SAYS)).map((says) => ({ says })) },
  {
    weight: 4,
    arbitrary: fc.record({ action, answer: fc.constantFrom('not_yet', 'not_yet', 'yes', 'partly') }),
  },
  { weight: 4, arbitrary: fc.record({ delivered: action }) },
  { weight: 1, arbitrary: fc.constant({ answered: true }) },
)

function doStep(it: InMemoryCase, each: object): void {
  if ('says' in each) SAYS[String(each.says)]?.(it)
  else if ('answer' in each) it.tries(person, 'confirm_delivery', each as never)
  else if ('delivered' in each)
    it.tries(ana, 'record_delivery', { action: String(each.delivered), proof: 'Transfer of today.' } as never)
  else it.tries(ana, 'write_message', { body: 'We asked the bank, and write to you again.' })
}

/** Words of theirs, or a no with which they wait for some, that nothing but a message of ours answers. */
function needsWords({ kind, by, settled }: CaseEvent): boolean {
  if (kind === 'message_written') return by.kind === 'person'
  return settled !== undefined && 'asksUs' in settled && settled.asksUs === true
}

test('what is delivered, or a yes, answers a "not yet", and none of the words that came before or after it', () => {
  let [waited, answered] = [0, 0]
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 14, size: 'max' }), (steps) => {
      const it = stages.confirming()
      let owed: { since: string } | null = null
      for (const each of steps) {
        it.later({ hours: 1 })
        const known = it.events.length
        const before = it.kase.unansweredSince
        doStep(it, each)
        for (const event of it.events.slice(known)) {
          if (needsWords(event)) owed ??= { since: it.kase.theirsAsOf }
          else if (event.kind === 'message_written') owed = null
        }
        const { unansweredSince: since } = it.kase
        if (owed !== null) {
          waited += 1
          expect({ each, isOwed: since !== null && since <= owed.since }).toEqual({ each, isOwed: true })
        } else if (since === null && before !== null && !('answered' in each)) answered += 1
      }
    }),
    { numRuns: storiesOf(800) },
  )
  expect(Math.min(waited, answered)).toBeGreaterThan(20)
})
