import { z } from '@hono/zod-openapi'
import { openReassessment as rule } from '../../domain/value-chain/open-reassessment.ts'
import { caseVerb } from '../case-verb.ts'
import { reassessmentId } from '../../domain/case/fields.ts'

export const openReassessment = caseVerb(
  'value-chain',
  'open_reassessment',
  z.object({ reassessment: reassessmentId() }),
  rule,
)
