import type { Context, Hono } from 'hono'
import type { House } from '../../actions/house.ts'
import type { Assets } from '../../web/assets.ts'
import { takesFileAt } from '../../web/takes-file.ts'
import { mountUploads } from '../../web/uploads/mount.ts'
import { limitBody } from '../../web/limit-body.ts'
import { offeredBy } from '../../words/languages.ts'
import { UPLOADS } from './current-files.ts'
import { openapi } from './openapi.ts'
import { problem, PROBLEMS, sendProblem, type Problem } from './problem.ts'
import { referencePage } from './reference.tsx'
import type { ApiRoute } from './route.ts'
import { apiRoutes } from './routes.ts'
import { serveRoute, speakerFor } from './serve.ts'
import { apiDoor } from './upload-door.ts'
import { version } from './version.ts'

/** Largest request, in bytes; the same as for the pages. */
const LARGEST_REQUEST = 1_000_000

const BASE = '/api/v1'

/** Addresses that describe the API; everybody may read them, and they read nothing themselves. */
export const apiPages = ['/api/v1', '/api/v1/', '/api/v1/openapi.json', '/.well-known/amends'] as const

/**
 * Mounts the API under `/api/v1`, and `/.well-known/amends`. Has to come before any other limit on the size of
 * requests, because its own limit answers with a problem.
 */
export function mountApi(app: Hono, house: House, assets: Assets): void {
  app.use('/api/*', guard(house))
  mountUploads(app, house, honoPath(UPLOADS), apiDoor(house))
  app.use(
    '/api/*',
    limitBody({
      maxSize: LARGEST_REQUEST,
      except: takesFileAt(apiRoutes.filter((route) => route.takesFile).map(({ path }) => honoPath(path))),
      onError: (c, typed) => answer(c, house, 'too_large', howLarge(typed)),
    }),
  )
  for (const route of apiRoutes)
    app.on(route.method, honoPath(route.path), (c) => serveRoute(c, house, route))
  mountPages(app, house, assets)
  for (const [path, routes] of Map.groupBy(apiRoutes, (route) => honoPath(route.path)))
    app.all(path, (c) => wrongMethod(c, house, routes))
  for (const path of apiPages) app.all(path, (c) => wrongMethod(c, house, [{ method: 'get' }]))
  app.all('/api', (c) => answer(c, house, 'not_found'))
  app.all('/api/*', (c) => answer(c, house, 'not_found'))
}

/** What fits and what came; null is more than anybody counts. */
function howLarge(typed: number | null): Partial<Problem> {
  const kilobytes = { most: LARGEST_REQUEST / 1000, typed: Math.ceil((typed ?? 0) / 1000) }
  return {
    gaps: { ...kilobytes, known: typed === null ? 'no' : 'yes' },
    members: { most: LARGEST_REQUEST, ...(typed !== null && { typed }) },
  }
}

function mountPages(app: Hono, house: House, assets: Assets): void {
  const english = { 'content-language': 'en' }
  app.get(`${BASE}/openapi.json`, (c) => c.json(openapi(), 200, english))
  app.get(BASE, (c) => c.html(referencePage(house, assets), 200, english))
  app.get(`${BASE}/`, (c) => c.html(referencePage(house, assets), 200, english))
  app.get('/.well-known/amends', (c) =>
    c.json({
      name: house.name,
      roles: [],
      endpoint: house.url,
      api: `${house.url}${BASE}`,
      /** Ed25519, raw, in base64: with it anchors and proofs of this house are checked by hand. */
      publicKey: house.keys.signer().publicKey.toString('base64'),
      languages: offeredBy(house).map(({ code }) => code),
      version,
    }),
  )
}

/** What went wrong here: the app has logged it and made a page; software gets a problem instead. */
function guard(house: House) {
  return async (c: Context, next: () => Promise<void>) => {
    await next()
    if (!c.error) return
    c.res = answer(c, house, c.res.status === PROBLEMS.too_slow ? 'too_slow' : 'failure')
  }
}

function wrongMethod(c: Context, house: House, routes: readonly Pick<ApiRoute, 'method'>[]): Response {
  const allowed = routes.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : ['POST']))
  return answer(c, house, 'method_not_allowed', {
    gaps: { methods: speakerFor(c, house).list(allowed) },
    headers: { allow: allowed.join(', ') },
  })
}

function answer(
  c: Context,
  house: House,
  code: Parameters<typeof problem>[1],
  more: Partial<Problem> = {},
): Response {
  return sendProblem(c, house, problem(speakerFor(c, house), code, more))
}

function honoPath(path: string): string {
  return BASE + path.replaceAll(/\{(\w+)\}/g, ':$1')
}
