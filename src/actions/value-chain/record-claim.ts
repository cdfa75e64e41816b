import { z } from '@hono/zod-openapi'
import { recordClaim as rule } from '../../domain/value-chain/record-claim.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { FINDINGS } from '../../domain/vocabulary/value-chain.ts'
import { caseVerb } from '../case-verb.ts'
import { choice, entityId, impactId, longText } from '../../domain/case/fields.ts'

export const recordClaim = caseVerb(
  'value-chain',
  'record_claim',
  z.object({ entity: entityId(), impact: impactId(), finding: choice(codesOf(FINDINGS)), words: longText() }),
  rule,
)
