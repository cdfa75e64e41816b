import { z } from '@hono/zod-openapi'
import { writeMessage as rule } from '../../domain/casework/write-message.ts'
import { caseVerb } from '../case-verb.ts'
import { longText, yesNo } from '../../domain/case/fields.ts'

export const writeMessage = caseVerb(
  'casework',
  'write_message',
  z.object({ body: longText(), retaliation: yesNo().optional() }),
  rule,
)
