import { createHash, timingSafeEqual } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Hono } from 'hono'
import type { House } from '../actions/house.ts'
import { isThisMachine } from '../outgoing/this-machine.ts'
import { makeNumbers, type Part } from './numbers.ts'

const MS_PER_SECOND = 1000
/** Headers by which a proxy says that somebody else asked, with whatever begins with `x-forwarded-`. */
const FORWARDED = /^(?:forwarded|via|x-real-ip|true-client-ip|cf-.*|x-forwarded-.*)$/

/**
 * `/metrics`: numbers for whoever watches the machine. It answers whoever has the token (`AMENDS_METRICS_TOKEN`) and,
 * without one, this machine alone, while nobody else can come in its name: behind a proxy everybody does, so there
 * only the token opens it. For anybody else there is no such page.
 */
export function mountMetrics(app: Hono, house: House, token: string | undefined): void {
  const numbers = makeNumbers(house)
  app.use(async (c, next) => {
    const began = performance.now()
    await next()
    const part = partOf(c.req.path)
    if (part !== null) numbers.answered(part, c.res.status, (performance.now() - began) / MS_PER_SECOND)
  })
  app.get('/metrics', async (c) => {
    if (!(token === undefined ? asksFromHere(c, house) : hasToken(c, token))) return c.notFound()
    return c.text(await numbers.text(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' })
  })
}

/** Null for what nobody asks by themselves: styles, health, and these numbers. */
function partOf(path: string): Part | null {
  if (/^\/(?:assets\/|healthz$|readyz$|metrics$|robots\.txt$|\.well-known\/)/.test(path)) return null
  if (path.startsWith('/api/')) return 'api'
  return /^(?:\/[a-z]{2})?\/staff(?:\/|$)/.test(path) ? 'staff' : 'people'
}

function asksFromHere(c: Context, house: House): boolean {
  return (
    isThisMachine(new URL(house.url).hostname) &&
    // A page that somebody on this machine looks at can lead its own name here (DNS rebinding).
    isThisMachine(new URL(c.req.url).hostname) &&
    isLoopback(addressOf(c)) &&
    !Object.keys(c.req.header()).some((name) => FORWARDED.test(name))
  )
}

function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return ''
  }
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/.test(address)
}

/** Compared as sums, so that neither the time taken nor the length tells anything. */
function hasToken(c: Context, token: string): boolean {
  const given = c.req.header('authorization')?.replace(/^Bearer /i, '') ?? ''
  const sum = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(sum(given), sum(token))
}
