import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, entityId, impactId, longText } from '../case/fields.ts'
import { checkText, verb, whileWorking } from '../case/verb.ts'
import { findImpact } from '../casework/find-impact.ts'
import { isRefusal } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { FINDINGS } from '../vocabulary/value-chain.ts'
import { eachEntity, refuseWithoutImpact } from './find-entity.ts'

/** What an organisation says about its own part: stored beside the assessor's finding. Disagreement stops nothing. */
export const recordClaim = verb({
  name: 'record_claim',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({
    entity: entityId(),
    impact: impactId(),
    finding: choice(codesOf(FINDINGS)),
    words: longText(),
  }),
  about: ['entity'],
  subjects: eachEntity,
  can: refuseWithoutImpact,
  decide(kase, input, context) {
    const impact = findImpact(kase, input.impact)
    if (isRefusal(impact)) return impact
    return (
      checkText(input.words, 'text_missing') ?? [
        event(
          context,
          'claim_recorded',
          { entity: input.entity, impact: impact.id, finding: input.finding },
          { words: input.words },
        ),
      ]
    )
  },
})
