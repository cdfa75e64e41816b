import type { CodeOf } from './code.ts'

/** Why a case is erased. */
export const ERASING_REASONS = [
  /** The person asked for it. */
  { code: 'own_request' },
  /** The time is over for which the house keeps cases that ended so. */
  { code: 'retention' },
  /** Whoever runs the machine did it, for a reason that is written down elsewhere: a court, or the law. */
  { code: 'house' },
] as const
export type ErasingReason = CodeOf<typeof ERASING_REASONS>

/** True for a reason that this version knows. */
export function isErasingReason(text: string): text is ErasingReason {
  return ERASING_REASONS.some(({ code }) => code === text)
}
