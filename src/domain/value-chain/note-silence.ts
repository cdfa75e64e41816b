import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { entityId } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../refusal.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import type { Entity } from './chain.ts'
import { endContact } from './end-contact.ts'
import { eachEntity, findEntity } from './find-entity.ts'

/**
 * An organisation that was told has not answered in its time. Silence is a state of its own, and the person sees it.
 */
export const noteSilence = verb({
  name: 'note_silence',
  chapter: 'value-chain',
  by: ['clock'],
  from: { ...whileWorking(), closed: ['same'] },
  input: z.object({ entity: entityId() }),
  about: ['entity'],
  subjects: eachEntity,
  can(kase, { entity: id }, { now }) {
    const silence = silenceOf(kase, id, now)
    return isRefusal(silence) ? silence : null
  },
  decide(kase, input, context) {
    const silence = silenceOf(kase, input.entity, context.now)
    if (isRefusal(silence)) return silence
    const { entity, since } = silence
    return [
      event(context, 'silence_noted', { entity: entity.id, since }, {}),
      ...endContact(kase, entity, 'silent', context),
    ]
  },
})

/** Who has been silent since when, or why nobody is. */
function silenceOf(
  kase: Case,
  id: string | undefined,
  now: Instant,
): { readonly entity: Entity; readonly since: Instant } | Refusal {
  const entity = findEntity(kase, id)
  if (isRefusal(entity)) return entity
  const { answerDueAt: since } = entity
  if (since === null || entity.answeredAt !== null || entity.cooperation === 'silent')
    return refuse('already_done')
  return isBefore(now, since) ? refuse('not_now', { verb: 'note_silence' }) : { entity, since }
}
