import { z } from '@hono/zod-openapi'
import { recordFinding as rule } from '../../domain/casework/record-finding.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { IMPACT_FINDINGS } from '../../domain/vocabulary/impact.ts'
import { caseVerb } from '../case-verb.ts'
import { choice, impactId, longText } from '../../domain/case/fields.ts'

export const recordFinding = caseVerb(
  'casework',
  'record_finding',
  z.object({ impact: impactId(), finding: choice(codesOf(IMPACT_FINDINGS)), reasons: longText() }),
  rule,
)
