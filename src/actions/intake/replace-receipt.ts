import { event } from '../../domain/case/case-event.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { localDate } from '../../domain/time/calendar.ts'
import { findWholeCase } from '../../store/history/find-case.ts'
import { isRecoveryThere } from '../../store/receipt-recoveries.ts'
import { findReceipt, renewalsOf, replaceReceipts } from '../../store/receipts.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { contextOf } from '../run-verb.ts'
import { readReceipt } from './receipt.ts'
import type { Shown } from './shown-receipt.ts'

/**
 * Lets a new receipt take the place of the old one, because somebody may have seen that: from then on the old one opens
 * nothing, and every visit that began with it is over. It stands in the ledger that this happened, because it says
 * something about the danger that the person is in, and because somebody else could have done it.
 *
 * One that was shown takes no place any more where what opens the case was changed meanwhile, or where it was for a code
 * from a mail and the person no longer wants such codes.
 *
 * @returns false where it takes no place, or there is no such case
 */
export async function replaceReceipt(
  house: House,
  { caseId, receipt, renewals, byMail }: Pick<Shown, 'caseId' | 'receipt' | 'renewals' | 'byMail'>,
): Promise<boolean> {
  const read = readReceipt(receipt)
  if (!read.ok) throw new Error('A receipt that we made can be read.')
  const { entropy } = read
  const { database, keys } = house
  // The second of two clicks: it is done.
  const found = await findReceipt(database, keys, entropy)
  if (found !== null) return found.caseId === caseId && found.replacedOn === null
  const viewer = { kind: 'person', caseId } as const
  const whole = await findWholeCase(database, keys, viewer, caseId)
  if (whole === null) return false
  if (renewals !== undefined && (await renewalsOf(database, caseId)) !== renewals) return false
  if (byMail !== undefined && !(await isRecoveryThere(database, caseId, Buffer.from(byMail, 'base64url'))))
    return false
  const by = { kind: 'person' } as const
  const facts = byMail === undefined ? {} : ({ byMail: true } as const)
  const done = await decideAndCommit(house, {
    viewer,
    by,
    caseId,
    decide: () => [event(contextOf(house, by), 'receipt_replaced', facts, {})],
    // What was looked at above still holds: nothing that opens the case was changed since.
    seen: whole.events.length,
    mayGoOn: (newer) => !newer.some(({ kind }) => CHANGES_WHAT_OPENS.includes(kind)),
    along: () => (tx) =>
      replaceReceipts(tx, keys, caseId, entropy, localDate(house.now(), house.calendar.timeZone)),
  })
  // Where another took its place in this moment, this one counts nowhere.
  return !isRefusal(done) && (await findReceipt(database, keys, entropy)) !== null
}

const CHANGES_WHAT_OPENS: readonly string[] = ['receipt_replaced', 'own_word_chosen', 'recovery_chosen']
