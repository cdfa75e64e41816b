import { event } from '../case/case-event.ts'
import { checkText, nextId } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuse } from '../refusal.ts'
import { checkSubtype } from './subtype-of-role.ts'
import type { Naming, Role, Size, Subtype } from '../vocabulary/value-chain.ts'

export interface AddEntity {
  readonly name: string
  readonly system?: string
  readonly role: Role
  readonly subtype: Subtype | null
  readonly size: Size | null
  readonly operator: boolean
  readonly feared: boolean
  /** Not said: staff know the name they write. */
  readonly naming?: Naming
  readonly organisation: string | null
}

/** Adds an organisation of the value chain to the case. Being on the list says nothing about blame. */
export const addEntity: Rule<AddEntity> = (kase, input, context) => {
  if (input.operator && kase.entities.some((entity) => entity.operator)) return refuse('already_done')
  const { name, system, naming = 'confirmed', organisation, ...facts } = input
  return (
    checkText(name, 'text_missing') ??
    checkSubtype(input.role, input.subtype) ?? [
      event(
        context,
        'entity_added',
        {
          entity: nextId('e', [...kase.entities, ...kase.formerEntities]),
          ...facts,
          naming,
          organisation: naming === 'confirmed' && input.subtype !== 'misuser' ? organisation : null,
        },
        { name, ...(system ? { system } : {}) },
      ),
    ]
  )
}
