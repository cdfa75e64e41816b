import { countTry } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'

/** Codes that are looked at within the window for one account; a code has a million values and lasts 90 seconds. */
const TRIES = 10
const WINDOW_MS = 15 * 60_000

/** Counts one more code that is typed for an account after its first proof; false where there were too many. */
export async function countCode(house: House, staffId: string): Promise<boolean> {
  const subject = house.keys.index('attempt', `code:${staffId}`)
  return (await countTry(house.database, subject, new Date(house.now()), WINDOW_MS)) <= TRIES
}
