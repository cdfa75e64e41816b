import type { ContactDetails } from '../case/case.ts'
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

/**
 * Where the person may be told by mail that there is news; null where they gave no address, where it is not safe, and
 * where their plan is that nothing is left anywhere: a mail lies in a box that others may open.
 */
export function mailTo(person: ContactDetails | null): string | null {
  if (person === null || person.safety !== 'safe' || person.plan?.leaveNoMessage) return null
  return person.email
}
