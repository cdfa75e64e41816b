import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, entityId, maybeLongText } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { isRefusal } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { COOPERATION } from '../vocabulary/value-chain.ts'
import { endContact } from './end-contact.ts'
import { eachEntity, findEntity, refuseWithoutEntity } from './find-entity.ts'

/**
 * How an organisation works with the contact. Silence past its limit is recorded, not smoothed over; whoever had taken
 * over as contact and refuses or falls silent is the contact no more.
 */
export const recordCooperation = verb({
  name: 'record_cooperation',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({
    entity: entityId(),
    // That it was asked follows from telling it.
    cooperation: choice(codesOf(COOPERATION)).exclude(['asked']),
    note: maybeLongText(),
  }),
  about: ['entity'],
  subjects: eachEntity,
  can: refuseWithoutEntity,
  decide(kase, input, context) {
    const entity = findEntity(kase, input.entity)
    if (isRefusal(entity)) return entity
    const { cooperation } = input
    const isGone = cooperation === 'refusing' || cooperation === 'silent'
    return [
      event(
        context,
        'cooperation_recorded',
        { entity: entity.id, cooperation },
        input.note ? { note: input.note } : {},
      ),
      ...(isGone ? endContact(kase, entity, cooperation, context) : []),
    ]
  },
})
