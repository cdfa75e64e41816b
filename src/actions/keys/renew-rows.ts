import { renewCases, type Renewed } from '../../store/keys/renew-cases.ts'
import { renewHashes } from '../../store/keys/renew-hashes.ts'
import { NAMES } from '../../store/keys/renew-names.ts'
import { NIL_ID } from '../../store/nil-id.ts'
import type { House } from '../house.ts'

/** What was looked at, and what no key of the house opens: that stays as it is. */
export interface RenewedRows {
  readonly rows: number
  readonly closed: number
}

/**
 * Puts everything that is stored under the newest keys, in small steps beside the daily work: keys of cases, hashes of
 * receipts and tokens, names. Stopped anywhere and done again it goes on with what is left.
 *
 * @param progress how many rows so far
 */
export async function renewRows(
  house: House,
  progress: (rows: number) => void = () => {},
  stopping?: AbortSignal,
): Promise<RenewedRows> {
  const { database, keys } = house
  let rows = 0
  let closed = 0
  const count = (some: Pick<Renewed, 'rows' | 'closed'>) => {
    rows += some.rows
    closed += some.closed
    progress(rows)
  }
  for (const renew of [renewCases, ...Object.values(NAMES)])
    for (let after: string | null = NIL_ID; after !== null && !stopping?.aborted;) {
      const some: Renewed = await renew(database, keys, after)
      count(some)
      after = some.after
    }
  for (const of of ['receipt', 'token'] as const)
    for (let some = 1; some > 0 && !stopping?.aborted; count({ rows: some, closed: 0 }))
      some = await renewHashes(database, keys, of)
  return { rows, closed }
}
