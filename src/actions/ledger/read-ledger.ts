import { readLedgerOf, type LedgerPage } from '../../store/history/read-ledger.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { noteLooks } from '../casework/looks.ts'
import type { House } from '../house.ts'

/** One page of the ledger of a case, for whoever may check it; null when there is none for them. */
export async function readLedger(
  house: House,
  viewer: Extract<Viewer, { kind: 'staff' }>,
  caseId: string,
  after: number,
): Promise<LedgerPage | null> {
  const page = await readLedgerOf(house.database, viewer, caseId, after)
  if (page !== null) await noteLooks(house, viewer, [caseId], 'ledger')
  return page
}
