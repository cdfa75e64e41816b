import { z } from '@hono/zod-openapi'
import { tellEntity as rule } from '../../domain/value-chain/tell-entity.ts'
import { caseVerb } from '../case-verb.ts'
import { entityId, longText, yesNo } from '../../domain/case/fields.ts'

export const tellEntity = caseVerb(
  'value-chain',
  'tell_entity',
  z.object({ entity: entityId(), what: longText(), withIdentity: yesNo(), sure: yesNo().optional() }),
  rule,
)
