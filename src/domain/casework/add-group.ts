import { refuse } from '../refusal.ts'
import { event } from '../case/case-event.ts'
import { checkText, nextId } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'

export interface AddGroup {
  readonly impact: string
  readonly group: string
  readonly knownCount: number | null
  readonly estimatedCount: number | null
  readonly method?: string
  readonly heightenedRisk?: string
}

/** Another affected group of the same impact, rated on its own: the gravest group leads. */
export const addGroup: Rule<AddGroup> = (kase, input, context) => {
  const impact = kase.impacts.find((each) => each.id === input.impact)
  if (!impact) return refuse('unknown_impact')
  return (
    checkText(input.group, 'text_missing') ?? [
      event(
        context,
        'group_added',
        {
          impact: impact.id,
          group: nextId('g', impact.groups),
          knownCount: input.knownCount,
          estimatedCount: input.estimatedCount,
        },
        {
          label: input.group,
          ...(input.method ? { method: input.method } : {}),
          ...(input.heightenedRisk ? { heightenedRisk: input.heightenedRisk } : {}),
        },
      ),
    ]
  )
}
