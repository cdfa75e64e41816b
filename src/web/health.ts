import type { Hono } from 'hono'
import { canWriteDatabase } from '../actions/health.ts'
import type { House } from '../actions/house.ts'
import { offeredBy } from '../words/languages.ts'
import { DAY, plusMs } from '../domain/time/instant.ts'

/** Name of the file that says whom to tell of a weakness (RFC 9116). */
const SECURITY_TXT = '/.well-known/security.txt'

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
  app.get(SECURITY_TXT, (c) =>
    // Without somebody to tell it would not be valid, and who was harmed by AI is not helped by reports of weaknesses.
    house.securityContact === null ? c.notFound() : c.text(securityText(house, house.securityContact)),
  )
  app.get('/robots.txt', (c) => c.text('User-agent: *\nDisallow: /staff\n'))
}

function securityText(house: House, contact: string): string {
  const fields = [
    ['Contact', contact],
    ['Expires', plusMs(house.now(), VALID_DAYS * DAY)],
    ['Canonical', `${house.url}${SECURITY_TXT}`],
    [
      'Preferred-Languages',
      offeredBy(house)
        .map(({ code }) => code)
        .join(', '),
    ],
  ]
  return fields.map(([name, value]) => `${name}: ${value}\n`).join('')
}
