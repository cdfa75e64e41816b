import { expect, test, vi } from 'vitest'
import type { CaseEvent } from '../../src/domain/case/case-event.ts'
import { theirWordsIn } from '../../src/domain/case/their-words.ts'
import { everythingOwed } from '../../src/domain/casework/owed.ts'
import type { NextStep } from '../../src/domain/casework/steps.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { verbCalled, VERB_NAMES, type VerbName } from '../../src/domain/verbs.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { person } from '../in-memory/people.ts'
import { bodyChosen } from '../in-memory/referred.ts'
import * as stages from '../in-memory/stages.ts'
import { sensibleInput } from '../in-memory/sensible-inputs.ts'
import { atAnyMoment } from './moments.ts'
import { TIMES } from './runs.ts'

vi.setConfig({ testTimeout: 60_000 * TIMES })

/** What somebody of us does who reads it. */
const READ_WITH: readonly NextStep[] = [
  'answer_your_message',
  'answer_your_not_yet',
  'decide_your_appeal',
  'answer_your_complaint',
  'tell_the_body',
  'answer_about_talk',
  'talk_with_you',
]

/** Fields in which a person can write what they want; `by_action` has one for each part. */
const TEXTS: readonly unknown[] = ['short_text', 'long_text', 'lines', 'by_action', 'group_of_fields']
/**
 * Whoever reaches them, or hears of who stands beside them, reads these each time, and those who join a group what is
 * meant for them; there is nothing to answer.
 */
const READ_WHEN_USED: readonly VerbName[] = ['give_contact_details', 'let_in_adviser', 'open_joining']

const VERBS = VERB_NAMES.filter((name) => {
  const { by, input } = verbCalled(name)
  const fields = Object.values(input.shape).map((each) => each.meta()?.['field'])
  return by.includes('person') && fields.some((field) => TEXTS.includes(field))
}).filter((name) => !READ_WHEN_USED.includes(name))

const WORDS = 'He stood before my door again last night.'
/** What they write, where nothing has to be written. */
const MORE: Readonly<Partial<Record<VerbName, object>>> = {
  answer_bodies: { answer: 'tell_them', listing: 'intl-un-special-procedures', howToReach: WORDS },
  answer_offer: { words: { all: WORDS } },
  confirm_delivery: { words: WORDS },
  say_whether_it_helped: { words: WORDS },
  say_about_reprisal: { words: WORDS },
  say_how_it_is: { words: WORDS },
  answer_fact: { words: WORDS },
  answer_question: { words: WORDS },
  withdraw: { reasons: WORDS },
}

/** Whom a wish names by their account sees nothing from then on: that is all that is asked for. */
const isDoneAtOnce = (event: CaseEvent) => event.kind === 'keeping_from_asked' && event.facts.known.length > 0

test('whatever the person writes is on the list of somebody who reads it, whatever they do with it', () => {
  const seen = new Set<VerbName>()
  const look = (it: InMemoryCase) => {
    for (const name of VERBS) {
      const verb = verbCalled(name)
      const [subject] = verb
        .subjects(it.kase)
        .filter((each) => verb.can(it.kase, each, it.contextFor(person)) === null)
      if (subject === undefined) continue
      const told = it.copy()
      const input = { ...sensibleInput(verb, subject, it.kase, it.now), ...MORE[name] }
      const done = told.tries(person, name, input as never)
      if (isRefusal(done) || !done.some((each) => theirWordsIn(each).length > 0 && !isDoneAtOnce(each)))
        continue
      seen.add(name)
      const owed = everythingOwed(told.kase, DEFAULT_CALENDAR).filter(({ owner }) => owner !== 'person')
      const isRead = owed.some(
        ({ step, verb: does }) => READ_WITH.includes(step) || does === 'answer_keeping',
      )
      expect({ name, state: told.kase.state, isRead }).toEqual({ name, state: told.kase.state, isRead: true })
    }
  }
  atAnyMoment(look, 60)
  look(bodyChosen({ answer: 'go_myself' }))
  look(stages.inTalks())
  expect([...seen].toSorted()).toEqual(VERBS.toSorted())
})
