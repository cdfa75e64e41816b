import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { House } from '../../actions/house.ts'

/** Cookie with the session token of staff; the public side has no cookies at all. */
export const SESSION_COOKIE = 'amends_session'

/** Cookie with the language staff chose. */
export const LANGUAGE_COOKIE = 'amends_language'

/** Cookie that says that this browser signed in before; opens nothing, and is not deleted by signing out. */
export const DEVICE_COOKIE = 'amends_device'

/** Cookie with what has to come back from where the organisation signs in, sealed; for minutes. */
export const ELSEWHERE_COOKIE = 'amends_elsewhere'

/** Where each is sent to: the workspace, and of the workspace the door alone. */
const PATHS: Readonly<Record<string, string>> = { [ELSEWHERE_COOKIE]: '/staff/sign-in/elsewhere' }

/**
 * Over HTTPS the name of each begins with `__Secure-`: a browser takes such a one from no page that came in clear, so
 * that nobody on the network puts one of their own in its place. (`__Host-` would send them to the public pages too.)
 */
const prefixOf = ({ url }: House) => (url.startsWith('https:') ? ('secure' as const) : undefined)

/** What a browser has under this name; undefined when it has nothing. */
export function ownCookie(c: Context, house: House, name: string): string | undefined {
  const prefix = prefixOf(house)
  return prefix === undefined ? getCookie(c, name) : getCookie(c, name, prefix)
}

/**
 * Gives a browser something to keep: for the workspace only, never readable by scripts, and never sent from another site.
 *
 * @param comesBack it is sent when somebody follows a link or comes back from another site, and by nothing else from there
 */
export function keepCookie(
  c: Context,
  house: House,
  name: string,
  value: string,
  { seconds, comesBack = false }: { readonly seconds: number; readonly comesBack?: boolean },
): void {
  const prefix = prefixOf(house)
  setCookie(c, name, value, {
    path: PATHS[name] ?? '/staff',
    httpOnly: true,
    sameSite: comesBack ? 'Lax' : 'Strict',
    secure: prefix !== undefined,
    maxAge: seconds,
    ...(prefix && { prefix }),
  })
}

/** Takes it away again. */
export function dropCookie(c: Context, house: House, name: string): void {
  const prefix = prefixOf(house)
  deleteCookie(c, name, {
    path: PATHS[name] ?? '/staff',
    secure: prefix !== undefined,
    ...(prefix && { prefix }),
  })
}
