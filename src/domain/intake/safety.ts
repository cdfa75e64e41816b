import type { ContactSafety } from '../vocabulary/intake.ts'

/**
 * How safe it is to write to somebody, as it is recorded. Where nobody said it, we do not write: a message where others
 * read along can do harm that nobody can undo. That is our choice, and it is recorded as ours.
 */
export function safetyOf(said: ContactSafety | undefined): {
  readonly safety: ContactSafety
  readonly safetyAssumed?: true
} {
  return said === undefined ? { safety: 'do_not_contact', safetyAssumed: true } : { safety: said }
}
