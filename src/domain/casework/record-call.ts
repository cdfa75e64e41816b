import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { noteText, pastMoment, shortText } from '../case/fields.ts'
import { checkText, untilClosed, verb } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { whyNameMayNotLearn } from '../value-chain/may-learn.ts'

/** Who was rung, when, and what they said: a helpline, a hotline, a school, the police where the person wants it. */
export const recordCall = verb({
  name: 'record_call',
  chapter: 'casework',
  by: ['staff'],
  from: untilClosed(),
  input: z.object({ whom: shortText(), when: pastMoment(), said: noteText() }),
  decide(kase, { whom, when, said }, context) {
    if (isBefore(context.now, when)) return refuse('not_happened_yet')
    if (isBefore(when, kase.receivedAt)) return refuse('before_the_case')
    return (
      checkText(whom, 'text_missing') ??
      checkText(said, 'text_missing') ??
      whyNameMayNotLearn(kase, whom) ?? [event(context, 'call_recorded', { when }, { whom, said })]
    )
  },
})
