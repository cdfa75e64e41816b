import { isRefusal, refuse, type Refusal } from '../refusal.ts'
import type { Dimension, GradeOrUnknown, Rater } from '../vocabulary/severity.ts'
import type { AffectedGroup, Case, Impact } from '../case/case.ts'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import { takesBack } from './severity.ts'
import type { Rule } from '../case/rule-on.ts'

export interface RateImpact {
  readonly impact: string
  readonly group: string
  /** Whose view this is; staff enter the view of the affected people as these told it. */
  readonly rater: Rater
  readonly scale: GradeOrUnknown
  readonly scope: GradeOrUnknown
  readonly irremediability: GradeOrUnknown
  readonly likelihood: GradeOrUnknown
  /** Dimensions that stay unknown for a reason given in `reasons`. */
  readonly explainedUnknown: readonly Dimension[]
  readonly reasons?: string
}

/**
 * Rates one affected group of an impact. Ratings are only added: to go below one's own earlier rating a second
 * person has to look (`lower-rating.ts`), so that nobody quietly talks a harm down.
 */
export const rateImpact: Rule<RateImpact> = (kase, input, context) => {
  const found = findGroup(kase, input.impact, input.group)
  if (isRefusal(found)) return found
  if (input.explainedUnknown.length > 0 && !input.reasons?.trim()) return refuse('reason_missing')
  const { scale, scope, irremediability, likelihood } = input
  const next = {
    rater: input.rater,
    by: staffIdOf(context.by) ?? context.by.kind,
    at: context.now,
    judgement: { scale, scope, irremediability, likelihood },
    explainedUnknown: input.explainedUnknown,
    reasons: input.reasons ?? null,
  }
  if (takesBack(found.group.ratings, next)) return refuse('same_person_cannot_review')
  return [
    event(
      context,
      'impact_rated',
      {
        impact: found.impact.id,
        group: found.group.id,
        rater: input.rater,
        scale,
        scope,
        irremediability,
        likelihood,
        explainedUnknown: input.explainedUnknown,
      },
      input.reasons?.trim() ? { reasons: input.reasons } : {},
    ),
  ]
}

/** The group of an impact, or which of the two is unknown. */
export function findGroup(
  kase: Case,
  impactId: string,
  groupId: string,
): { impact: Impact; group: AffectedGroup } | Refusal {
  const impact = kase.impacts.find((each) => each.id === impactId)
  if (!impact) return refuse('unknown_impact')
  const group = impact.groups.find((each) => each.id === groupId)
  return group ? { impact, group } : refuse('unknown_group')
}
