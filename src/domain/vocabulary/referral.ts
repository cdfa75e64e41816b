import type { CodeOf } from './code.ts'

/** What the person says to bodies that were offered: they choose freely, and may choose none. */
export const REFERRAL_ANSWERS = [{ code: 'go_myself' }, { code: 'tell_them' }, { code: 'none' }] as const
export type ReferralAnswer = CodeOf<typeof REFERRAL_ANSWERS>

/** What the person says of a body some weeks after they turned to it, or it was told of them (domain reference 14). */
export const WHETHER_HELPED = [
  { code: 'helped' },
  { code: 'in_part' },
  { code: 'did_not_help' },
  { code: 'nobody_answered' },
  { code: 'did_not_go' },
] as const
export type WhetherHelped = CodeOf<typeof WHETHER_HELPED>
