import { z } from '@hono/zod-openapi'
import { flagDelay as rule } from '../../domain/casework/flag-delay.ts'
import { caseVerb } from '../case-verb.ts'
import { impactId, longText, maybeMoment } from '../../domain/case/fields.ts'

export const flagDelay = caseVerb(
  'casework',
  'flag_delay',
  z.object({ impact: impactId(), deadline: maybeMoment(), reasons: longText() }),
  rule,
)
