import { z } from '@hono/zod-openapi'
import { recordCooperation as rule } from '../../domain/value-chain/record-cooperation.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { COOPERATION } from '../../domain/vocabulary/value-chain.ts'
import { caseVerb } from '../case-verb.ts'
import { choice, entityId, maybeLongText } from '../../domain/case/fields.ts'

export const recordCooperation = caseVerb(
  'value-chain',
  'record_cooperation',
  z.object({
    entity: entityId(),
    // That it was asked follows from telling it.
    cooperation: choice(codesOf(COOPERATION)).exclude(['asked']),
    note: maybeLongText(),
  }),
  rule,
)
