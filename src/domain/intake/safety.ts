import type { Case } from '../case/case.ts'
import { isFearedMailbox } from '../value-chain/feared-mailbox.ts'
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
 * Where the person may be told by mail that there is news; null where they gave no address, where it is not safe, where
 * their plan is that nothing is left anywhere (a mail lies in a box that others may open), and where they wrote of that
 * address and of somebody whom they fear.
 */
export function mailTo(kase: Case): string | null {
  const email = safeAddress(kase)
  return email === null || isFearedMailbox(kase, email, 'safe') ? null : email
}

/** True where mail would go to an address that they gave as safe, if they had not written of it and of whom they fear. */
export function isMailStopped(kase: Case): boolean {
  return safeAddress(kase) !== null && mailTo(kase) === null
}

function safeAddress({ person }: Pick<Case, 'person'>): string | null {
  if (person === null || person.safety !== 'safe' || person.plan?.leaveNoMessage) return null
  return person.email
}
