import { event } from '../case/case-event.ts'
import { checkText } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuse } from '../refusal.ts'
import type { Naming, Role, Size, Subtype } from '../vocabulary/value-chain.ts'
import { sameName } from './same-firm.ts'
import { checkSubtype } from './subtype-of-role.ts'

export interface CorrectEntity {
  readonly entity: string
  readonly name: string
  readonly system?: string
  readonly role: Role
  readonly subtype: Subtype | null
  readonly size: Size | null
  readonly operator: boolean
  readonly feared: boolean
  /** Not said: as it was. */
  readonly naming?: Naming
  readonly reasons: string
}

/**
 * Corrects what is known of an organisation, with the reason; what was written before stays in the ledger. Another name
 * is another organisation, so the tie that the directory held under the wrong one goes, and with it the person's
 * consent that this one learns who they are. Only the person can say that nobody has to be feared any more.
 */
export const correctEntity: Rule<CorrectEntity> = (kase, input, context) => {
  const entity = kase.entities.find((each) => each.id === input.entity)
  if (!entity) return refuse('unknown_entity')
  if (input.operator && kase.entities.some((each) => each.operator && each.id !== entity.id))
    return refuse('already_done')
  if (entity.feared && !input.feared) return refuse('feared_party_never_told_who', { entity: entity.id })
  const { name, system, reasons, naming = entity.naming, ...facts } = input
  const isSame =
    naming === 'confirmed' && input.subtype !== 'misuser' && sameName(name) === sameName(entity.name)
  return (
    checkText(name, 'text_missing') ??
    checkSubtype(input.role, input.subtype) ??
    checkText(reasons, 'reason_missing') ?? [
      event(
        context,
        'entity_corrected',
        { ...facts, naming, organisation: isSame ? entity.organisation : null },
        { name, ...(system ? { system } : {}), reasons },
      ),
    ]
  )
}
