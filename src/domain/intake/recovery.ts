import type { ContactDetails } from '../case/case.ts'
import { latinDigits } from '../typed/digits.ts'
import { isBefore, type Instant } from '../time/instant.ts'

/** Minutes for which a code from an e-mail is good. */
export const CODE_MINUTES = 30
/** Digits of a code. */
export const CODE_DIGITS = 12
const GROUP = 4
/** Codes that are looked at on one page before another has to be asked for. */
export const CODE_TRIES = 5
/** E-mails with a code that go to one address in `ASKED_HOURS`, so that nobody is flooded. */
export const MOST_TO_ADDRESS = 3
export const ASKED_HOURS = 24
/** Codes that may be asked for in the whole house in an hour. */
export const MOST_ASKED = 600

/** Whether a code can be sent to somebody who asks for it, and what came of it. */
export interface Recovery {
  /** Since when the person wants that; null while they do not. */
  readonly since: Instant | null
  /** When a new receipt was last made with such a code; null where none was. */
  readonly usedAt: Instant | null
  /** They said that mail must not be used: it can be chosen by nobody. */
  readonly isUnsafe: boolean
  /** When the choice ended because they wrote of the address and of somebody whom they fear; null where it did not. */
  readonly fearedAt: Instant | null
}

/**
 * True where somebody said that others may read along, not to write to them, or to leave nothing anywhere: then no mail
 * may hold a way in, whoever asks. Where nobody said anything, the person says it by choosing.
 */
export function isMailUnsafe(person: ContactDetails | null): boolean {
  if (person === null) return false
  const isSaid = !person.safetyAssumed && ['employer_may_watch', 'do_not_contact'].includes(person.safety)
  return isSaid || person.plan?.leaveNoMessage === true
}

/** The digits of a code, however it was typed. */
export function codeTyped(typed: string): string {
  return latinDigits(typed).replace(/\D/gu, '')
}

/** A code as it is written: in groups, which are copied with fewer mistakes. */
export function codeWritten(digits: string): string {
  return (digits.match(new RegExp(`\\d{${GROUP}}`, 'g')) ?? []).join('-')
}

/** The last moment at which a code counts is its end: at that it is over. */
export function isCodeOver(until: Instant, now: Instant): boolean {
  return !isBefore(now, until)
}
