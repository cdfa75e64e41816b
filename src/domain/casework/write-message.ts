import { event } from './case-event.ts'
import { checkText, nextId, type Rule } from './verb.ts'

export interface WriteMessage {
  readonly body: string
}

/** The person writes to their contact, or the contact to the person. Open in every state. */
export const writeMessage: Rule<WriteMessage> = (kase, input, context) =>
  checkText(input.body, 'text_missing') ?? [
    event(context, 'message_written', { message: nextId('m', kase.messages) }, { body: input.body }),
  ]
