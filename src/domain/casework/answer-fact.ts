import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { factId, maybeChoice, maybeLongText } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { FACT_ANSWERS } from '../vocabulary/dialogue.ts'
import { findFact } from './find-fact.ts'

/** The person says whether a fact is right, in words or without; also after the time for it or the case is over, and again. */
export const answerFact = verb({
  name: 'answer_fact',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({
    fact: factId(),
    answer: maybeChoice(codesOf(FACT_ANSWERS)).optional(),
    words: maybeLongText(),
  }),
  about: ['fact'],
  subjects: ({ shownFacts }) => shownFacts.map(({ id }) => ({ fact: id })),
  can(kase, { fact }) {
    const found = findFact(kase, fact)
    return isRefusal(found) ? found : null
  },
  decide(kase, { fact, answer = null, words }, context) {
    const found = findFact(kase, fact)
    if (isRefusal(found)) return found
    if (!words && answer === null) return refuse('fact_answer_missing')
    const last = found.answers.at(-1)
    if (!words && last?.words === null && last.answer === answer) return refuse('already_done')
    return [
      event(
        context,
        'fact_answered',
        { fact, ...(answer !== null && { answer }) },
        { ...(words && { words }) },
      ),
    ]
  },
})
