import { SESSION_HOURS } from '../../actions/staff/begin-visit.ts'
import { signOut } from '../../actions/staff/sign-in.ts'
import type { Visit } from '../route.ts'
import { DEVICE_COOKIE, dropCookie, keepCookie, ownCookie, SESSION_COOKIE } from './cookie.ts'

/** Days a browser stays known; each time it signs in they begin anew. */
const DEVICE_DAYS = 180

/** Gives the browser a session, and the mark that it signed in before. */
export function openSession(visit: Visit, { token, device }: { token: string; device: string }): void {
  keepSession(visit, token)
  keepCookie(visit.c, visit.house, DEVICE_COOKIE, device, { seconds: DEVICE_DAYS * 86_400 })
}

/** Gives the browser another session in place of the one that it had. */
export function keepSession({ c, house }: Visit, token: string): void {
  keepCookie(c, house, SESSION_COOKIE, token, { seconds: SESSION_HOURS * 3600 })
}

/** What this browser was given when it last signed in. */
export function deviceOf({ c, house }: Visit): string | null {
  return ownCookie(c, house, DEVICE_COOKIE) ?? null
}

/** Ends the session here and in the database. */
export async function closeSession({ c, house }: Visit): Promise<void> {
  const token = ownCookie(c, house, SESSION_COOKIE)
  if (token) await signOut(house, token)
  dropCookie(c, house, SESSION_COOKIE)
}
