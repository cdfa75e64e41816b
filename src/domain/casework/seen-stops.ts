import { maybeCount } from '../case/fields.ts'
import type { Case } from '../case/case.ts'
import { refuse, type Refusal } from '../refusal.ts'

/**
 * How often the person had stopped the case when the form was shown; a form fills it in, and nobody is asked for it.
 */
export const seenStops = () => maybeCount().meta({ of: 'form' }).optional()

/** Refuses an old form that is sent again: it must not undo what the person wanted since. */
export function refuseOldForm({ stops }: Case, seen: number | null | undefined): Refusal | null {
  return seen === undefined || seen === null || seen === stops ? null : refuse('not_now')
}
