import { z } from '@hono/zod-openapi'
import { decide as rule } from '../../domain/casework/decide.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { DECISION_OUTCOMES } from '../../domain/vocabulary/casework.ts'
import { caseVerb } from '../case-verb.ts'
import { choice, longText } from '../../domain/case/fields.ts'

export const decide = caseVerb(
  'casework',
  'decide',
  z.object({ outcome: choice(codesOf(DECISION_OUTCOMES)), reasons: longText(), whatNext: longText() }),
  rule,
)
