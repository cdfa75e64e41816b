import { z } from '@hono/zod-openapi'
import { offerHandover as rule } from '../../domain/value-chain/offer-handover.ts'
import { caseVerb } from '../case-verb.ts'
import { entityId, impactIds, longText, yesNo } from '../../domain/case/fields.ts'

export const offerHandover = caseVerb(
  'value-chain',
  'offer_handover',
  z.object({ entity: entityId(), impacts: impactIds(), message: longText(), withIdentity: yesNo() }),
  rule,
)
