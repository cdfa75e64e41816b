import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, maybeHour, maybeLongText, talkId } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { TALK_ANSWERS } from '../vocabulary/dialogue.ts'
import { findTalk, refuseUnlessTalkIsOpen, talksOf, timesAhead } from './talks.ts'

/**
 * The person chooses one of the times that we proposed, asks for others, or says no, without a reason; also after a time
 * was agreed. None of it is held against them.
 */
export const answerTalk = verb({
  name: 'answer_talk',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({
    talk: talkId(),
    answer: choice(codesOf(TALK_ANSWERS)),
    /** Which of the times, with a yes. */
    when: maybeHour().optional(),
    words: maybeLongText(),
  }),
  about: ['talk'],
  subjects: talksOf,
  can: refuseUnlessTalkIsOpen,
  decide(kase, { talk, answer, when = null, words }, context) {
    const found = findTalk(kase, talk)
    if (isRefusal(found)) return found
    const isChosen = when !== null && timesAhead(found, context.now).includes(when)
    if (answer === 'yes' && !isChosen) return refuse('talk_time_missing')
    if (answer === 'others' && found.state === 'waits_for_us' && !words) return refuse('already_done')
    return [
      event(
        context,
        'talk_answered',
        { talk, answer, ...(answer === 'yes' && when !== null && { when }) },
        { ...(words && { words }) },
      ),
    ]
  },
})
