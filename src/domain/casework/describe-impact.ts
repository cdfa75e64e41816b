import type { ImpactKind, ImpactNature, ImpactOrigin, Relation } from '../vocabulary/impact.ts'
import type { Right } from '../vocabulary/rights.ts'
import { isBefore } from '../time/instant.ts'
import { event } from '../case/case-event.ts'
import { checkText, nextId } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'

export interface DescribeImpact {
  readonly title: string
  /** At least one; the first is the primary right. */
  readonly rights: readonly Right[]
  readonly otherRight?: string
  readonly otherRightSource?: string
  readonly kind: ImpactKind
  readonly nature: ImpactNature
  readonly origin: ImpactOrigin
  readonly relation: Relation
  readonly group: string
  readonly knownCount: number | null
  readonly estimatedCount: number | null
  readonly method?: string
  readonly heightenedRisk?: string
}

/**
 * Names an adverse impact and the first group of people it touches. `child_rights` joins the rights by itself when
 * the case is about a child (domain reference 1).
 *
 * A date that the person gave and that is still to come proposes a delay flag by itself: the signs of danger in the
 * story stop counting once the harm is rated, and a date must not fall out of sight with them. A proposed flag orders
 * nothing; staff accept it or say why not (domain reference 4, rule 4).
 */
export const describeImpact: Rule<DescribeImpact> = (kase, input, context) => {
  const refusal = checkText(input.title, 'text_missing') ?? checkText(input.group, 'text_missing')
  if (refusal) return refusal
  const impact = nextId('i', kase.impacts)
  const rights: readonly Right[] =
    kase.child && !input.rights.includes('child_rights') ? [...input.rights, 'child_rights'] : input.rights
  const { kind, nature, origin, relation, title, otherRight, otherRightSource } = input
  return [
    event(
      context,
      'impact_described',
      { impact, rights, kind, nature, origin, relation },
      { title, ...(otherRight ? { otherRight, otherRightSource: otherRightSource ?? '' } : {}) },
    ),
    event(
      context,
      'group_added',
      { impact, group: 'g1', knownCount: input.knownCount, estimatedCount: input.estimatedCount },
      {
        label: input.group,
        ...(input.method ? { method: input.method } : {}),
        ...(input.heightenedRisk ? { heightenedRisk: input.heightenedRisk } : {}),
      },
    ),
    ...(kase.dateThatWillPass === null || isBefore(kase.dateThatWillPass, context.now)
      ? []
      : [event(context, 'delay_flagged', { impact, deadline: kase.dateThatWillPass }, {})]),
  ]
}
