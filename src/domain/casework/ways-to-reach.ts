import { z } from 'zod'
import { flag, maybeWords } from '../case/event-kind.ts'
import { codesOf } from '../vocabulary/code.ts'
import { CONTACT_SAFETY } from '../vocabulary/intake.ts'

/** How safe it is to write to the person; told with the filing or later. */
export const SAFETY_TOLD = {
  safety: z.enum(codesOf(CONTACT_SAFETY)),
  /** Nobody said it, and we chose to be careful. */
  safetyAssumed: z.literal(true).optional(),
  /** Nothing is left with anybody, nor on a machine; absent where it may be. */
  leaveNoMessage: flag.optional(),
} as const

/** Who the person is, the ways to reach them, and their plan for whoever rings or writes there. */
export const WAYS = {
  name: maybeWords,
  email: maybeWords,
  howToReach: maybeWords,
  times: maybeWords,
  coverName: maybeWords,
  whoMayAnswer: maybeWords,
} as const
