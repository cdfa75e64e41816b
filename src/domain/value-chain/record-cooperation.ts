import { event } from '../casework/case-event.ts'
import type { Rule } from '../casework/verb.ts'
import { refuse } from '../refusal.ts'
import type { Cooperation } from '../vocabulary/value-chain.ts'

export interface RecordCooperation {
  readonly entity: string
  readonly cooperation: Cooperation
  readonly note?: string
}

/** How an organisation works with the contact. Silence past its limit is recorded, not smoothed over. */
export const recordCooperation: Rule<RecordCooperation> = (kase, input, context) => {
  if (!kase.entities.some((each) => each.id === input.entity)) return refuse('unknown_entity')
  return [
    event(
      context,
      'cooperation_recorded',
      { entity: input.entity, cooperation: input.cooperation },
      input.note ? { note: input.note } : {},
    ),
  ]
}
