import { isDeepStrictEqual } from 'node:util'
import type { RawEntry } from '../../domain/bodies/directory-file.ts'
import { fundingSchema } from '../../domain/bodies/funding.ts'
import { findFunding, insertFunding } from '../../store/bodies/fundings.ts'
import { editsOf } from '../../store/bodies/listings.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type FieldProblem } from '../parse-input.ts'
import { idOfHand, type Hand } from '../staff/hand.ts'
import { readHelpAnew } from './listings-for-help.ts'
import { saveBody } from './save-body.ts'

/**
 * Why a row that is right by itself is not taken: an earlier row of the file that was taken has its id; what somebody gives is written
 * down under its id already, and says something else; or it is given to a body that is not there.
 */
const CANNOT_TAKE = ['same_id', 'written_otherwise', 'no_such_body'] as const
export type CannotTake = (typeof CANNOT_TAKE)[number]

/** A row that was not taken, and why. */
export interface RefusedRow {
  readonly row: number
  readonly line: number | null
  readonly id: string
  /** What is not right in it, or why it cannot be taken as it is. */
  readonly why: readonly FieldProblem[] | CannotTake
}

/** What became of each row. */
export interface ImportedBodies {
  rows: number
  created: number
  updated: number
  unchanged: number
  refused: RefusedRow[]
}

/**
 * Takes over what a file says, row by row; a wrong one stops no other, and the same file again changes nothing. Whatever was
 * listed before stays in the history.
 *
 * @param seen is called after each row, with how many there were
 */
export async function importBodies(
  house: Pick<House, 'database' | 'now'>,
  by: Hand,
  { listings, fundings }: { readonly listings: readonly RawEntry[]; readonly fundings: readonly RawEntry[] },
  seen: (rows: number) => void = () => {},
): Promise<ImportedBodies> {
  const counts: ImportedBodies = { rows: 0, created: 0, updated: 0, unchanged: 0, refused: [] }
  const take = async (entries: readonly RawEntry[], save: Save) => {
    const ids = new Set<string>()
    for (const { raw, ...place } of entries) {
      counts.rows += 1
      const id = idOf(raw)
      const result = ids.has(id) && id !== '' ? 'same_id' : await save(raw)
      if (isTaken(result)) {
        counts[result] += 1
        ids.add(id)
      } else counts.refused.push({ ...place, id, why: result })
      seen(counts.rows)
    }
  }
  await take(listings, (raw) => saveListing(house, by, raw))
  await take(fundings, (raw) => saveFunding(house, by, raw))
  return counts
}

type Taken = 'created' | 'updated' | 'unchanged'
type Save = (raw: unknown) => Promise<Taken | RefusedRow['why']>

function isTaken(result: Taken | RefusedRow['why']): result is Taken {
  return typeof result === 'string' && !CANNOT_TAKE.some((each) => each === result)
}

async function saveListing(house: Pick<House, 'database' | 'now'>, by: Hand, raw: unknown): ReturnType<Save> {
  const saved = await saveBody(house, by, { act: 'imported', seen: null, raw })
  if (isInvalid(saved)) return saved.invalid
  // Nobody was shown an earlier version, so nothing can have overtaken it.
  return saved === 'overtaken' ? 'unchanged' : saved
}

async function saveFunding(house: Pick<House, 'database' | 'now'>, by: Hand, raw: unknown): ReturnType<Save> {
  const funding = parseInput(fundingSchema, raw)
  if (isInvalid(funding)) return funding.invalid
  if ((await editsOf(house.database, funding.body)).length === 0) return 'no_such_body'
  const isNew = await insertFunding(house.database, {
    ...funding,
    at: new Date(house.now()),
    by: idOfHand(by),
  })
  readHelpAnew(house)
  if (isNew) return 'created'
  return isDeepStrictEqual(await findFunding(house.database, funding.id), funding)
    ? 'unchanged'
    : 'written_otherwise'
}

/** The id that a row gives itself; empty where it gives none. */
function idOf(raw: unknown): string {
  const id: unknown = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : ''
  return typeof id === 'string' ? id : ''
}
