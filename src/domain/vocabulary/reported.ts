import type { CodeOf } from './code.ts'

/** How a public short description stands that people can join (decision 0050). */
export const REPORTED_STATES = [
  { code: 'proposed' },
  { code: 'published' },
  { code: 'declined' },
  { code: 'ended' },
] as const
export type ReportedState = CodeOf<typeof REPORTED_STATES>

/** Why one ended: somebody of us did it, a case it rests on must not carry it any more, or too few are left. */
export const REPORTED_ENDS = [{ code: 'staff' }, { code: 'not_fit' }, { code: 'too_few' }] as const
export type ReportedEnd = CodeOf<typeof REPORTED_ENDS>

/** Why a case must never be among those that a description rests on. */
export const WHY_NOT_CARRY = [
  { code: 'not_there' },
  { code: 'not_a_grievance' },
  /** Its person joined a description themselves: it would rest on itself. */
  { code: 'joined' },
  { code: 'set_aside' },
  { code: 'to_be_erased' },
  { code: 'named_staff' },
  { code: 'child' },
  { code: 'danger' },
  { code: 'fear' },
  { code: 'work' },
  { code: 'whistleblower' },
  { code: 'household' },
  { code: 'other_product' },
] as const
export type WhyNotCarry = CodeOf<typeof WHY_NOT_CARRY>

/** What else keeps a description from being public: of its cases together, and of its words. */
export const WHY_NOT_PUBLIC = [
  { code: 'too_few' },
  { code: 'related' },
  { code: 'their_words' },
  { code: 'place' },
  { code: 'day' },
  { code: 'count' },
  { code: 'says_nothing' },
] as const
export type WhyNotPublic = CodeOf<typeof WHY_NOT_PUBLIC>
