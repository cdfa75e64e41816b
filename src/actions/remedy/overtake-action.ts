import { z } from '@hono/zod-openapi'
import { overtakeAction as rule } from '../../domain/remedy/overtake-action.ts'
import { caseVerb } from '../case-verb.ts'
import { actionId, longText } from '../../domain/case/fields.ts'

export const overtakeAction = caseVerb(
  'remedy',
  'overtake_action',
  z.object({ action: actionId(), reasons: longText() }),
  rule,
)
