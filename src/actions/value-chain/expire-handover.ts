import { z } from '@hono/zod-openapi'
import { expireHandover as rule } from '../../domain/value-chain/expire-handover.ts'
import { caseVerb } from '../case-verb.ts'
import { handoverId } from '../../domain/case/fields.ts'

export const expireHandover = caseVerb(
  'value-chain',
  'expire_handover',
  z.object({ handover: handoverId() }),
  rule,
)
