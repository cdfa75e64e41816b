import { z } from '@hono/zod-openapi'
import { verifyDelivery as rule } from '../../domain/remedy/verify-delivery.ts'
import { caseVerb } from '../case-verb.ts'
import { actionId, longText } from '../../domain/case/fields.ts'

export const verifyDelivery = caseVerb(
  'remedy',
  'verify_delivery',
  z.object({ action: actionId(), how: longText() }),
  rule,
)
