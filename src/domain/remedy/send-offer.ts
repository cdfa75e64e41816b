import { severityOfImpact } from '../casework/overview.ts'
import { event } from '../case/case-event.ts'
import { checkText, move, nextId } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuse } from '../refusal.ts'
import { ELEMENTS } from '../vocabulary/remedy.ts'
import { isOver, isPromised } from './action-states.ts'
import { isOpen } from './plan.ts'

export interface SendOffer {
  readonly letter: string
  /** True says that nothing in the letter asks the person to give up a claim, to keep silent, or to stay away from courts. */
  readonly noWaiver: boolean
}

/**
 * Offers the plan to the person: every action that is not yet promised. Needs a finding and a rating on each impact
 * in the plan, a word on each of the five elements, and no waiver (UNGP 31(f); no gag, no precondition for courts).
 */
export const sendOffer: Rule<SendOffer> = (kase, input, context) => {
  const open = kase.plan.filter((action) => !isOver(action.state) && !isPromised(action.state))
  const offered = open.filter((action) => action.state !== 'refused_by_entity')
  if (offered.length === 0) return refuse('plan_empty')
  if (kase.offers.some((offer) => isOpen(offer, kase.plan))) return refuse('offer_already_open')
  const impacts = kase.impacts.filter((impact) => offered.some((action) => action.impact === impact.id))
  if (impacts.some((impact) => impact.finding === null)) return refuse('finding_missing')
  if (impacts.some((impact) => severityOfImpact(impact).level === null)) return refuse('impact_not_rated')
  const silentOn = ELEMENTS.find(
    ({ code }) =>
      !kase.plan.some((action) => !isOver(action.state) && action.elements.includes(code)) &&
      !kase.elements.some((considered) => considered.element === code),
  )
  if (silentOn) return refuse('elements_not_considered', { element: silentOn.code })
  if (!input.noWaiver) return refuse('waiver_not_allowed')
  return (
    checkText(input.letter, 'text_missing') ?? [
      event(
        context,
        'offer_sent',
        { offer: nextId('o', kase.offers), actions: offered.map((action) => action.id) },
        { letter: input.letter },
      ),
      ...move(kase, 'offered', context),
    ]
  )
}
