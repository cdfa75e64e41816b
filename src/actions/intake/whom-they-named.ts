import type { House } from '../house.ts'
import type { Done } from '../run-verb.ts'
import { isOneOfUsMaybeMeant } from '../staff/named-in-input.ts'

/**
 * What the person is told of us where their words named one of us: who is named is kept from the case, or is asked before
 * anything else is read. Null where nobody is: no words
 * name whoever is kept through a hand in their keys.
 *
 * @param done what the verb answered, with whom it found in the words
 */
export async function whomTheyNamed(
  house: House,
  { added, named }: Pick<Done, 'added' | 'named'>,
  input: object,
): Promise<'kept' | 'asked' | null> {
  if (added.some((each) => each.kind === 'recused' && each.facts.because !== 'hand_of_kept')) return 'kept'
  return named.length > 0 || (await isOneOfUsMaybeMeant(house, { ...input })) ? 'asked' : null
}
