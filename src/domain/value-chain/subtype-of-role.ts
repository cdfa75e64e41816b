import { refuse, type Refusal } from '../refusal.ts'
import { SUBTYPES, type Role, type Subtype } from '../vocabulary/value-chain.ts'

/** Refuses a subtype that belongs to another role; `role` in the refusal is the one it fits. */
export function checkSubtype(role: Role, subtype: Subtype | null): Refusal | null {
  const known = SUBTYPES.find(({ code }) => code === subtype)
  return known === undefined || known.role === role
    ? null
    : refuse('subtype_not_of_role', { role: known.role })
}
