import { z } from '@hono/zod-openapi'
import type { Message } from '../../../domain/case/case.ts'
import { pageOf } from '../../../domain/case/page-of.ts'
import { listOf, maybeText, text } from './fields.ts'

/** What of the messages is not in `messages`; null where all of them are. */
export const earlierMessagesSchema = z
  .object({
    count: z.int(),
    /**
     * How many of them wait for whoever reads this: of the person's without an answer, or of ours since the person
     * last wrote.
     */
    unanswered: z.int(),
    /** Gives the page before, at the address of the case with `/messages`. */
    after: text(),
  })
  .openapi('EarlierMessages')
  .nullable()

type Written = Pick<Message, 'id' | 'from' | 'body'>

/**
 * The newest messages, oldest first, and what there is before them.
 *
 * @param unanswered those that wait for the other side, wherever they stand
 */
export function newestMessages<One extends Written>(messages: readonly One[], unanswered: readonly One[]) {
  const page = messagePage(messages, null)
  return {
    messages: page.messages,
    earlierMessages:
      page.after === null
        ? null
        : {
            count: messages.length - page.messages.length,
            unanswered: unanswered.filter((each) => !page.messages.includes(each)).length,
            after: page.after,
          },
  }
}

/** One page of messages, oldest first, and what gives the page before it; null where `after` names no message. */
export function messagesAfter<One extends Written>(messages: readonly One[], after: string | undefined) {
  if (after !== undefined && !messages.some(({ id }) => id === after)) return null
  return messagePage(messages, after ?? null)
}

/** The answer of an address that gives pages of messages. */
export function messagePageSchema<Message extends z.ZodType>(message: Message, name: string) {
  return z.object({ messages: listOf(message), after: maybeText() }).openapi(name)
}

/** What asks for a page. */
export const messagePageQuery = z.object({ after: z.string().min(1).max(40).optional() })

function messagePage<One extends Written>(messages: readonly One[], at: string | null) {
  const page = pageOf(
    messages.map((message) => ({ id: message.id, length: message.body.length, message })),
    at,
  )
  return { messages: page.entries.map(({ message }) => message), after: page.earlier }
}
