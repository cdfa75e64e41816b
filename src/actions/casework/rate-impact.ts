import { z } from '@hono/zod-openapi'
import { rateImpact as rule } from '../../domain/casework/rate-impact.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { DIMENSIONS, RATERS } from '../../domain/vocabulary/severity.ts'
import { caseVerb } from '../case-verb.ts'
import { choice, choices, grade, groupId, impactId, maybeLongText } from '../../domain/case/fields.ts'

export const rateImpact = caseVerb(
  'casework',
  'rate_impact',
  z.object({
    impact: impactId(),
    group: groupId(),
    rater: choice(codesOf(RATERS)),
    scale: grade(),
    scope: grade(),
    irremediability: grade(),
    likelihood: grade(),
    explainedUnknown: choices(codesOf(DIMENSIONS)),
    reasons: maybeLongText(),
  }),
  rule,
)
