import { inOrder } from '../order.ts'
import type { ImpactLevel } from '../level.ts'
import type { Impact } from '../register.ts'
import type { LintContext } from './rule.ts'

const judged = new WeakMap<LintContext, readonly ImpactLevel[]>()

/** Levels of all impacts in order, worked out once for all rules of a run. */
function levelsIn(context: LintContext): readonly ImpactLevel[] {
  const known = judged.get(context)
  if (known) return known
  const levels = inOrder(context.register, context.marks, context.today)
  judged.set(context, levels)
  return levels
}

/** Every impact of the files with its level, in the order of the files. */
export function impactsIn(
  context: LintContext,
): readonly { readonly impact: Impact; readonly level: ImpactLevel }[] {
  const byImpact = new Map(levelsIn(context).map((level) => [level.impact, level]))
  return context.register.impacts.flatMap((impact) => {
    const level = byImpact.get(impact)
    return level ? [{ impact, level }] : []
  })
}
