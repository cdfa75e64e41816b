import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { actionId, longText } from '../case/fields.ts'
import { checkText, verb, whileWorking } from '../case/verb.ts'
import { eachAction, refuseStep } from './find-action.ts'

/** The person was asked about an action before it is offered: their view of what fits leads (B-Tech paper). */
export const consultPerson = verb({
  name: 'consult_person',
  chapter: 'remedy',
  by: ['staff'],
  from: whileWorking(),
  needsReader: true,
  ofThoseAffected: true,
  /** `words`: what the person said about it before it was offered. */
  input: z.object({ action: actionId(), words: longText() }),
  about: ['action'],
  subjects: eachAction,
  can: (kase, { action }) => refuseStep(kase, action, 'consult'),
  decide: (_kase, input, context) =>
    checkText(input.words, 'text_missing') ?? [
      event(context, 'person_consulted', { action: input.action }, { words: input.words }),
    ],
})
