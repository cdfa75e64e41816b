import { leftWithout, type LeftWithout } from '../../store/cases/left-without.ts'
import type { House } from '../house.ts'

/**
 * What nobody here could do any more without an account: said before it is shut, or gets a role without cases, so that the
 * last who can is not taken away without a word (red line 14).
 *
 * @param viewer id of whoever thinks of it
 */
export function leavesBehind(house: House, staffId: string, viewer: string): Promise<LeftWithout> {
  return leftWithout(house.database, staffId, viewer, new Date(house.now()))
}

/** What was said, as a form carries it along. */
export function codeOf({ appeals, readings }: LeftWithout): string {
  return `${appeals}-${readings}`
}

/** True where something is left to nobody of which the form that was sent did not say so. */
export function isNewsTo(left: LeftWithout, said: string): boolean {
  return left.appeals + left.readings > 0 && codeOf(left) !== said
}
