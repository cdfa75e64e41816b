import { z } from '@hono/zod-openapi'
import { sendOffer as rule } from '../../domain/remedy/send-offer.ts'
import { caseVerb } from '../case-verb.ts'
import { longText, yesNo } from '../../domain/case/fields.ts'

export const sendOffer = caseVerb(
  'remedy',
  'send_offer',
  z.object({ letter: longText(), noWaiver: yesNo() }),
  rule,
)
