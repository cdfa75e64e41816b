import { z } from '@hono/zod-openapi'
import { asksBeforeLook } from '../../actions/casework/asks-before-look.ts'
import { viewCase } from '../../actions/casework/view-case.ts'
import { operations } from '../../words/en/api-reference.ts'
import { MEANT } from './case.ts'
import { problem } from './problem.ts'
import { refusalProblem } from './refusal-problem.ts'
import { apiRoute, CASE_STAFF, idOf, staffActorOf, staffOf } from './route.ts'
import { messagePageQuery, messagePageSchema, messagesAfter } from './schemas/message-page.ts'
import { messageSchema } from './schemas/talk.ts'
import { invalidProblem } from './serve.ts'

/** The messages of a case, a page at a time, the newest page first. */
export const caseMessages = apiRoute({
  method: 'get',
  path: '/cases/{id}/messages',
  who: CASE_STAFF,
  id: 'readMessages',
  tag: 'casework',
  summary: operations.readMessages,
  params: z.object({ id: z.uuid() }),
  query: messagePageQuery,
  answer: { status: 200, schema: messagePageSchema(messageSchema, 'MessagePage') },
  problems: [409],
  async handle(call) {
    const [viewer, id] = [staffOf(call), idOf(call, 'id')]
    if ((await asksBeforeLook(call.house, viewer, id)) !== null)
      return refusalProblem(call.speaker, MEANT, null)
    const view = await viewCase(call.house, viewer, id, staffActorOf(call))
    if (view === null) return problem(call.speaker, 'not_found')
    return (
      messagesAfter(view.kase.messages, call.query.after) ??
      invalidProblem(call.speaker, { invalid: [{ field: 'after', problem: 'not_right' }] })
    )
  },
})
