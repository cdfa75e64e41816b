import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { actionIds, inTheirWords, meantSo, offeringWords, yesNo } from '../case/fields.ts'
import { checkText, move, nextId, verb } from '../case/verb.ts'
import { severityOfImpact } from '../casework/overview.ts'
import { allOf, refuse, type Refusal } from '../refusal.ts'
import { isAttributed } from './duty.ts'
import { isOpen, silentOn, toOffer, type RemedyAction } from './plan.ts'

/**
 * Offers the plan to the person: every action that is not yet promised, or the urgent ones first. What is held back is
 * offered whenever it is ready, whether or not they have answered what they were asked before: each offer waits for an
 * answer of its own, and none takes another back (UNGP 22 and 31(d): what is urgent waits for nothing). An offer needs a
 * finding and a rating on each impact, a finding on each owner, a word on each of the five elements, and no waiver
 * (UNGP 31(f); no gag, no precondition for courts). Before anybody found who is responsible it is an early agreement:
 * marked, neither duty nor favour, and assessment goes on.
 */
export const sendOffer = verb({
  name: 'send_offer',
  chapter: 'remedy',
  by: ['staff'],
  from: { assessing: ['offered'], offered: ['same'], delivering: ['offered'], confirming: ['offered'] },
  needsReader: true,
  ofThoseAffected: true,
  input: z.object({
    letter: offeringWords(),
    /** The same in the language of the person. */
    inTheirs: inTheirWords('offers'),
    /** Nothing in the letter asks the person to give up a claim, to keep silent, or to stay away from courts. */
    noWaiver: yesNo(),
    /** The urgent part of the plan; all of it when nothing is chosen. */
    parts: actionIds().optional(),
    /** Whoever sends it knows that nobody has found yet who is responsible; asked where that is so. */
    early: yesNo().optional().meta({ field: 'tick', needed: true }),
    meantSo: meantSo(),
  }),
  can(kase) {
    const offered = toOffer(kase)
    if (offered.length === 0) {
      const waits = kase.offers.some((offer) => isOpen(offer, kase.plan))
      return refuse(waits ? 'offer_already_open' : 'plan_empty')
    }
    const alone = offered.map((action) => whyNotOffer(kase, [action], offered.length > 1))
    return alone.some((each) => each === null)
      ? null
      : (whyNotOffer(kase, offered, false) ?? alone[0] ?? null)
  },
  skips: (kase) => [
    ...(toOffer(kase).length > 1 ? [] : (['parts'] as const)),
    ...(toOffer(kase).every((action) => isAttributed(kase, action)) ? (['early'] as const) : []),
  ],
  decide(kase, input, context) {
    if (!input.noWaiver) return refuse('waiver_not_allowed')
    const all = toOffer(kase)
    const chosen = input.parts ?? []
    const parts = chosen.length === 0 ? all : all.filter(({ id }) => chosen.includes(id))
    if (parts.length === 0 || chosen.some((id) => !all.some((action) => action.id === id)))
      return refuse('unknown_action')
    // What the person said no to once does not follow by being left out.
    const restFollows = all.some(
      ({ id }) =>
        !parts.some((part) => part.id === id) && !kase.offers.some(({ actions }) => actions.includes(id)),
    )
    const refusal = whyNotOffer(kase, parts, restFollows) ?? checkText(input.letter, 'text_missing')
    if (refusal) return refusal
    const unfound = parts.filter((action) => !isAttributed(kase, action))
    if (unfound.length > 0 && input.early !== true)
      return allOf(unfound.map(({ entity }) => refuse('owner_not_found', { entity }))) ?? []
    const facts = {
      offer: nextId('o', kase.offers),
      actions: parts.map(({ id }) => id),
      ...(unfound.length > 0 && { early: true }),
      ...(restFollows && { restFollows }),
    }
    return [event(context, 'offer_sent', facts, { letter: input.letter }), ...move(kase, 'offered', context)]
  },
})

/**
 * What keeps these parts from being offered. An early agreement needs neither the finding nor the rating, because it
 * waits for neither; and what goes first leaves the other elements to the rest of the plan.
 */
function whyNotOffer(kase: Case, parts: readonly RemedyAction[], restFollows: boolean): Refusal | null {
  const found = parts.filter((action) => isAttributed(kase, action))
  const impacts = kase.impacts.filter(({ id }) => found.some(({ impact }) => impact === id))
  if (impacts.some((impact) => impact.finding === null)) return refuse('finding_missing')
  if (impacts.some((impact) => severityOfImpact(impact).level === null)) return refuse('impact_not_rated')
  if (restFollows || found.length < parts.length) return null
  return allOf(silentOn(kase).map((element) => refuse('element_not_considered', { element })))
}
