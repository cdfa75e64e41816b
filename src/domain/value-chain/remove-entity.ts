import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { checkText } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuse, type Refusal } from '../refusal.ts'

export interface RemoveEntity {
  readonly entity: string
  readonly reasons: string
}

/** Takes an entity off the case that should never have been on it. Refused as soon as anything rests on it. */
export const removeEntity: Rule<RemoveEntity> = (kase, input, context) => {
  if (!kase.entities.some((each) => each.id === input.entity)) return refuse('unknown_entity')
  return (
    whatRestsOn(kase, input.entity) ??
    checkText(input.reasons, 'reason_missing') ?? [
      event(context, 'entity_removed', { entity: input.entity }, { reasons: input.reasons }),
    ]
  )
}

function whatRestsOn(kase: Case, id: string): Refusal | null {
  const isIt = (each: { readonly entity: string }) => each.entity === id
  if (kase.entities.some((each) => each.id === id && each.knowledgeAt !== null))
    return refuse('entity_was_told')
  if (kase.cells.some(isIt) || kase.claims.some(isIt)) return refuse('entity_has_finding')
  if (kase.plan.some(isIt)) return refuse('entity_has_action')
  const isContact = kase.contacts.some((each) => isIt(each) || each.insteadOf === id)
  return isContact ? refuse('entity_is_contact') : null
}
