import { z } from 'zod'
import { staffIdOf } from '../case/actor.ts'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { choices, groupId, impactId, reason, maybeChoice } from '../case/fields.ts'
import { checkText, verb, whileWorking, type Subject } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { DIMENSIONS, UNKNOWN_REASONS } from '../vocabulary/severity.ts'
import { eachGroup, findGroup } from './find-group.ts'
import { severityOfGroup } from './overview.ts'

/**
 * A second person looks at the ratings of a group and lets them stand, with reasons. Only this takes a case with signs
 * of danger out of P1, and only this lets a dimension stay unknown without holding the priority up: never beside signs
 * of danger, and never because somebody who could know has not answered (domain reference 4, rule 10).
 */
export const reviewRating = verb({
  name: 'review_rating',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  inPerson: true,
  input: z.object({
    impact: impactId(),
    group: groupId(),
    /** Dimensions that may stay unknown. */
    explainedUnknown: choices(codesOf(DIMENSIONS)),
    /** Why nobody can know them. */
    because: maybeChoice(codesOf(UNKNOWN_REASONS)),
    reasons: reason(),
  }),
  about: ['impact', 'group'],
  subjects: eachGroup,
  can(kase, subject, { by }) {
    const found = findGroup(kase, subject)
    if (isRefusal(found)) return found
    const { ratings } = found.group
    if (ratings.length === 0) return refuse('impact_not_rated')
    return ratings.some((rating) => rating.by === staffIdOf(by)) ? refuse('rated_it_yourself') : null
  },
  decide(kase, { impact, group, explainedUnknown, because, reasons }, context) {
    const found = findGroup(kase, { impact, group })
    if (isRefusal(found)) return found
    const refusal = checkText(reasons, 'reason_missing')
    if (refusal) return refusal
    const { unknown } = severityOfGroup(found.group)
    if (explainedUnknown.length > 0) {
      if (kase.danger) return refuse('unknown_beside_danger')
      if (because === null) return refuse('reason_missing')
      if (because === 'not_answered') return refuse('no_answer_explains_nothing')
      if (explainedUnknown.some((dimension) => !unknown.includes(dimension))) return refuse('already_known')
    }
    return [
      event(
        context,
        'rating_reviewed',
        {
          impact: found.impact.id,
          group: found.group.id,
          explainedUnknown,
          because: explainedUnknown.length > 0 ? because : null,
        },
        { reasons },
      ),
    ]
  },
  skips: (kase, subject) => (mayStayUnknown(kase, subject) ? [] : ['explainedUnknown', 'because']),
  choices: (kase, subject) => ({ explainedUnknown: unknownOf(kase, subject) }),
})

function unknownOf(kase: Case, subject: Subject) {
  const found = findGroup(kase, subject)
  return isRefusal(found) ? [] : severityOfGroup(found.group).unknown
}

function mayStayUnknown(kase: Case, subject: Subject): boolean {
  return !kase.danger && unknownOf(kase, subject).length > 0
}
