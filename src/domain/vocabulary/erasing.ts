import type { CodeOf } from './code.ts'

/** Why a case is erased. */
export const ERASING_REASONS = [
  /** The person asked for it. */
  { code: 'own_request' },
  /** The time is over for which the house keeps cases that ended so. */
  { code: 'retention' },
  /** Whoever runs the machine did it, and says why: a court, or the law. */
  { code: 'house' },
] as const
export type ErasingReason = CodeOf<typeof ERASING_REASONS>

/** What is still open in a case when whoever runs the machine erases it. */
export const LEFT_OPEN = [
  /** Nobody has read what was told. */
  { code: 'unread' },
  /** It has not ended: nobody has decided it. */
  { code: 'undecided' },
  /** Somebody may be in danger. */
  { code: 'danger' },
  /** A word of the person waits for an answer. */
  { code: 'unanswered' },
  /** Something that was promised or is owed has not arrived. */
  { code: 'promise' },
  /** An appeal waits for its answer. */
  { code: 'appeal' },
] as const
export type LeftOpen = CodeOf<typeof LEFT_OPEN>

/** Why whoever runs the machine erased a case, and what they knew to be open. It outlives the key of the case. */
export interface WhyErased {
  readonly reasons: string
  readonly open: readonly LeftOpen[]
}

/** True for a reason that this version knows. */
export function isErasingReason(text: string): text is ErasingReason {
  return ERASING_REASONS.some(({ code }) => code === text)
}
