import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { actionId, maybeWords, words } from '../case/fields.ts'
import { after } from '../case/fold.ts'
import { checkText, move, verb, whileWorking } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { eachAction, refuseStep } from './find-action.ts'
import { stateOfPlan } from './promise.ts'
import { wasAsked } from './word-of-organisation.ts'

/**
 * An organisation delivered what it promised, with proof. The person is asked whether it arrived; delivery alone
 * is not remedy. What was done although nobody had asked is recorded as such, with its source: it is nobody's promise.
 */
export const recordDelivery = verb({
  name: 'record_delivery',
  chapter: 'remedy',
  by: ['staff'],
  from: whileWorking('confirming'),
  input: z.object({
    action: actionId(),
    proof: words(),
    /** How we know of it; needed where nobody asked whoever did it. */
    unasked: maybeWords().meta({ field: 'long_text', read: 'words', needed: true }),
  }),
  about: ['action'],
  subjects: eachAction,
  can: (kase, { action }) => refuseStep(kase, action, 'deliver'),
  skips: (kase, { action = '' }) => (isAsked(kase, action) ? ['unasked'] : []),
  decide(kase, input, context) {
    const refusal = checkText(input.proof, 'proof_missing')
    if (refusal) return refusal
    const asked = isAsked(kase, input.action)
    if (!asked && input.unasked === undefined) return refuse('source_missing')
    const delivered = event(
      context,
      'action_delivered',
      { action: input.action, at: context.now },
      { proof: input.proof, ...(!asked && { unasked: input.unasked }) },
    )
    const { plan } = after(kase, [delivered])
    return [delivered, ...(kase.state === 'delivering' ? move(kase, stateOfPlan(plan), context) : [])]
  },
})

function isAsked(kase: Case, id: string): boolean {
  const action = kase.plan.find((each) => each.id === id)
  return action === undefined || wasAsked(kase, action)
}
