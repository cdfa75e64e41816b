import { event } from '../case/case-event.ts'
import { checkText, nextId } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'

export interface WriteMessage {
  readonly body: string
  /** Somebody makes the person suffer for having written to us. Only they can say so; from anybody else it is nothing. */
  readonly retaliation?: boolean | undefined
}

/** The person writes to their contact, or the contact to the person. Open in every state. */
export const writeMessage: Rule<WriteMessage> = (kase, input, context) => {
  const retaliation = context.by.kind === 'person' && input.retaliation === true
  const facts = { message: nextId('m', kase.messages), ...(retaliation && { retaliation }) }
  return (
    checkText(input.body, 'text_missing') ?? [event(context, 'message_written', facts, { body: input.body })]
  )
}
