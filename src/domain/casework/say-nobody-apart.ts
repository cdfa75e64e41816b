import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { reason } from '../case/fields.ts'
import { checkText, untilClosed, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'

/**
 * Nobody in the house stands apart from the operator that the person fears: the person is told at once, and an outside
 * body is looked for with a clock (domain reference 6; red lines 5 and 9).
 */
export const sayNobodyApart = verb({
  name: 'say_nobody_apart',
  chapter: 'casework',
  by: ['staff'],
  from: untilClosed(),
  input: z.object({ reasons: reason() }),
  can({ operatorFearedSince, nobodyApart }) {
    if (operatorFearedSince === null) return refuse('operator_not_feared')
    return nobodyApart === null ? null : refuse('already_done')
  },
  decide: (_kase, { reasons }, context) =>
    checkText(reasons, 'reason_missing') ?? [event(context, 'nobody_apart_said', {}, { reasons })],
})
