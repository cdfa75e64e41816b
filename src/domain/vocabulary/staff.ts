import type { CodeOf } from './code.ts'

/**
 * Roles of staff. An administrator manages accounts and sees no case; an auditor verifies ledgers and sees no story.
 */
export const STAFF_ROLES = [
  { code: 'coordinator' },
  { code: 'case_worker' },
  { code: 'administrator' },
  { code: 'auditor' },
] as const
export type StaffRole = CodeOf<typeof STAFF_ROLES>
