import { z } from '@hono/zod-openapi'
import { takeUp as rule } from '../../domain/casework/take-up.ts'
import { caseVerb } from '../case-verb.ts'

export const takeUp = caseVerb('casework', 'take_up', z.object({}), rule)
