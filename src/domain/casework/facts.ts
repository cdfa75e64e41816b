import { saysYes, type RemedyAction } from '../remedy/plan.ts'
import type { Case } from '../case/case.ts'
import { overturned, appealedFirst } from './overturned.ts'

/** The five facts that are never one, and of how many. What leaves the plan is still counted: no total shrinks. */
export interface FiveFacts {
  /** We told what we found, and it stands. */
  readonly decided: boolean
  /** Parts that were ever offered to the person. */
  readonly asked: number
  readonly accepted: number
  /** Parts in place of which they want something else. */
  readonly wantsOther: number
  /** Parts that the person could ever count on. */
  readonly promised: number
  readonly delivered: number
  readonly verified: number
  readonly confirmed: number
}

/** Decided, accepted, delivered, verified by evidence, confirmed by the person: counted apart, never merged. */
export function fiveFacts(kase: Case): FiveFacts {
  const offered = new Set(kase.offers.flatMap(({ actions }) => actions))
  const asked = kase.plan.filter(({ id, answer }) => offered.has(id) || answer !== null)
  const count = (has: (action: RemedyAction) => boolean) => kase.plan.filter(has).length
  return {
    decided: hasFinding(kase),
    asked: asked.length,
    accepted: asked.filter(({ answer }) => saysYes(answer?.code)).length,
    wantsOther: asked.filter(({ answer }) => answer?.code === 'ask_for_other').length,
    promised: count((action) => wasEverPromised(kase, action)),
    delivered: count(({ delivered }) => delivered !== null),
    verified: count(({ verified }) => verified !== null),
    confirmed: count(({ confirmed }) => confirmed?.code === 'yes'),
  }
}

/**
 * True when the person could count on it once: also of what left the plan, or what they later wanted otherwise. Told
 * from what happened and not from how it stands, so that no total shrinks.
 */
export function wasEverPromised(
  { offers }: Pick<Case, 'offers'>,
  { id, imposed, delivered }: RemedyAction,
): boolean {
  const accepted = offers.some(({ answers }) => answers.some((reply) => saysYes(reply.answers[id])))
  return imposed !== null || delivered !== null || accepted
}

/** True when a finding stands, or an appeal changed it: what was sent back is no answer any more. */
function hasFinding(kase: Case): boolean {
  return kase.decisions.some(
    (decision) =>
      (decision.kind === 'finding' || decision.outcome === 'changed') &&
      appealedFirst(kase, decision).kind === 'finding' &&
      overturned(kase, decision.id) === null,
  )
}
