import type { Naming, Subtype } from '../vocabulary/value-chain.ts'

/**
 * Why an entity can never be the contact, whatever the rules say: nobody can reach it, or it did the harm on purpose.
 */
export const NEVER_CONTACT = [{ code: 'not_known_by_name' }, { code: 'misused_the_system' }] as const

/** Null when it can be the contact; it may carry a finding either way. */
export function whyNeverContact(entity: {
  readonly naming?: Naming
  readonly subtype: Subtype | null
}): (typeof NEVER_CONTACT)[number]['code'] | null {
  if (entity.naming === 'not_known') return 'not_known_by_name'
  return entity.subtype === 'misuser' ? 'misused_the_system' : null
}
