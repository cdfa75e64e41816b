import { z } from '@hono/zod-openapi'
import { decideAppeal as rule } from '../../domain/casework/decide-appeal.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { APPEAL_OUTCOMES } from '../../domain/vocabulary/casework.ts'
import { caseVerb } from '../case-verb.ts'
import { appealId, choice, longText } from '../../domain/case/fields.ts'

export const decideAppeal = caseVerb(
  'casework',
  'decide_appeal',
  z.object({
    appeal: appealId(),
    outcome: choice(codesOf(APPEAL_OUTCOMES)),
    reasons: longText(),
    whatNext: longText(),
  }),
  rule,
)
