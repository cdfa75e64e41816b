import type { AccountActor } from '../../domain/access/account-rules.ts'
import type { Tx } from '../../store/database.ts'
import { keepAct, type NewAct } from '../../store/staff/account-acts.ts'
import { listStaff, lockAccounts, type StaffAccount } from '../../store/staff/accounts.ts'
import { lastAct } from '../../store/staff/hands.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'
import { TRIES } from '../tries.ts'
import {
  keepHands,
  keepHandsSince,
  makeBefore,
  ManyCases,
  NOTHING_MADE,
  type MadeBefore,
} from './keep-hands.ts'

/** Who does something to an account: a member of staff, or whoever runs the machine. */
export type Hand = AccountActor

/** Id of the colleague; null for the machine. */
export function idOfHand(by: Hand): string | null {
  return by === 'machine' ? null : by.id
}

/**
 * Work on accounts: one at a time in the whole house, with all of them as they are. An account in whose keys somebody has a
 * hand by it is kept from what they are kept from. What it follows from is asked again where cases are many or somebody
 * wrote on one of them meanwhile: only the last time is stored.
 */
export async function onAccounts<T>(
  house: House,
  work: (tx: Tx, accounts: readonly StaffAccount[]) => Promise<T>,
): Promise<T> {
  let made = NOTHING_MADE
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const done = await onceOnAccounts(house, work, made)
      if (done !== null) return done.of
    } catch (error) {
      if (!(error instanceof ManyCases)) throw error
      made = await makeBefore(house, error, made)
    }
  }
  throw new Error('Others write on the cases from which an account is to be kept, again and again.')
}

/** Null where somebody wrote on one of these cases meanwhile: nothing of it is stored. */
async function onceOnAccounts<T>(
  house: House,
  work: (tx: Tx, accounts: readonly StaffAccount[]) => Promise<T>,
  made: MadeBefore,
): Promise<{ readonly of: T } | null> {
  let done: { readonly of: T; readonly since: string } | undefined
  const stored = await house.writer.alone((write) =>
    inTransaction(house, async (tx) => {
      await lockAccounts(tx)
      const since = await lastAct(tx)
      done = { of: await work(tx, await listStaff(tx, house.keys)), since }
      await keepHands(house, tx, write, since, made)
    }),
  )
  if (stored !== 'stored') return null
  await keepHandsSince(house, done!.since)
  return done!
}

/** Adds what was done to the record of accounts, together with it. */
export function onRecord(house: House, tx: Tx, by: Hand, act: Omit<NewAct, 'by'>): Promise<void> {
  return keepAct(tx, house.keys, house.now(), { ...act, by: idOfHand(by) })
}
