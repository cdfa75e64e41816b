import type { AccountActor } from '../../domain/access/account-rules.ts'
import type { Tx } from '../../store/database.ts'
import { keepAct, type NewAct } from '../../store/staff/account-acts.ts'
import { listStaff, lockAccounts, type StaffAccount } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'

/** Who does something to an account: a member of staff, or whoever runs the machine. */
export type Hand = AccountActor

/** Id of the colleague; null for the machine. */
export function idOfHand(by: Hand): string | null {
  return by === 'machine' ? null : by.id
}

/** Work on accounts: one at a time in the whole house, with all of them as they are. */
export function onAccounts<T>(
  house: House,
  work: (tx: Tx, accounts: readonly StaffAccount[]) => Promise<T>,
): Promise<T> {
  return inTransaction(house, async (tx) => {
    await lockAccounts(tx)
    return work(tx, await listStaff(tx, house.keys))
  })
}

/** Adds what was done to the record of accounts, together with it. */
export function onRecord(house: House, tx: Tx, by: Hand, act: Omit<NewAct, 'by'>): Promise<void> {
  return keepAct(tx, house.keys, house.now(), { ...act, by: idOfHand(by) })
}
