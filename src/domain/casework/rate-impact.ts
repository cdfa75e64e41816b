import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import { choice, choices, grade, groupId, impactId, maybeWords } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { DIMENSIONS, RATERS } from '../vocabulary/severity.ts'
import { eachGroup, findGroup } from './find-group.ts'
import { takesBack } from './severity.ts'

/**
 * Rates one affected group of an impact. Ratings are only added: to go below one's own earlier rating a second
 * person has to look (`lower-rating.ts`), so that nobody quietly talks a harm down.
 */
export const rateImpact = verb({
  name: 'rate_impact',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({
    impact: impactId(),
    group: groupId(),
    /** Whose view this is; staff enter the view of the affected people as these told it. */
    rater: choice(codesOf(RATERS)),
    scale: grade(),
    scope: grade(),
    irremediability: grade(),
    likelihood: grade(),
    /** Dimensions that stay unknown for a reason given in `reasons`. */
    explainedUnknown: choices(codesOf(DIMENSIONS)),
    reasons: maybeWords(),
  }),
  about: ['impact', 'group'],
  subjects: eachGroup,
  can(kase, subject) {
    const found = findGroup(kase, subject)
    return isRefusal(found) ? found : null
  },
  decide(kase, input, context) {
    const found = findGroup(kase, input)
    if (isRefusal(found)) return found
    if (input.explainedUnknown.length > 0 && !input.reasons?.trim()) return refuse('reason_missing')
    const { rater, scale, scope, irremediability, likelihood, explainedUnknown } = input
    const next = {
      rater,
      by: staffIdOf(context.by) ?? context.by.kind,
      at: context.now,
      judgement: { scale, scope, irremediability, likelihood },
      explainedUnknown,
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
          rater,
          scale,
          scope,
          irremediability,
          likelihood,
          explainedUnknown,
        },
        input.reasons?.trim() ? { reasons: input.reasons } : {},
      ),
    ]
  },
})
