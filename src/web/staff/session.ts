import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { SESSION_HOURS, signOut } from '../../actions/staff/sign-in.ts'
import type { Visit } from '../route.ts'
import { DEVICE_COOKIE, SESSION_COOKIE } from './cookie.ts'

/** Days a browser stays known; each time it signs in they begin anew. */
const DEVICE_DAYS = 180

/** Gives the browser a session: for the workspace only, never readable by scripts, never sent from another site. */
export function openSession(visit: Visit, { token, device }: { token: string; device: string }): void {
  keepSession(visit, token)
  keep(visit, DEVICE_COOKIE, device, DEVICE_DAYS * 86_400)
}

/** Gives the browser another session in place of the one that it had. */
export function keepSession(visit: Visit, token: string): void {
  keep(visit, SESSION_COOKIE, token, SESSION_HOURS * 3600)
}

/** What this browser was given when it last signed in. */
export function deviceOf({ c }: Visit): string | null {
  return getCookie(c, DEVICE_COOKIE) ?? null
}

function keep({ c, house }: Visit, name: string, value: string, seconds: number): void {
  setCookie(c, name, value, {
    path: '/staff',
    httpOnly: true,
    sameSite: 'Strict',
    secure: house.url.startsWith('https:'),
    maxAge: seconds,
  })
}

/** Ends the session here and in the database. */
export async function closeSession({ c, house }: Visit): Promise<void> {
  const token = getCookie(c, SESSION_COOKIE)
  if (token) await signOut(house, token)
  deleteCookie(c, SESSION_COOKIE, { path: '/staff', secure: house.url.startsWith('https:') })
}
