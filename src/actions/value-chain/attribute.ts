import { z } from '@hono/zod-openapi'
import { attribute as rule } from '../../domain/value-chain/attribute.ts'
import { FLOW_ANSWERS, FLOW_QUESTIONS } from '../../domain/value-chain/attribution.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { CONTRIBUTION_FACTORS, FINDINGS } from '../../domain/vocabulary/value-chain.ts'
import { caseVerb } from '../case-verb.ts'
import {
  choice,
  choices,
  entityId,
  impactId,
  longText,
  maybeChoice,
  maybeLongText,
  maybeMoment,
} from '../../domain/case/fields.ts'

export const attribute = caseVerb(
  'value-chain',
  'attribute',
  z.object({
    impact: impactId(),
    entity: entityId(),
    from: maybeMoment(),
    answers: z
      .partialRecord(z.enum(codesOf(FLOW_QUESTIONS)), z.enum(codesOf(FLOW_ANSWERS)))
      .meta({ field: 'group_of_fields' }),
    finding: maybeChoice(codesOf(FINDINGS)),
    factors: choices(codesOf(CONTRIBUTION_FACTORS)),
    confidence: choice(['low', 'medium', 'high']),
    reasons: longText(),
    lastingProof: maybeLongText(),
  }),
  rule,
)
