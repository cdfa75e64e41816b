import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { questionId, yesNo } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../refusal.ts'
import type { ContactQuestion } from './chain.ts'

/**
 * The person says whether an organisation may become their contact; a no is as good as a yes, and either can change.
 * It says nothing about who they are, and nothing of whom they fear.
 */
export const answerAboutContact = verb({
  name: 'answer_about_contact',
  chapter: 'value-chain',
  by: ['person', 'staff'],
  from: whileWorking(),
  theirs: true,
  input: z.object({ question: questionId(), agrees: yesNo() }),
  about: ['question'],
  subjects: ({ contactQuestions }) => contactQuestions.map(({ id }) => ({ question: id })),
  can(kase, { question }) {
    const found = findQuestion(kase, question)
    if (isRefusal(found)) return found
    const isLast = kase.contactQuestions.findLast(({ entity }) => entity === found.entity) === found
    const isThere = kase.entities.some(({ id }) => id === found.entity)
    return isLast && isThere ? null : refuse('already_done')
  },
  decide(kase, { question, agrees }, context) {
    const found = findQuestion(kase, question)
    if (isRefusal(found)) return found
    if (found.answer?.agrees === agrees) return refuse('already_done')
    return [event(context, 'contact_question_answered', { question, agrees }, {})]
  },
})

function findQuestion({ contactQuestions }: Case, id: string | undefined): ContactQuestion | Refusal {
  return contactQuestions.find((each) => each.id === id) ?? refuse('unknown_question')
}
