import { event } from '../casework/case-event.ts'
import { checkText, nextId, type Rule } from '../casework/verb.ts'
import { refuse } from '../refusal.ts'
import type { Role, Size, Subtype } from '../vocabulary/value-chain.ts'

export interface AddEntity {
  readonly name: string
  readonly system?: string
  readonly role: Role
  readonly subtype: Subtype | null
  readonly size: Size | null
  readonly operator: boolean
  readonly feared: boolean
  readonly organisation: string | null
}

/** Adds an organisation of the value chain to the case. Being on the list says nothing about blame. */
export const addEntity: Rule<AddEntity> = (kase, input, context) => {
  if (input.operator && kase.entities.some((entity) => entity.operator)) return refuse('already_done')
  const { name, system, ...facts } = input
  return (
    checkText(name, 'text_missing') ?? [
      event(
        context,
        'entity_added',
        { entity: nextId('e', kase.entities), ...facts },
        { name, ...(system ? { system } : {}) },
      ),
    ]
  )
}
