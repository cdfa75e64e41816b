import { countTry, findPasswordOf, forgetTries } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'
import { LONGEST_PASSWORD, passwordFits } from './passwords.ts'

/** Tries of one's own password within the window, before it has to wait: somebody else may sit at an open visit. */
const TRIES = 10
const WINDOW_MS = 15 * 60_000

/** Why whoever sits there is not taken for the owner of the account. */
export interface NotProven {
  readonly not_proven: 'wrong' | 'too_many_tries' | 'busy'
}

/** True when whoever sits at an open visit knows its password. */
export async function provesPassword(
  house: House,
  staffId: string,
  password: string,
): Promise<true | NotProven> {
  const subject = house.keys.index('attempt', `own:${staffId}`)
  const now = new Date(house.now())
  if ((await countTry(house.database, subject, now, WINDOW_MS)) > TRIES)
    return { not_proven: 'too_many_tries' }
  const stored = await findPasswordOf(house.database, staffId)
  const fits = await passwordFits(stored, password.slice(0, LONGEST_PASSWORD), true)
  if (fits === 'busy') return { not_proven: 'busy' }
  if (!fits) return { not_proven: 'wrong' }
  await forgetTries(house.database, subject)
  return true
}
