import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { whoIs } from '../actions/staff/sign-in.ts'
import type { House } from '../actions/house.ts'
import { offeredBy } from '../words/languages.ts'
import type { SignedIn } from '../store/staff/sessions.ts'
import { languageFor, speak } from '../words/speak.ts'
import type { Assets } from './assets.ts'
import { forbiddenPage, tooManyFieldsPage } from './pages/notice-page.tsx'
import { notePosted } from './posted-before.ts'
import { isParted, withPostedFile } from './posted-file.ts'
import { postedForm } from './posted-form.ts'
import type { PageRoute, Visit } from './route.ts'
import { isOfSomebodyElse, notYoursPage, signInAgain } from './staff/sign-in.tsx'
import { KEEP_UNSAVED } from './staff/unsaved.tsx'
import { LANGUAGE_COOKIE, ownCookie, SESSION_COOKIE } from './staff/cookie.ts'

/** Mounts pages, and enforces for each who may use it: the only place where a page asks who somebody is. */
export function mountPages(app: Hono, house: House, assets: Assets, routes: readonly PageRoute[]): void {
  for (const route of routes)
    app.on(route.method, route.path, async (c) => {
      const staff = route.path.startsWith('/staff') ? await signedIn(c, house) : null
      const visit: Visit = {
        c,
        house,
        assets,
        speaker: speak(languageOf(c, house), house.calendar.timeZone),
        staff,
        form: new FormData(),
      }
      const inOurs = insteadOf(c, visit)
      if (inOurs !== null) return c.redirect(inOurs, 302)
      if (route.takesFile && isParted(c))
        return withPostedFile(c, (form, file) => answer({ ...visit, form, file }))
      const form = route.method === 'post' ? await postedForm(c) : visit.form
      if (typeof form === 'number') return tooManyFieldsPage(visit, form)
      return answer({ ...visit, form })

      async function answer(posted: Visit): Promise<Response> {
        if (route.who === 'everyone') notePosted(c, posted.form)
        if (route.who === 'everyone') return route.handle(posted)
        if (!staff) return signInAgain(posted)
        if (!route.who.staff.includes(staff.role)) return forbiddenPage(visit)
        // Whoever has no app for codes yet, where the house asks everybody for one, sets it up first, unless two things
        // proved in this visit who it is.
        if (house.needsCodes && !staff.hasCodes && !staff.byTwo && !isOfOwnPage(route))
          return c.redirect('/staff/you#codes', 303)
        if (route.method === 'post' && (await isOfSomebodyElse(posted))) return notYoursPage(posted)
        return route.handle(posted)
      }
    })
}

/** Where a page stands in a language that the house offers, when it was asked for in another one; otherwise null. */
function insteadOf(c: Context, { house, speaker }: Visit): string | null {
  const asked = c.req.param('language')
  if (asked === undefined || c.req.method !== 'GET') return null
  if (offeredBy(house).some(({ code }) => code === asked)) return null
  return `/${speaker.language}${c.req.path.slice(asked.length + 1)}${new URL(c.req.url).search}`
}

/** One's own page, and the way on which what is typed there is kept. */
function isOfOwnPage({ path }: PageRoute): boolean {
  return path.startsWith('/staff/you') || path === KEEP_UNSAVED
}

async function signedIn(c: Context, house: House): Promise<SignedIn | null> {
  const token = ownCookie(c, house, SESSION_COOKIE)
  return token ? whoIs(house, token) : null
}

/** The language in the address, else the one staff chose, else the one the browser asks for. */
export function languageOf(c: Context, house: House): string {
  const offered = offeredBy(house)
  // From the path, not from the route: a page that is not there speaks the language of its address too.
  const inAddress = offered.find((each) => each.code === c.req.path.split('/')[1])?.code
  const wanted = inAddress ?? getCookie(c, LANGUAGE_COOKIE, 'secure') ?? getCookie(c, LANGUAGE_COOKIE)
  return (
    offered.find((each) => each.code === wanted)?.code ??
    languageFor(c.req.header('accept-language'), offered)
  )
}
