import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import type { House } from './actions/house.ts'
import { mountApi } from './api/v1/mount.ts'
import { isOverTime } from './store/database.ts'
import { mountHealth } from './web/health.ts'
import { mountMetrics } from './web/metrics.ts'
import { beginningOfForm, MOST_READ } from './web/beginning-of-form.ts'
import { limitBody } from './web/limit-body.ts'
import { leadTo } from './web/as-people-write.ts'
import { readAssets, serveAssets, type Assets } from './web/assets.ts'
import { languageOf, mountPages } from './web/mount.ts'
import { failurePage, forbiddenPage, notFoundPage, tooSlowPage } from './web/pages/notice-page.tsx'
import { takesFileAt } from './web/takes-file.ts'
import { tooLargePage } from './web/pages/too-large-page.tsx'
import { oneHost } from './web/one-host.ts'
import { postedBefore } from './web/posted-before.ts'
import { publicRoutes, uploadsPath } from './web/public/routes.ts'
import { pageDoor } from './web/public/status/upload-door.ts'
import { mountUploads } from './web/uploads/mount.ts'
import type { Visit } from './web/route.ts'
import { sameOrigin } from './web/same-origin.ts'
import { letOthersLoadWidget, serveWidget } from './web/serve-widget.ts'
import { staffRoutes } from './web/staff/routes.ts'
import { hasLeft } from './web/who-left.ts'
import { speak } from './words/speak.ts'
import { assetsFolder } from './paths.ts'
import type { Context } from 'hono'

/** Largest request, in bytes: the longest story in a script of three bytes a letter, with room for the other fields. */
const LARGEST_REQUEST = 1_000_000

/** Name of the policy by which `web/client/as-page.ts` shows what we answered. */
const TRUSTED = 'amends'

/** After which a list that was not ready in time is worth another try, in seconds; its words say a minute. */
const RETRY_SECONDS = 60

/** What the process that serves has of its own. */
export interface Serving {
  /** Who may read its numbers from elsewhere. */
  readonly metricsToken?: string | undefined
  /** Aborted when it was asked to stop: whoever shares the work out asks elsewhere then. */
  readonly stopping?: AbortSignal
}

/** The whole web side over an open house: pages, API, health, numbers. Takes everything it uses; starts nothing. */
export function createApp(
  house: House,
  assets: Assets = readAssets(assetsFolder),
  serving: Serving = {},
): Hono {
  const app = new Hono()
  const visitOf = (c: Context): Visit => ({
    c,
    house,
    assets,
    speaker: speak(languageOf(c, house), house.calendar.timeZone),
    staff: null,
    form: new FormData(),
  })
  letOthersLoadWidget(app)
  // Set last, over that of all pages: of a file nothing runs, and nothing is fetched by it.
  app.use(async (c, next) => {
    await next()
    if (c.res.headers.has('content-disposition'))
      c.res.headers.set('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
  })
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        // A recording that is made on the page is heard there before it is sent.
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        // No script writes text into a page but by the one policy of `client/as-page.ts`.
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: [TRUSTED],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      strictTransportSecurity: house.url.startsWith('https:') ? 'max-age=63072000' : false,
      crossOriginResourcePolicy: 'same-origin',
    }),
  )
  serveWidget(app, house, assets)
  app.use(oneHost)
  serveAssets(app, assets)
  // Nothing of a person rides on a cookie, and those of staff are never sent from other sites, so that the length of
  // a compressed answer tells nobody anything.
  app.use(compressIfAsked())
  app.use(async (c, next) => {
    await next()
    // Pages and answers about cases are never kept by browsers or proxies.
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  mountMetrics(app, house, serving.metricsToken)
  mountHealth(app, house, serving.stopping)
  // No cookie opens anything there; a page of another site has no business with it all the same.
  app.use(`${uploadsPath}/*`, sameOrigin(house.url))
  mountUploads(app, house, uploadsPath, pageDoor(house))
  mountApi(app, house, assets)
  // Before anything of a form is given back: a page of another site must not put words into one of ours.
  app.use('/staff/*', sameOrigin(house.url))
  const pages = [...publicRoutes, ...staffRoutes]
  app.use(
    limitBody({
      maxSize: LARGEST_REQUEST,
      except: takesFileAt(pages.filter((page) => page.takesFile).map(({ path }) => path)),
      kept: MOST_READ + 1,
      async onError(c, typed) {
        const beginning = await beginningOfForm(c)
        if (beginning.isStuck || typed === null) c.header('connection', 'close')
        return tooLargePage(visitOf(c), beginning, { most: LARGEST_REQUEST, typed })
      },
    }),
  )
  mountPages(app, house, assets, pages)
  const led = leadTo(pages, ['/api/v1', '/healthz', '/readyz', '/metrics'])
  app.notFound((c) => {
    const to = led(c, languageOf(c, house))
    return to === null ? notFoundPage(visitOf(c)) : c.redirect(to.path, to.status)
  })
  app.onError((error, c) => {
    // What another site's page posted: refused before any page saw it.
    if (error instanceof HTTPException && error.status === 403) return forbiddenPage(visitOf(c))
    // Anybody could fill the log with it.
    if (hasLeft(c)) return c.body(null, 400)
    // Only the kind of the mistake: a message may carry words of somebody.
    house.log.error({ kind: error.name, path: routeOf(c), stack: stackOf(error) }, 'request failed')
    // What a person typed is worth more than the page that says so: it can be sent again from there.
    const visit = { ...visitOf(c), form: postedBefore(c) }
    if (!isOverTime(error)) return failurePage(visit)
    c.header('retry-after', String(RETRY_SECONDS))
    return tooSlowPage(visit)
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
