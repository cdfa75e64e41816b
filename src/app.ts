import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { House } from './actions/house.ts'
import { mountApi } from './api/v1/mount.ts'
import { isOverTime } from './store/database.ts'
import { mountHealth } from './web/health.ts'
import { limitBody } from './web/limit-body.ts'
import { readAssets, serveAssets, type Assets } from './web/assets.ts'
import { languageOf, mountPages } from './web/mount.ts'
import {
  failurePage,
  forbiddenPage,
  notFoundPage,
  tooLargePage,
  tooSlowPage,
} from './web/pages/notice-page.tsx'
import { publicRoutes } from './web/public/routes.ts'
import type { Visit } from './web/route.ts'
import { sameOrigin } from './web/same-origin.ts'
import { staffRoutes } from './web/staff/routes.ts'
import { withoutSlash } from './web/without-slash.ts'
import { speak } from './words/speak.ts'
import { assetsFolder } from './paths.ts'
import type { Context } from 'hono'

/** Largest request, in bytes: the longest story in a script of three bytes a letter, with room for the other fields. */
const LARGEST_REQUEST = 1_000_000

/** After which a list that was not ready in time is worth another try, in seconds; its words say a minute. */
const RETRY_SECONDS = 60

/** The whole web side over an open house: pages, API, health. Takes everything it uses; starts nothing. */
export function createApp(house: House, assets: Assets = readAssets(assetsFolder)): Hono {
  const app = new Hono()
  const visitOf = (c: Context): Visit => ({
    c,
    house,
    assets,
    speaker: speak(languageOf(c), house.calendar.timeZone),
    staff: null,
    form: new FormData(),
  })
  const headers = (more: { readonly connectSrc?: string[] }) =>
    secureHeaders({
      contentSecurityPolicy: {
        ...more,
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      strictTransportSecurity: house.url.startsWith('https:') ? 'max-age=63072000' : false,
      crossOriginResourcePolicy: 'same-origin',
    })
  const forEverybody = headers({})
  // Only the workspace keeps what is typed while somebody writes; public pages ask the house for nothing by themselves.
  const forStaff = headers({ connectSrc: ["'self'"] })
  app.use((c, next) => (c.req.path.startsWith('/staff') ? forStaff(c, next) : forEverybody(c, next)))
  serveAssets(app, assets)
  // Nothing of a person rides on a cookie, and those of staff are never sent from other sites, so that the length of
  // a compressed answer tells nobody anything.
  app.use(compressIfAsked())
  app.use(async (c, next) => {
    await next()
    // Pages and answers about cases are never kept by browsers or proxies.
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  mountHealth(app, house)
  mountApi(app, house, assets)
  app.use(limitBody({ maxSize: LARGEST_REQUEST, onError: (c) => tooLargePage(visitOf(c)) }))
  app.use('/staff/*', sameOrigin(house.url))
  mountPages(app, house, assets, [...publicRoutes, ...staffRoutes])
  app.notFound((c) => {
    const path = withoutSlash(c)
    return path === null ? notFoundPage(visitOf(c)) : c.redirect(path, 301)
  })
  app.onError((error, c) => {
    // What another site's page posted: refused before any page saw it.
    if (error instanceof HTTPException && error.status === 403) return forbiddenPage(visitOf(c))
    // Only the kind of the mistake: a message may carry words of somebody.
    house.log.error({ kind: error.name, path: routeOf(c), stack: stackOf(error) }, 'request failed')
    if (!isOverTime(error)) return failurePage(visitOf(c))
    c.header('retry-after', String(RETRY_SECONDS))
    return tooSlowPage(visitOf(c))
  })
  return app
}

/**
 * Leaves an answer alone when whoever asks can read none that is compressed: looking at its headers alone takes longer
 * than making a small one.
 */
function compressIfAsked(): MiddlewareHandler {
  const compressed = compress()
  return (c, next) => (c.req.header('accept-encoding') === undefined ? next() : compressed(c, next))
}

/** The pattern of the route, not the address: addresses of cases stay out of logs. */
function routeOf(c: Context): string {
  return c.req.routePath
}

/** Where it happened, without the message. */
function stackOf(error: Error): string {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 6)
    .join('\n')
}
