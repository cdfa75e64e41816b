import { z } from '@hono/zod-openapi'
import { planReassessment as rule } from '../../domain/value-chain/plan-reassessment.ts'
import { caseVerb } from '../case-verb.ts'
import { choice, entityId, impactId, longText, moment } from '../../domain/case/fields.ts'

export const planReassessment = caseVerb(
  'value-chain',
  'plan_reassessment',
  z.object({
    impact: impactId(),
    entity: entityId(),
    trigger: choice(['second_similar_report', 'missed_commitment', 'changed_design', 'new_evidence']),
    dueAt: moment(),
    reasons: longText(),
  }),
  rule,
)
