import { isDeepStrictEqual } from 'node:util'
import { fundingSchema } from '../../domain/bodies/funding.ts'
import { findFunding, insertFunding } from '../../store/bodies/fundings.ts'
import { editsOf } from '../../store/bodies/listings.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { newId } from '../../store/ids.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { idOfHand, type Hand } from '../staff/hand.ts'
import { readHelpAnew } from './listings-for-help.ts'

/**
 * Writes down what somebody gives to a body; null where there is no such body. Nothing of it can be changed later.
 *
 * @param id of the page that asked: the same words from it once more are the same line
 */
export async function recordFunding(
  house: Pick<House, 'database' | 'now'>,
  by: Hand,
  body: string,
  typed: Readonly<Record<string, unknown>>,
  id: string = newId(house.now()),
): Promise<'recorded' | Invalid | null> {
  if ((await editsOf(house.database, body)).length === 0) return null
  const funding = parseInput(fundingSchema, { ...typed, id: isUuid(id) ? id : newId(house.now()), body })
  if (isInvalid(funding)) return funding
  const kept = { ...funding, at: new Date(house.now()), by: idOfHand(by) }
  const isNew = await insertFunding(house.database, kept)
  // Other words from a page that somebody went back to are another line.
  if (!isNew && !isDeepStrictEqual(await findFunding(house.database, funding.id), funding))
    await insertFunding(house.database, { ...kept, id: newId(house.now()) })
  readHelpAnew(house)
  return 'recorded'
}
