import { z } from '@hono/zod-openapi'
import { viewChanges } from '../../actions/history/view-changes.ts'
import { operations, parameters } from '../../words/en/api-reference.ts'
import { apiRoute, LIST_STAFF, staffOf } from './route.ts'
import { listOf, text, yes } from './schemas/fields.ts'
import { invalidProblem } from './serve.ts'

const changeSchema = z
  .object({
    caseId: z.uuid(),
    /** Its number in the ledger of the case. */
    seq: z.int(),
    /** What happened, as the ledger calls it. */
    kind: text(),
  })
  .openapi('Change')

const query = z.object({
  after: z.string().min(1).max(200).optional().meta({ description: parameters.changesAfter }),
})

export const listChanges = apiRoute({
  method: 'get',
  path: '/changes',
  who: LIST_STAFF,
  id: 'listChanges',
  tag: 'casework',
  summary: operations.listChanges,
  query,
  answer: {
    status: 200,
    schema: z.object({ changes: listOf(changeSchema), after: text(), more: yes() }).openapi('ChangePage'),
  },
  async handle(call) {
    const seen = await viewChanges(call.house, staffOf(call), call.query.after ?? null)
    return seen ?? invalidProblem(call.speaker, { invalid: [{ field: 'after', problem: 'not_right' }] })
  },
})
