import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { SESSION_HOURS, signOut } from '../../actions/staff/sign-in.ts'
import { SESSION_COOKIE } from '../mount.ts'
import type { Visit } from '../route.ts'

/** Gives the browser a session: for the workspace only, never readable by scripts, never sent from another site. */
export function openSession({ c, house }: Visit, token: string): void {
  setCookie(c, SESSION_COOKIE, token, {
    path: '/staff',
    httpOnly: true,
    sameSite: 'Strict',
    secure: house.url.startsWith('https:'),
    maxAge: SESSION_HOURS * 3600,
  })
}

/** Ends the session here and in the database. */
export async function closeSession({ c, house }: Visit): Promise<void> {
  const token = getCookie(c, SESSION_COOKIE)
  if (token) await signOut(house, token)
  deleteCookie(c, SESSION_COOKIE, { path: '/staff', secure: house.url.startsWith('https:') })
}
