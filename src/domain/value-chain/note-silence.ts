import { event } from '../case/case-event.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuse } from '../refusal.ts'
import { isBefore } from '../time/instant.ts'
import { endContact } from './end-contact.ts'

export interface NoteSilence {
  readonly entity: string
}

/** An organisation that was told has not answered in its time. Silence is a state of its own, and the person sees it. */
export const noteSilence: Rule<NoteSilence> = (kase, input, context) => {
  const entity = kase.entities.find((each) => each.id === input.entity)
  if (!entity) return refuse('unknown_entity')
  if (entity.answerDueAt === null || entity.answeredAt !== null || entity.cooperation === 'silent')
    return refuse('already_done')
  if (isBefore(context.now, entity.answerDueAt)) return refuse('not_now', { verb: 'note_silence' })
  return [
    event(context, 'silence_noted', { entity: entity.id, since: entity.answerDueAt }, {}),
    ...endContact(kase, entity, 'silent', context),
  ]
}
