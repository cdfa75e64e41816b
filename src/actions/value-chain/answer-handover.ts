import { z } from '@hono/zod-openapi'
import { answerHandover as rule } from '../../domain/value-chain/answer-handover.ts'
import { caseVerb } from '../case-verb.ts'
import { handoverId, maybeLongText, yesNo } from '../../domain/case/fields.ts'

export const answerHandover = caseVerb(
  'value-chain',
  'answer_handover',
  z.object({ handover: handoverId(), accepted: yesNo(), words: maybeLongText() }),
  rule,
)
