import { z } from '@hono/zod-openapi'
import { recordDelivery as rule } from '../../domain/remedy/record-delivery.ts'
import { caseVerb } from '../case-verb.ts'
import { actionId, longText } from '../../domain/case/fields.ts'

export const recordDelivery = caseVerb(
  'remedy',
  'record_delivery',
  z.object({ action: actionId(), proof: longText() }),
  rule,
)
