import { isRefusal } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import type { GradeOrUnknown } from '../vocabulary/severity.ts'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import { findGroup } from './rate-impact.ts'
import { lowerSeverity } from './severity.ts'
import { nextId } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'

export interface LowerRating {
  readonly impact: string
  readonly group: string
  readonly scale: GradeOrUnknown
  readonly scope: GradeOrUnknown
  readonly irremediability: GradeOrUnknown
  readonly likelihood: GradeOrUnknown
  readonly reasons: string
  /** The reasons go to the person; needed to go below their own rating. */
  readonly tellPerson: boolean
}

/**
 * A second reviewer lowers a group's severity, with a reason. Below the affected people's own rating only when they
 * are told why; then it is a decision that they can appeal.
 */
export const lowerRating: Rule<LowerRating> = (kase, input, context) => {
  const found = findGroup(kase, input.impact, input.group)
  if (isRefusal(found)) return found
  const { scale, scope, irremediability, likelihood, reasons } = input
  const lowering = lowerSeverity(found.group.ratings, {
    judgement: { scale, scope, irremediability, likelihood },
    reason: reasons,
    by: staffIdOf(context.by) ?? context.by.kind,
    at: context.now,
    toldPerson: input.tellPerson,
  })
  if (isRefusal(lowering)) return lowering
  const told = event(
    context,
    'decided',
    {
      decision: nextId('d', kase.decisions),
      kind: 'rating_lowered',
      outcome: null,
      appealUntil: ownDue('CLK-OWN-APPEAL-6M', context.now, context.calendar),
      tookPart: kase.tookPart,
    },
    { reasons },
  )
  return [
    event(
      context,
      'rating_lowered',
      {
        impact: found.impact.id,
        group: found.group.id,
        scale,
        scope,
        irremediability,
        likelihood,
        toldPerson: input.tellPerson,
      },
      { reasons },
    ),
    ...(input.tellPerson ? [told] : []),
  ]
}
