import type { Hono } from 'hono'
import { canWriteDatabase } from '../actions/health.ts'
import type { House } from '../actions/house.ts'
import { DAY, plusMs } from '../domain/time/instant.ts'

/** Days after which `security.txt` is to be fetched anew; RFC 9116 wants an end, and less than a year. */
const VALID_DAYS = 90

/**
 * `/healthz`: the process lives; whoever watches it starts it anew when this gives no answer. `/readyz`: it can also
 * keep what it is told, and was not asked to stop; while it cannot, people are to be sent to another.
 */
export function mountHealth(app: Hono, house: House, stopping?: AbortSignal): void {
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.get('/readyz', async (c) => {
    const ready = stopping?.aborted !== true && (await canWriteDatabase(house))
    return c.json({ status: ready ? 'ready' : 'not ready' }, ready ? 200 : 503)
  })
  app.get('/.well-known/security.txt', (c) =>
    c.text(
      `Contact: ${house.url}/en/report\nExpires: ${plusMs(house.now(), VALID_DAYS * DAY)}\nPreferred-Languages: en, ar\nPolicy: ${house.url}/en/how-it-works\n`,
    ),
  )
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /staff\n'))
}
