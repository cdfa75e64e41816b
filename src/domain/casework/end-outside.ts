import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { reason, reviewerId } from '../case/fields.ts'
import { always, checkText, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { eachReviewer, findReviewer } from './find-reviewer.ts'
import { isAsked } from './outside.ts'

/** Somebody from outside who was asked is not to look after all; the person reads why. */
export const endOutside = verb({
  name: 'end_outside',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  input: z.object({ reviewer: reviewerId(), reasons: reason() }),
  about: ['reviewer'],
  subjects: eachReviewer,
  can(kase, { reviewer: id }) {
    const reviewer = findReviewer(kase, id)
    if (isRefusal(reviewer)) return reviewer
    return isAsked(reviewer) ? null : refuse('already_done')
  },
  decide: (_kase, { reviewer, reasons }, context) =>
    checkText(reasons, 'reason_missing') ?? [event(context, 'outside_ended', { reviewer }, { reasons })],
})
