import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { meantSo, offeringWords, yesNo } from '../case/fields.ts'
import { checkText, move, nextId, verb } from '../case/verb.ts'
import { severityOfImpact } from '../casework/overview.ts'
import { allOf, refuse } from '../refusal.ts'
import { ELEMENTS } from '../vocabulary/remedy.ts'
import { isOver, isPromised } from './action-states.ts'
import { isOpen, type RemedyAction } from './plan.ts'

/**
 * Offers the plan to the person: every action that is not yet promised. Needs a finding and a rating on each impact
 * in the plan, a word on each of the five elements, and no waiver (UNGP 31(f); no gag, no precondition for courts).
 */
export const sendOffer = verb({
  name: 'send_offer',
  chapter: 'remedy',
  by: ['staff'],
  from: { assessing: ['offered'], delivering: ['offered'], confirming: ['offered'] },
  needsReader: true,
  /** `noWaiver`: nothing in the letter asks the person to give up a claim, to keep silent, or to stay away from courts. */
  input: z.object({ letter: offeringWords(), noWaiver: yesNo(), meantSo: meantSo() }),
  can(kase) {
    const offered = kase.plan.filter(isToOffer)
    if (offered.length === 0) return refuse('plan_empty')
    if (kase.offers.some((offer) => isOpen(offer, kase.plan))) return refuse('offer_already_open')
    const impacts = kase.impacts.filter((impact) => offered.some((action) => action.impact === impact.id))
    if (impacts.some((impact) => impact.finding === null)) return refuse('finding_missing')
    if (impacts.some((impact) => severityOfImpact(impact).level === null)) return refuse('impact_not_rated')
    const silentOn = ELEMENTS.filter(
      ({ code }) =>
        !kase.plan.some((action) => !isOver(action.state) && action.elements.includes(code)) &&
        !kase.elements.some((considered) => considered.element === code),
    )
    return allOf(silentOn.map(({ code }) => refuse('element_not_considered', { element: code })))
  },
  decide(kase, input, context) {
    if (!input.noWaiver) return refuse('waiver_not_allowed')
    const actions = kase.plan.filter(isToOffer).map((action) => action.id)
    return (
      checkText(input.letter, 'text_missing') ?? [
        event(context, 'offer_sent', { offer: nextId('o', kase.offers), actions }, { letter: input.letter }),
        ...move(kase, 'offered', context),
      ]
    )
  },
})

/** True for what can still be asked about: neither promised nor over, and not refused by who would have to do it. */
function isToOffer({ state }: RemedyAction): boolean {
  return !isOver(state) && !isPromised(state) && state !== 'refused_by_entity'
}
