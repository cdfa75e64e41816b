import type { Case } from '../../domain/case/case.ts'
import type { Moment, Ruling } from '../../domain/case/verb.ts'
import { endsForFear } from '../../domain/casework/feared-beside.ts'
import { withNamed } from '../../domain/casework/named-later.ts'
import { isRefusal } from '../../domain/refusal.ts'
import type { House } from '../house.ts'
import { namedInInput } from '../staff/named-in-input.ts'

/** A ruling with what follows from the words in it. */
export type Following = (kase: Case, ruling: Ruling, context: Moment) => Ruling

/**
 * What follows from words of the person that come with a file, as from their words in any verb: whom of us they name is
 * kept from the case, and who stands beside them and is feared ends with the same entry.
 *
 * @param words of the person; none where one of us says what a file is
 */
export async function whatFollows(
  house: House,
  words: Readonly<Record<string, string | null>>,
): Promise<Following> {
  const named = await namedInInput(house, words)
  return (kase, ruling, context) => {
    const kept = withNamed(kase, ruling, named, context)
    return isRefusal(kept) ? kept : [...kept, ...endsForFear(kase, kept, context)]
  }
}
