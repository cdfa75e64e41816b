import { z } from '@hono/zod-openapi'
import { appeal as rule } from '../../domain/casework/appeal.ts'
import { caseVerb } from '../case-verb.ts'
import { decisionId, longText } from '../../domain/case/fields.ts'

export const appeal = caseVerb(
  'casework',
  'appeal',
  z.object({ decision: decisionId(), reasons: longText() }),
  rule,
)
