import { refuse, type Refusal } from '../refusal.ts'
import type { Actor } from './actor.ts'
import type { Channel } from '../vocabulary/intake.ts'
import type { Case } from './case.ts'

/** Channels where the person does not write themselves: staff may enter what the person said, marked as reported. */
export const SPOKEN = ['phone', 'letter', 'in_person'] as const satisfies readonly Channel[]

/** True when staff enter what the person says, because the person told us by phone, by letter or in person. */
export function isSpoken({ channel }: Pick<Case, 'channel'>): boolean {
  return (SPOKEN as readonly string[]).includes(channel)
}

/**
 * Refuses when staff enter the person's own answer on a case that the person can answer themselves.
 * Nobody says yes in somebody else's name.
 */
export function refuseUnlessTheirs(kase: Case, context: { readonly by: Actor }): Refusal | null {
  return context.by.kind === 'staff' && !isSpoken(kase) ? refuse('person_answers_themselves') : null
}
