import { event } from '../case/case-event.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuse } from '../refusal.ts'
import type { Cooperation } from '../vocabulary/value-chain.ts'
import { endContact } from './end-contact.ts'

export interface RecordCooperation {
  readonly entity: string
  readonly cooperation: Cooperation
  readonly note?: string
}

/**
 * How an organisation works with the contact. Silence past its limit is recorded, not smoothed over; whoever had taken
 * over as contact and refuses or falls silent is the contact no more.
 */
export const recordCooperation: Rule<RecordCooperation> = (kase, input, context) => {
  const entity = kase.entities.find((each) => each.id === input.entity)
  if (!entity) return refuse('unknown_entity')
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
}
