import { event } from '../../domain/case/case-event.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { localDate } from '../../domain/time/calendar.ts'
import { findReceipt, replaceReceipts } from '../../store/receipts.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { contextOf } from '../run-verb.ts'
import { readReceipt } from './receipt.ts'
import type { Filed } from './submit-grievance.ts'

/**
 * Lets a new receipt take the place of the old one, because somebody may have seen that: from then on the old one opens
 * nothing, and every visit that began with it is over. It stands in the ledger that this happened, because it says
 * something about the danger that the person is in, and because somebody else could have done it.
 *
 * @returns false where there is no such case
 */
export async function replaceReceipt(house: House, { caseId, receipt }: Filed): Promise<boolean> {
  const read = readReceipt(receipt)
  if (!read.ok) throw new Error('A receipt that we made can be read.')
  const { entropy } = read
  // The second of two clicks: it is done.
  const found = await findReceipt(house.database, house.keys, entropy)
  if (found !== null) return found.caseId === caseId && found.replacedOn === null
  const by = { kind: 'person' } as const
  const done = await decideAndCommit(house, {
    viewer: { kind: 'person', caseId },
    by,
    caseId,
    decide: () => [event(contextOf(house, by), 'receipt_replaced', {}, {})],
    seen: null,
    mayGoOn: () => true,
    along: () => (tx) =>
      replaceReceipts(tx, house.keys, caseId, entropy, localDate(house.now(), house.calendar.timeZone)),
  })
  return !isRefusal(done)
}
