import { z } from '@hono/zod-openapi'
import { imposeAction as rule } from '../../domain/remedy/impose-action.ts'
import { caseVerb } from '../case-verb.ts'
import { actionId, longText } from '../../domain/case/fields.ts'

export const imposeAction = caseVerb(
  'remedy',
  'impose_action',
  z.object({ action: actionId(), reasons: longText() }),
  rule,
)
