import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { choice, entityId, words } from '../case/fields.ts'
import { checkText, verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { FEAR_ANSWERS } from '../vocabulary/value-chain.ts'
import { eachEntity, findEntity } from './find-entity.ts'
import { isFearOpen, isNamedAsFeared } from './may-learn.ts'

/**
 * Whether an organisation is the one that the person wrote they fear; asked before it is first told of anything, with
 * their words in view. Whoever it may be counts as feared until the person says otherwise, and one that they named is
 * not explained away, nor is whoever runs this house left out (UNGP 31 commentary: prevent retaliation; red line 9).
 */
export const answerFear = verb({
  name: 'answer_fear',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({ entity: entityId(), isIt: choice(codesOf(FEAR_ANSWERS)), reasons: words() }),
  about: ['entity'],
  subjects: eachEntity,
  can(kase, { entity: id }) {
    const entity = findEntity(kase, id)
    if (isRefusal(entity)) return entity
    return isFearOpen(kase, entity) ? null : refuse('no_fear_to_ask_about')
  },
  decide(kase, { entity, isIt, reasons }, context) {
    if (!answersFor(kase, entity).includes(isIt)) return refuse('named_by_the_person', { entity })
    return (
      checkText(reasons, 'reason_missing') ?? [event(context, 'fear_answered', { entity, isIt }, { reasons })]
    )
  },
  choices: (kase, { entity = '' }) => ({ isIt: answersFor(kase, entity) }),
})

/** Whom the person named by their name it is, or may be. */
function answersFor(kase: Case, id: string) {
  const entity = kase.entities.find((each) => each.id === id)
  const isNamed = entity !== undefined && isNamedAsFeared(kase, entity)
  return codesOf(FEAR_ANSWERS).filter((each) => !isNamed || each !== 'it_is_not')
}
