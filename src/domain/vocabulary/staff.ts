import type { CodeOf } from './code.ts'

/** Roles of staff; what each may see and do is said in `domain/access`. */
export const STAFF_ROLES = [
  { code: 'coordinator' },
  { code: 'case_worker' },
  { code: 'administrator' },
  { code: 'auditor' },
  /** From outside of the house: sees one case, while they decide what they were asked there. */
  { code: 'outside_reviewer' },
] as const
export type StaffRole = CodeOf<typeof STAFF_ROLES>
