import { z } from '@hono/zod-openapi'
import { recordCommitment as rule } from '../../domain/remedy/record-commitment.ts'
import { caseVerb } from '../case-verb.ts'
import { actionId, choice, maybeLongText } from '../../domain/case/fields.ts'

export const recordCommitment = caseVerb(
  'remedy',
  'record_commitment',
  z.object({
    action: actionId(),
    answer: choice(['commits', 'refuses', 'disputes']),
    words: maybeLongText(),
  }),
  rule,
)
