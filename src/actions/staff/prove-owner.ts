import { countTry, findPasswordOf, forgetTries } from '../../store/staff/accounts.ts'
import type { SignedIn } from '../../store/staff/sessions.ts'
import type { House } from '../house.ts'
import type { Hand } from './hand.ts'
import { passwordFits, tooLong, type PasswordTooLong } from './passwords.ts'

/** Tries of one's own password within the window, before it has to wait: somebody else may sit at an open visit. */
const TRIES = 10
const WINDOW_MS = 15 * 60_000

/** Minutes for which whoever proved who they are is taken for the owner where no password is asked for. */
const PROVEN_MINUTES = 10

/** Somebody at a visit of their own. */
export type Me = Exclude<Hand, 'machine'> & Pick<SignedIn, 'session' | 'provenAt'>

/** What shows that whoever sits at an open visit owns it: their password, that they have just signed in, or to do so. */
export type AskedOfOwner = 'password' | 'nothing' | 'sign_in'

/** Why whoever sits there is not taken for the owner of the account. */
export interface NotProven {
  readonly not_proven: 'wrong' | 'too_many_tries' | 'busy' | 'sign_in' | PasswordTooLong
}

/** What is asked for: the password of an account that has one which the house takes, else a sign-in minutes ago. */
export async function askedOfOwner(house: House, by: Me): Promise<AskedOfOwner> {
  if (house.takesPasswords && (await findPasswordOf(house.database, by.id)) !== null) return 'password'
  const least = Date.parse(house.now()) - PROVEN_MINUTES * 60_000
  return by.provenAt !== null && by.provenAt.getTime() > least ? 'nothing' : 'sign_in'
}

/** True when whoever sits at an open visit owns it. */
export async function provesOwner(house: House, by: Me, password: string): Promise<true | NotProven> {
  const asked = await askedOfOwner(house, by)
  if (asked === 'sign_in') return { not_proven: asked }
  return asked === 'nothing' || provesPassword(house, by.id, password)
}

async function provesPassword(house: House, staffId: string, password: string): Promise<true | NotProven> {
  const length = tooLong(password)
  if (length !== null) return { not_proven: length }
  const subject = house.keys.index('attempt', `own:${staffId}`)
  const now = new Date(house.now())
  if ((await countTry(house.database, subject, now, WINDOW_MS)) > TRIES)
    return { not_proven: 'too_many_tries' }
  const stored = await findPasswordOf(house.database, staffId)
  const fits = await passwordFits(stored, password, true)
  if (fits === 'busy') return { not_proven: 'busy' }
  if (!fits) return { not_proven: 'wrong' }
  await forgetTries(house.database, subject)
  return true
}
