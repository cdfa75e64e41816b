import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { reviewerId, yesNo } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { eachReviewer, findReviewer } from './find-reviewer.ts'
import { isAdmitted, isAsked } from './outside.ts'

/**
 * The person says whether somebody from outside may read their case, told who it is and what they will see. They may
 * say no, and take a yes back at any time: then nothing is seen any more (UNGP 31(d) and (f); red line 9).
 */
export const answerOutside = verb({
  name: 'answer_outside',
  chapter: 'casework',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({ reviewer: reviewerId(), yes: yesNo() }),
  about: ['reviewer'],
  subjects: eachReviewer,
  can(kase, { reviewer: id }) {
    const reviewer = findReviewer(kase, id)
    if (isRefusal(reviewer)) return reviewer
    return isAsked(reviewer) ? null : refuse('already_done')
  },
  decide(kase, { reviewer: id, yes }, context) {
    const reviewer = findReviewer(kase, id)
    if (isRefusal(reviewer)) return reviewer
    // A yes that opens the case to somebody else is the person's own, also when they told us by phone.
    if (yes && context.by.kind === 'staff') return refuse('only_on_their_page')
    return yes && isAdmitted(reviewer)
      ? refuse('already_done')
      : [event(context, 'outside_answered', { reviewer: id, yes }, {})]
  },
})
