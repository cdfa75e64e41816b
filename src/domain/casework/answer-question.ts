import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { inquiryId, maybeChoice, maybeLongText, yesNo } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { NO_ANSWERS } from '../vocabulary/dialogue.ts'
import { findInquiry } from './inquiries.ts'

/**
 * The person answers one question, in words, or says that they do not know or do not want to. What they say is added to
 * what they said before, also after the case has ended, and none of it is held against them.
 */
export const answerQuestion = verb({
  name: 'answer_question',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({
    inquiry: inquiryId(),
    without: maybeChoice(codesOf(NO_ANSWERS)).optional(),
    words: maybeLongText(),
    /** Somebody makes the person suffer for having written to us. */
    retaliation: yesNo().optional(),
  }),
  about: ['inquiry'],
  subjects: ({ inquiries }) => inquiries.map(({ id }) => ({ inquiry: id })),
  can(kase, { inquiry }) {
    const found = findInquiry(kase, inquiry)
    return isRefusal(found) ? found : null
  },
  decide(kase, { inquiry, without = null, words, retaliation = false }, context) {
    const found = findInquiry(kase, inquiry)
    if (isRefusal(found)) return found
    if (!words && without === null) return refuse('answer_missing')
    const last = found.answers.at(-1)
    if (!words && !retaliation && last?.words === null && last.without === without)
      return refuse('already_done')
    return [
      event(
        context,
        'question_answered',
        { inquiry, ...(without !== null && { without }), ...(retaliation && { retaliation }) },
        { ...(words && { words }) },
      ),
    ]
  },
})
