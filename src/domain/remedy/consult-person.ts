import { event } from '../case/case-event.ts'
import { checkText } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { isRefusal } from '../refusal.ts'
import { actionFor } from './find-action.ts'

export interface ConsultPerson {
  readonly action: string
  /** What the person said about it before it was offered. */
  readonly words: string
}

/** The person was asked about an action before it is offered: their view of what fits leads (B-Tech paper). */
export const consultPerson: Rule<ConsultPerson> = (kase, input, context) => {
  const action = actionFor(kase, input.action, 'consult')
  if (isRefusal(action)) return action
  return (
    checkText(input.words, 'text_missing') ?? [
      event(context, 'person_consulted', { action: action.id }, { words: input.words }),
    ]
  )
}
