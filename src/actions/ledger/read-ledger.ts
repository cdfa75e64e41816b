import { readLedgerOf, type LedgerPage } from '../../store/history/read-ledger.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'

/** One page of the ledger of a case, for whoever may check it; null when there is none for them. */
export function readLedger(
  house: House,
  viewer: Extract<Viewer, { kind: 'staff' }>,
  caseId: string,
  after: number,
): Promise<LedgerPage | null> {
  return readLedgerOf(house.database, viewer, caseId, after)
}
