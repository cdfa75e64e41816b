import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { maybeChoice, maybeLongText, talkId } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { FACT_ANSWERS } from '../vocabulary/dialogue.ts'
import { findTalk, isRecorded, talksOf } from './talks.ts'

/** The person says whether what we wrote down of a talk is right, in words or without; at any time, and again. */
export const answerTalkRecord = verb({
  name: 'answer_talk_record',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({
    talk: talkId(),
    answer: maybeChoice(codesOf(FACT_ANSWERS)).optional(),
    words: maybeLongText(),
  }),
  about: ['talk'],
  subjects: talksOf,
  can(kase, { talk }) {
    const found = findTalk(kase, talk)
    if (isRefusal(found)) return found
    return isRecorded(found) ? null : refuse('talk_not_recorded')
  },
  decide(kase, { talk, answer = null, words }, context) {
    const found = findTalk(kase, talk)
    if (isRefusal(found)) return found
    if (!words && answer === null) return refuse('fact_answer_missing')
    const last = found.said.at(-1)
    if (!words && last?.words === null && last.step === answer) return refuse('already_done')
    return [
      event(
        context,
        'talk_record_answered',
        { talk, ...(answer !== null && { answer }) },
        { ...(words && { words }) },
      ),
    ]
  },
})
