import { countTry, findByEmail, forgetTries, sameEmail } from '../../store/staff/accounts.ts'
import { deleteSession, findSession, insertSession, type SignedIn } from '../../store/staff/sessions.ts'
import type { House } from '../house.ts'
import { LONGEST_PASSWORD, passwordFits } from './passwords.ts'
import { newSecret } from './secrets.ts'

/** Hours a session lasts: one working day. */
export const SESSION_HOURS = 10
/** Tries for one address within the window before it has to wait; slows guessing to 960 a day. */
const TRIES = 10
const WINDOW_MS = 15 * 60_000

export type SignInResult = { readonly token: string } | { readonly problem: 'wrong' | 'too_many_tries' }

/** Signs a member of staff in. Says neither whether the address exists nor what was wrong. */
export async function signIn(house: House, email: string, password: string): Promise<SignInResult> {
  const now = new Date(house.now())
  const subject = house.keys.index('attempt', `sign-in:${sameEmail(email)}`)
  if ((await countTry(house.database, subject, now, WINDOW_MS)) > TRIES) return { problem: 'too_many_tries' }
  const account = await findByEmail(house.database, house.keys, email)
  const fits = await passwordFits(account?.passwordHash ?? null, password.slice(0, LONGEST_PASSWORD))
  if (!account || !fits) return { problem: 'wrong' }
  await forgetTries(house.database, subject)
  const token = newSecret()
  const end = new Date(now.getTime() + SESSION_HOURS * 3_600_000)
  await insertSession(house.database, house.keys, token, account.id, end)
  return { token }
}

/** Who holds this session. */
export function whoIs(house: House, token: string): Promise<SignedIn | null> {
  return findSession(house.database, house.keys, token, new Date(house.now()))
}

export function signOut(house: House, token: string): Promise<void> {
  return deleteSession(house.database, house.keys, token)
}
