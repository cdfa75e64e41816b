import { z } from '@hono/zod-openapi'
import { startAction as rule } from '../../domain/remedy/start-action.ts'
import { caseVerb } from '../case-verb.ts'
import { actionId } from '../../domain/case/fields.ts'

export const startAction = caseVerb('remedy', 'start_action', z.object({ action: actionId() }), rule)
