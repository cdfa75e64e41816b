import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { actionId, words } from '../case/fields.ts'
import { after } from '../case/fold.ts'
import { checkText, move, verb, whileWorking } from '../case/verb.ts'
import { eachAction, refuseStep } from './find-action.ts'
import { stateOfPlan } from './promise.ts'

/**
 * An organisation delivered what it promised, with proof. The person is asked whether it arrived; delivery alone
 * is not remedy.
 */
export const recordDelivery = verb({
  name: 'record_delivery',
  chapter: 'remedy',
  by: ['staff'],
  from: whileWorking('confirming'),
  input: z.object({ action: actionId(), proof: words() }),
  about: ['action'],
  subjects: eachAction,
  can: (kase, { action }) => refuseStep(kase, action, 'deliver'),
  decide(kase, input, context) {
    const refusal = checkText(input.proof, 'proof_missing')
    if (refusal) return refusal
    const delivered = event(
      context,
      'action_delivered',
      { action: input.action, at: context.now },
      { proof: input.proof },
    )
    const { plan } = after(kase, [delivered])
    return [delivered, ...(kase.state === 'delivering' ? move(kase, stateOfPlan(plan), context) : [])]
  },
})
