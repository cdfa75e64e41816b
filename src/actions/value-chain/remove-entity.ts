import { z } from '@hono/zod-openapi'
import { removeEntity as rule } from '../../domain/value-chain/remove-entity.ts'
import { caseVerb } from '../case-verb.ts'
import { entityId, longText } from '../../domain/case/fields.ts'

export const removeEntity = caseVerb(
  'value-chain',
  'remove_entity',
  z.object({ entity: entityId(), reasons: longText() }),
  rule,
)
