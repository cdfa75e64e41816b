import { z } from '@hono/zod-openapi'
import { confirmDelivery as rule } from '../../domain/remedy/confirm-delivery.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { CONFIRMATIONS } from '../../domain/vocabulary/remedy.ts'
import { caseVerb } from '../case-verb.ts'
import { actionId, choice, maybeLongText } from '../fields.ts'

export const confirmDelivery = caseVerb(
  'remedy',
  'confirm_delivery',
  z.object({ action: actionId(), answer: choice(codesOf(CONFIRMATIONS)), words: maybeLongText() }),
  rule,
)
