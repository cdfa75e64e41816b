import { z } from '@hono/zod-openapi'
import { consentToShare as rule } from '../../domain/value-chain/consent-to-share.ts'
import { caseVerb } from '../case-verb.ts'
import { entityId, yesNo } from '../../domain/case/fields.ts'

export const consentToShare = caseVerb(
  'value-chain',
  'consent_to_share',
  z.object({
    entity: entityId(),
    identity: yesNo(),
    warned: yesNo(),
    fearsNoLonger: yesNo().optional(),
  }),
  rule,
)
