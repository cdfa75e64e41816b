import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, choices, maybeCount, maybeLongText, maybeShortText, shortText } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { reassessmentsOfNewImpact } from '../value-chain/plan-reassessment.ts'
import { isBefore } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { IMPACT_KINDS, IMPACT_NATURES, IMPACT_ORIGINS, RELATIONS } from '../vocabulary/impact.ts'
import { RIGHTS, type Right } from '../vocabulary/rights.ts'

/**
 * Names an adverse impact and the first group of people it touches. `child_rights` joins the rights by itself when the
 * case is about a child (domain reference 1).
 *
 * A date that the person gave and that is still to come proposes a delay flag by itself: the signs of danger in the
 * story stop counting once two people know how grave the harm is, and a date must not fall out of sight with them. A
 * proposed flag orders nothing; staff accept it or say why not (domain reference 4, rule 4).
 */
export const describeImpact = verb({
  name: 'describe_impact',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({
    title: shortText(),
    /** The first is the primary right. */
    rights: choices(codesOf(RIGHTS)).min(1),
    otherRight: maybeShortText(),
    otherRightSource: maybeShortText(),
    kind: choice(codesOf(IMPACT_KINDS)),
    nature: choice(codesOf(IMPACT_NATURES)),
    origin: choice(codesOf(IMPACT_ORIGINS)),
    relation: choice(codesOf(RELATIONS)),
    group: shortText(),
    knownCount: maybeCount(),
    estimatedCount: maybeCount(),
    method: maybeShortText(),
    heightenedRisk: maybeLongText(),
  }),
  known: () => ({ relation: 'user_or_other', kind: 'actual' }),
  decide(kase, input, context) {
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
      ...reassessmentsOfNewImpact(kase, impact, context),
    ]
  },
})
