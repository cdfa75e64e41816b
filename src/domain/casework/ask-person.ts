import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { lines, maybeWords, meantSo } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/** Most questions that are asked at once: more is an examination. */
const MOST_QUESTIONS = 10

/**
 * Asks the person up to ten questions, each answered by itself (UNGP 31(h): dialogue as the means). No time of ours
 * stops for it: what is owed to them stays due when it was.
 */
export const askPerson = verb({
  name: 'ask_person',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  needsReader: true,
  input: z.object({
    questions: lines(MOST_QUESTIONS, 'question'),
    because: maybeWords(),
    meantSo: meantSo(),
  }),
  decide(kase, { questions, because }, context) {
    if (new Set(questions).size < questions.length) return refuse('said_twice')
    return questions.map((question, place) =>
      event(
        context,
        'question_asked',
        { inquiry: `n${kase.inquiries.length + place + 1}` },
        { question, ...(because && { because }) },
      ),
    )
  },
})
