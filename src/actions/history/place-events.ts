import { randomInt } from 'node:crypto'
import { placeNew } from '../../store/history/positions.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'

/** Gives what was committed its place in the order of the house, until nothing is left without one. */
export async function placeEvents(house: House, stopping?: AbortSignal): Promise<number> {
  let placed = 0
  for (;;) {
    const some = await inTransaction(house, (tx) => placeNew(tx, shuffled))
    placed += some
    if (some === 0 || stopping?.aborted) return placed
  }
}

/** Fisher and Yates, with randomness that nobody can foresee: the order must not tell who came when. */
function shuffled<T>(list: readonly T[]): T[] {
  const all = [...list]
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1)
    const here = all[last] as T
    all[last] = all[other] as T
    all[other] = here
  }
  return all
}
