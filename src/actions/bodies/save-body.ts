import { isDeepStrictEqual } from 'node:util'
import { dayOf } from '../../domain/bodies/checked.ts'
import { listingWritten, type Listing } from '../../domain/bodies/listing.ts'
import { withTrueCheck } from '../../domain/bodies/mark.ts'
import type { BodyAct } from '../../domain/vocabulary/bodies.ts'
import { editsOf, insertEdit } from '../../store/bodies/listings.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { idOfHand, type Hand } from '../staff/hand.ts'
import { TRIES } from '../tries.ts'
import { readHelpAnew } from './listings-for-help.ts'

/** What came of an edit. `overtaken`: somebody else edited it meanwhile, and nothing was saved. */
export type Saved = 'created' | 'updated' | 'unchanged' | 'overtaken'

/** What is saved, and upon what. */
export interface BodyToSave {
  readonly act: BodyAct
  /** The version that whoever edits has seen; 0 for a new one, null for whatever is there. */
  readonly seen: number | null
  readonly raw: unknown
}

/**
 * Looks whether a listing can be kept, and saves it as the newest edit; the same as before is no edit. A check of what is
 * changed with it, or that this house did not make, is not kept.
 */
export async function saveBody(
  house: Pick<House, 'database' | 'now'>,
  by: Hand,
  { act, seen, raw }: BodyToSave,
): Promise<Saved | Invalid> {
  const parsed = parseInput(listingWritten, raw)
  if (isInvalid(parsed)) return parsed
  for (let tries = 0; tries < TRIES; tries += 1) {
    const history = await editsOf(house.database, parsed.id)
    const [newest] = history
    const listing = isWritten(act) ? withTrueCheck(parsed, history, dayOf(house.now())) : parsed
    const version = newest?.version ?? 0
    // The same once more, from a page that was sent twice, is no edit of somebody else.
    if (newest !== undefined && isSame(newest.listing, listing)) return 'unchanged'
    if (seen !== null && seen !== version) return 'overtaken'
    const at = new Date(house.now())
    const edit = { listing, version: version + 1, at, by: idOfHand(by), act }
    const isSaved = await insertEdit(house.database, edit)
    readHelpAnew(house)
    if (isSaved) return version === 0 ? 'created' : 'updated'
    if (seen !== null) return 'overtaken'
  }
  throw new Error('Others edit this body again and again.')
}

/** Somebody wrote what stands there, or a file did; the other acts say only what became of it. */
function isWritten(act: BodyAct): boolean {
  return act === 'edited' || act === 'imported'
}

/** True for two listings that say the same, in whatever order their fields stand. */
export function isSame(one: Listing, other: Listing): boolean {
  return isDeepStrictEqual(one, other)
}
