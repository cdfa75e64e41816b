import { z } from 'zod'
import { after } from '../case/fold.ts'
import { event } from '../case/case-event.ts'
import { actionId, choice, maybeLongText } from '../case/fields.ts'
import { move, verb } from '../case/verb.ts'
import { isRefusal } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { CONFIRMATIONS } from '../vocabulary/remedy.ts'
import { eachAction, findAction, refuseState } from './find-action.ts'
import { canBeConfirmed, stateOfPlan } from './promise.ts'
import { againBy } from './there-again.ts'

/**
 * The person says whether an action arrived: yes, not all of it, or not yet. Anything but yes brings the action
 * back to those who promised it, and opens a closed case again.
 */
export const confirmDelivery = verb({
  name: 'confirm_delivery',
  chapter: 'remedy',
  by: ['person', 'staff'],
  from: {
    assessing: ['same', 'delivering', 'confirming'],
    offered: ['same', 'delivering', 'confirming'],
    delivering: ['same', 'delivering', 'confirming'],
    confirming: ['same', 'delivering', 'confirming'],
    closed: ['same', 'delivering'],
  },
  theirs: true,
  ofThoseAffected: true,
  input: z.object({ action: actionId(), answer: choice(codesOf(CONFIRMATIONS)), words: maybeLongText() }),
  about: ['action'],
  subjects: eachAction,
  can(kase, { action: id }) {
    const action = findAction(kase, id)
    if (isRefusal(action)) return action
    return canBeConfirmed(action) ? null : refuseState(action)
  },
  decide(kase, input, context) {
    // By their own word; what others say is there is late from its first day where the person says that it is not.
    const wasThere = kase.plan.some(({ id, confirmed }) => id === input.action && confirmed?.code === 'yes')
    const confirmed = event(
      context,
      'delivery_confirmed',
      {
        action: input.action,
        answer: input.answer,
        ...(wasThere && input.answer !== 'yes' && { againBy: againBy(kase, context) }),
      },
      input.words ? { words: input.words } : {},
    )
    const { plan } = after(kase, [confirmed])
    const moves =
      kase.state === 'delivering' ||
      kase.state === 'confirming' ||
      (kase.state === 'closed' && input.answer !== 'yes')
    return [confirmed, ...(moves ? move(kase, stateOfPlan(plan), context) : [])]
  },
})
