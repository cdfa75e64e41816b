import { z } from '@hono/zod-openapi'
import { close as rule } from '../../domain/casework/close.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { OUTCOMES } from '../../domain/vocabulary/casework.ts'
import { ADEQUACY_QUESTIONS } from '../../domain/vocabulary/remedy.ts'
import { caseVerb } from '../case-verb.ts'
import { choice, longText, yesNo } from '../../domain/case/fields.ts'

export const close = caseVerb(
  'casework',
  'close',
  z.object({
    outcome: choice(codesOf(OUTCOMES)).exclude(['withdrawn_by_person']),
    reasons: longText(),
    adequacy: z
      .partialRecord(z.enum(codesOf(ADEQUACY_QUESTIONS)), z.string().max(10_000))
      .optional()
      .meta({ field: 'group_of_fields' }),
    noWaiver: yesNo().optional(),
  }),
  rule,
)
