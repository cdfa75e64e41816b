import { z } from '@hono/zod-openapi'
import { lowerRating as rule } from '../../domain/casework/lower-rating.ts'
import { caseVerb } from '../case-verb.ts'
import { grade, groupId, impactId, longText, yesNo } from '../../domain/case/fields.ts'

export const lowerRating = caseVerb(
  'casework',
  'lower_rating',
  z.object({
    impact: impactId(),
    group: groupId(),
    scale: grade(),
    scope: grade(),
    irremediability: grade(),
    likelihood: grade(),
    reasons: longText(),
    tellPerson: yesNo(),
  }),
  rule,
)
