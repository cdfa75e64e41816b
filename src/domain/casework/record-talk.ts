import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { meantSo, talkId, tellingWords, yesNo } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { findTalk, talksOf } from './talks.ts'

/**
 * One of us writes down what was said and agreed in a talk, for the person to read and to correct; or that it did not take
 * place, and then it waits for us again. What was written before stays. Neither can be said before the time that was agreed.
 */
export const recordTalk = verb({
  name: 'record_talk',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  needsReader: true,
  input: z.object({ talk: talkId(), tookPlace: yesNo(), words: tellingWords(), meantSo: meantSo() }),
  about: ['talk'],
  subjects: talksOf,
  can(kase, { talk }) {
    const found = findTalk(kase, talk)
    if (isRefusal(found)) return found
    return found.when === null ? refuse('talk_not_agreed') : null
  },
  decide(kase, { talk, tookPlace, words }, context) {
    const found = findTalk(kase, talk)
    if (isRefusal(found)) return found
    // What was held once was held.
    if (!tookPlace && found.state === 'held') return refuse('talk_is_over')
    if (found.when !== null && isBefore(context.now, found.when)) return refuse('not_happened_yet')
    return (
      checkText(words, 'text_missing') ?? [event(context, 'talk_recorded', { talk, tookPlace }, { words })]
    )
  },
})
