import type { AccountActor } from '../../domain/access/account-rules.ts'
import type { Tx } from '../../store/database.ts'
import { keepAct, type NewAct } from '../../store/staff/account-acts.ts'
import { listStaff, lockAccounts, type StaffAccount } from '../../store/staff/accounts.ts'
import { lastAct } from '../../store/staff/hands.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'
import { keepHands } from './keep-hands.ts'

/** Who does something to an account: a member of staff, or whoever runs the machine. */
export type Hand = AccountActor

/** Id of the colleague; null for the machine. */
export function idOfHand(by: Hand): string | null {
  return by === 'machine' ? null : by.id
}

/**
 * Work on accounts: one at a time in the whole house, with all of them as they are. An account in whose keys somebody has a
 * hand by it is kept from what they are kept from.
 */
export async function onAccounts<T>(
  house: House,
  work: (tx: Tx, accounts: readonly StaffAccount[]) => Promise<T>,
): Promise<T> {
  let done: { readonly of: T } | undefined
  const stored = await house.writer.alone((write) =>
    inTransaction(house, async (tx) => {
      await lockAccounts(tx)
      const before = await lastAct(tx)
      done = { of: await work(tx, await listStaff(tx, house.keys)) }
      await keepHands(house, tx, write, before)
    }),
  )
  // Somebody wrote on one of these cases meanwhile: nothing of it is stored.
  return stored === 'stored' ? done!.of : onAccounts(house, work)
}

/** Adds what was done to the record of accounts, together with it. */
export function onRecord(house: House, tx: Tx, by: Hand, act: Omit<NewAct, 'by'>): Promise<void> {
  return keepAct(tx, house.keys, house.now(), { ...act, by: idOfHand(by) })
}
