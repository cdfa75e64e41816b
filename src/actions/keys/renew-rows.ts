import { renewCases, type Renewed } from '../../store/keys/renew-cases.ts'
import { HASHES, renewHashes } from '../../store/keys/renew-hashes.ts'
import { NAMES } from '../../store/keys/renew-names.ts'
import { NIL_ID } from '../../store/nil-id.ts'
import type { House } from '../house.ts'

/** What was made new, and what no key of the house opens: that stays as it is. */
export interface RenewedRows {
  /** Of cases, receipts, tokens and links elsewhere: what `rowsUnder` counts. */
  readonly rows: number
  /** Names and addresses of all kinds, and other single values, that are under the newest key. */
  readonly names: number
  readonly closed: number
}

/**
 * Puts everything that is stored under the newest keys, in small steps beside the daily work: keys of cases, hashes of
 * receipts, tokens and links elsewhere, names. Stopped anywhere and done again it goes on with what is left.
 *
 * @param progress how many rows so far
 */
export async function renewRows(
  house: House,
  progress: (rows: number) => void = () => {},
  stopping?: AbortSignal,
): Promise<RenewedRows> {
  const { database, keys } = house
  const all = { rows: 0, names: 0, closed: 0 }
  const count = (what: 'rows' | 'names', some: Pick<Renewed, 'rows' | 'closed'>) => {
    all[what] += some.rows
    all.closed += some.closed
    progress(all.rows + all.names)
  }
  const steps = [
    ['rows', renewCases] as const,
    ...Object.values(NAMES).map((renew) => ['names', renew] as const),
  ]
  for (const [what, renew] of steps)
    for (let after: string | null = NIL_ID; after !== null && !stopping?.aborted;) {
      const some: Renewed = await renew(database, keys, after)
      count(what, some)
      after = some.after
    }
  for (const of of HASHES)
    for (let some = 1; some > 0 && !stopping?.aborted; count('rows', { rows: some, closed: 0 }))
      some = await renewHashes(database, keys, of)
  return all
}
