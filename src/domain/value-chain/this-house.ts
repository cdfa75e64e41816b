import type { Case } from '../case/case.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { fearWords } from './fear-told.ts'
import { isNamedBy, sharesAWord } from './naming.ts'

/** The name of an installation to which nobody has given one yet. */
export const UNNAMED = 'Amends'

/**
 * Why an entry is not the organisation that runs this house: it has none of its name. Who that is is a fact of the
 * installation and no tick (domain reference 6); null where it is, and where nobody has named the installation.
 */
export function refuseAsUs(name: string, house: string | null): Refusal | null {
  return house === null || sharesAWord(house, name) ? null : refuse('not_this_house', { house })
}

/** True when the person's words of whom they fear name the installation. */
export function namesHouse(kase: Case, house: string | null): boolean {
  return house !== null && fearWords(kase).some((words) => isNamedBy(words, house))
}
