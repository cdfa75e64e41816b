import { countTry, findByEmail, forgetTries, sameEmail } from '../../store/staff/accounts.ts'
import { deleteSession, findSession, type SignedIn } from '../../store/staff/sessions.ts'
import type { House } from '../house.ts'
import { beginVisit } from './begin-visit.ts'
import { knownDevice, markOf, newDevice } from './device.ts'
import { useCode } from './own-codes.ts'
import { passwordFits, tooLong, type PasswordTooLong } from './passwords.ts'

/** Tries for one address within the window before it has to wait; slows guessing to 960 a day. */
const TRIES = 10
/**
 * Tries from all known browsers of one address together within the window. Five browsers have to use up all of their
 * own tries before another known one waits, so one stolen mark shuts out nobody, and a heap of them does not guess on.
 */
const TRIES_OF_KNOWN = 50
const WINDOW_MS = 15 * 60_000

export type SignInResult =
  | { readonly token: string; readonly device: string }
  | { readonly problem: 'wrong' | 'too_many_tries' | 'busy' | 'passwords_off' }
  | { readonly problem: 'too_long'; readonly length: PasswordTooLong }

/**
 * Signs a member of staff in. Says neither whether the address exists nor what was wrong: address, password, or the code
 * of whoever has an app that makes them.
 *
 * @param device what the browser was given when this address last signed in with it. Its tries are counted apart:
 * whoever guesses at an address from elsewhere shuts out strangers, and not its owner.
 */
export async function signIn(
  house: House,
  email: string,
  password: string,
  device: string | null = null,
  code = '',
): Promise<SignInResult> {
  if (!house.takesPasswords) return { problem: 'passwords_off' }
  const length = tooLong(password)
  if (length !== null) return { problem: 'too_long', length }
  const now = new Date(house.now())
  const mark = device === null ? null : knownDevice(house, email, device)
  const subject = house.keys.index('attempt', mark ? `device:${mark}` : `sign-in:${sameEmail(email)}`)
  const count = (each: Buffer) => countTry(house.database, each, now, WINDOW_MS)
  if ((await count(subject)) > TRIES) return { problem: 'too_many_tries' }
  const together = house.keys.index('attempt', `known:${sameEmail(email)}`)
  if (mark !== null && (await count(together)) > TRIES_OF_KNOWN) return { problem: 'too_many_tries' }
  const account = await findByEmail(house.database, house.keys, email)
  const fits = await passwordFits(account?.passwordHash ?? null, password, mark !== null)
  if (fits === 'busy') return { problem: 'busy' }
  if (!account || !fits) return { problem: 'wrong' }
  if (account.hasCodes && !(await useCode(house, account.id, code))) return { problem: 'wrong' }
  await forgetTries(house.database, subject)
  const token = await beginVisit(house, account, { byTwo: account.hasCodes, anew: true })
  if (token === null) return { problem: 'wrong' }
  return { token, device: mark === null ? newDevice(house, email) : markOf(house, email, mark) }
}

/** Who holds this session. */
export function whoIs(house: House, token: string): Promise<SignedIn | null> {
  return findSession(house.database, house.keys, token, new Date(house.now()))
}

/** Ends the visit of this session. */
export function signOut(house: House, token: string): Promise<void> {
  return deleteSession(house.database, house.keys, token)
}
