import type { RawEntry } from '../../domain/bodies/directory-file.ts'
import { fundingSchema } from '../../domain/bodies/funding.ts'
import { insertFunding } from '../../store/bodies/fundings.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type FieldProblem } from '../parse-input.ts'
import { idOfHand, type Hand } from '../staff/hand.ts'
import { saveBody } from './save-body.ts'

/** A row that was not taken, and why. */
export interface RefusedRow {
  readonly row: number
  readonly line: number | null
  readonly id: string
  /** What is not right in it; `same_id` where an earlier row of the file has its id. */
  readonly why: readonly FieldProblem[] | 'same_id'
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
  house: Pick<House, 'database' | 'now' | 'name'>,
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
      ids.add(id)
      if (result === 'same_id') counts.refused.push({ ...place, id, why: 'same_id' })
      else if (typeof result === 'string') counts[result] += 1
      else counts.refused.push({ ...place, id, why: result })
      seen(counts.rows)
    }
  }
  await take(listings, (raw) => saveListing(house, by, raw))
  await take(fundings, (raw) => saveFunding(house, by, raw))
  return counts
}

type Save = (raw: unknown) => Promise<'created' | 'updated' | 'unchanged' | readonly FieldProblem[]>

async function saveListing(
  house: Pick<House, 'database' | 'now' | 'name'>,
  by: Hand,
  raw: unknown,
): ReturnType<Save> {
  const saved = await saveBody(house, by, { act: 'imported', seen: null, raw })
  if (isInvalid(saved)) return saved.invalid
  // Nobody was shown an earlier version, so nothing can have overtaken it.
  return saved === 'overtaken' ? 'unchanged' : saved
}

async function saveFunding(
  house: Pick<House, 'database' | 'now' | 'name'>,
  by: Hand,
  raw: unknown,
): ReturnType<Save> {
  const funding = parseInput(fundingSchema, raw)
  if (isInvalid(funding)) return funding.invalid
  const isNew = await insertFunding(house.database, {
    ...funding,
    at: new Date(house.now()),
    by: idOfHand(by),
  })
  return isNew ? 'created' : 'unchanged'
}

/** The id that a row gives itself; empty where it gives none. */
function idOf(raw: unknown): string {
  const id: unknown = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : ''
  return typeof id === 'string' ? id : ''
}
