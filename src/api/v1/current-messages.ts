import { viewMine } from '../../actions/intake/view-mine.ts'
import { operations } from '../../words/en/api-reference.ts'
import { notThere } from './not-there.ts'
import { apiRoute, personOf } from './route.ts'
import { messagePageQuery, messagePageSchema, messagesAfter } from './schemas/message-page.ts'
import { personMessageSchema } from './schemas/talk.ts'
import { invalidProblem } from './serve.ts'

/** The messages of the person's own case, a page at a time, the newest page first. */
export const currentMessages = apiRoute({
  method: 'get',
  path: '/grievances/current/messages',
  who: 'receipt',
  id: 'readMyMessages',
  tag: 'grievances',
  summary: operations.readMyMessages,
  query: messagePageQuery,
  answer: { status: 200, schema: messagePageSchema(personMessageSchema, 'MyMessagePage') },
  async handle(call) {
    const mine = await viewMine(call.house, personOf(call))
    if (mine === null) return notThere(call)
    return (
      messagesAfter(mine.view.messages, call.query.after) ??
      invalidProblem(call.speaker, { invalid: [{ field: 'after', problem: 'not_right' }] })
    )
  },
})
