import type { Tx } from '../../store/database.ts'
import { findWholeCase } from '../../store/history/find-case.ts'
import { allHands, casesKeptFromHands } from '../../store/staff/hands.ts'
import type { House } from '../house.ts'
import { keptNow } from '../kept-now.ts'
import { prepare } from '../prepare-commit.ts'
import { storeWithin, type WriteWithin } from '../store-within.ts'

/**
 * Whoever had a hand in the keys of another account since an act is kept from cases: from then on so is that account, in
 * the transaction of the act, so that nobody reads in between.
 *
 * @param since the number of an act
 */
export async function keepHands(house: House, tx: Tx, write: WriteWithin, since: string): Promise<void> {
  const cases = await casesKeptFromHands(tx, since)
  const hands = cases.length === 0 ? [] : await allHands(tx)
  for (const caseId of cases) {
    const before = await findWholeCase(tx, house.keys, { kind: 'house' }, caseId)
    if (before === null || keptNow(house, before.kase, hands).length === 0) continue
    const prepared = prepare(house, { caseId, before, events: [] }, hands, null)
    await storeWithin(house, tx, write, {}, prepared)
  }
}
