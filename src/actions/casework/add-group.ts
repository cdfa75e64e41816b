import { z } from '@hono/zod-openapi'
import { addGroup as rule } from '../../domain/casework/add-group.ts'
import { caseVerb } from '../case-verb.ts'
import { impactId, maybeCount, maybeLongText, maybeShortText, shortText } from '../../domain/case/fields.ts'

export const addGroup = caseVerb(
  'casework',
  'add_group',
  z.object({
    impact: impactId(),
    group: shortText(),
    knownCount: maybeCount(),
    estimatedCount: maybeCount(),
    method: maybeShortText(),
    heightenedRisk: maybeLongText(),
  }),
  rule,
)
