import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'

const READING = ['GET', 'HEAD', 'OPTIONS']

/**
 * Refuses what another site's page asks to change, whatever its body says it is: a page of the workspace also acts
 * where it reads no form, such as when somebody signs out. Our pages send no referrer, and some browsers then say
 * `null` as the origin; the browser's own `Sec-Fetch-Site`, which no page can set, tells in its place.
 *
 * @throws {HTTPException} 403
 */
export function sameOrigin(url: string): MiddlewareHandler {
  return async (c, next) => {
    const origin = c.req.header('origin')
    const isOurs =
      origin === url ||
      origin === new URL(c.req.url).origin ||
      c.req.header('sec-fetch-site') === 'same-origin'
    if (!READING.includes(c.req.method) && !isOurs) throw new HTTPException(403)
    await next()
  }
}
