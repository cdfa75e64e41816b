import { fundingSchema } from '../../domain/bodies/funding.ts'
import { insertFunding } from '../../store/bodies/fundings.ts'
import { editsOf } from '../../store/bodies/listings.ts'
import { newId } from '../../store/ids.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { idOfHand, type Hand } from '../staff/hand.ts'

/** Writes down what somebody gives to a body; null where there is no such body. Nothing of it can be changed later. */
export async function recordFunding(
  house: Pick<House, 'database' | 'now'>,
  by: Hand,
  body: string,
  typed: Readonly<Record<string, unknown>>,
): Promise<'recorded' | Invalid | null> {
  if ((await editsOf(house.database, body)).length === 0) return null
  const funding = parseInput(fundingSchema, { ...typed, id: newId(house.now()), body })
  if (isInvalid(funding)) return funding
  await insertFunding(house.database, { ...funding, at: new Date(house.now()), by: idOfHand(by) })
  return 'recorded'
}
