import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { impactId, maybeCount, maybeLongText, maybeShortText, shortText } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { isRefusal } from '../refusal.ts'
import { eachImpact, findImpact } from './find-impact.ts'

/** Another affected group of the same impact, rated on its own: the gravest group leads. */
export const addGroup = verb({
  name: 'add_group',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({
    impact: impactId(),
    group: shortText(),
    knownCount: maybeCount(),
    estimatedCount: maybeCount(),
    method: maybeShortText(),
    heightenedRisk: maybeLongText(),
  }),
  about: ['impact'],
  subjects: eachImpact,
  can(kase, { impact: id }) {
    const impact = findImpact(kase, id)
    return isRefusal(impact) ? impact : null
  },
  decide(kase, input, context) {
    const impact = findImpact(kase, input.impact)
    if (isRefusal(impact)) return impact
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
  },
})
