import { z } from '@hono/zod-openapi'
import { withdraw as rule } from '../../domain/casework/withdraw.ts'
import { caseVerb } from '../case-verb.ts'
import { maybeLongText } from '../../domain/case/fields.ts'

export const withdraw = caseVerb('casework', 'withdraw', z.object({ reasons: maybeLongText() }), rule)
