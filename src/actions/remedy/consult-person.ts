import { z } from '@hono/zod-openapi'
import { consultPerson as rule } from '../../domain/remedy/consult-person.ts'
import { caseVerb } from '../case-verb.ts'
import { actionId, longText } from '../../domain/case/fields.ts'

export const consultPerson = caseVerb(
  'remedy',
  'consult_person',
  z.object({ action: actionId(), words: longText() }),
  rule,
)
