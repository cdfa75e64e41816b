import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import type { House } from '../actions/house.ts'
import { offeredBy } from '../words/languages.ts'
import { speak } from '../words/speak.ts'
import type { Assets } from './assets.ts'

/** Where pages of others load it from; stable for ever, because it stands in their pages. */
const WIDGET = '/widget.js'

/** How long a browser keeps it, in seconds: an hour, and a day more while a newer one is fetched. */
const CACHE = 'public, max-age=3600, stale-while-revalidate=86400'

/** Other sites may load this one file; all else that its answer says to a browser is as strict as everywhere. Before `secureHeaders`. */
export function letOthersLoadWidget(app: Hono): void {
  app.use(async (c, next) => {
    await next()
    if (c.req.path === WIDGET && c.res.ok) c.header('cross-origin-resource-policy', 'cross-origin')
  })
}

/**
 * The program that puts a way to us on pages of others (decision 0049), with the few words of each language that the
 * house offers. Any page may load it; it brings nothing of a person, sets nothing and asks for nothing.
 */
export function serveWidget(app: Hono, house: House, assets: Assets): void {
  let made: ReturnType<typeof makeWidget> | null = null
  app.get(WIDGET, (c) => {
    made ??= makeWidget(house, assets)
    const headers = {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': CACHE,
      etag: made.etag,
      vary: 'accept-encoding',
      // Also for pages that load it with `crossorigin`, or that let in only what says that it may be let in.
      'access-control-allow-origin': '*',
    }
    if (c.req.header('if-none-match')?.includes(made.etag)) return c.body(null, 304, headers)
    const accepted = c.req.header('accept-encoding') ?? ''
    const encoding = (['br', 'gzip'] as const).find((each) => accepted.includes(each))
    return c.body(encoding === undefined ? made.plain : made[encoding], 200, {
      ...headers,
      ...(encoding !== undefined && { 'content-encoding': encoding }),
    })
  })
}

function makeWidget(house: House, assets: Assets) {
  const program = readFileSync(join(assets.folder, basename(assets['widget.js'])), 'utf8')
  const plain = Buffer.from(`(()=>{const AMENDS=${JSON.stringify(knownToWidget(house))};${program}})()\n`)
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 16)}"`
  return { plain, br: brotliCompressSync(plain), gzip: gzipSync(plain, { level: 9 }), etag }
}

/** What the program is told of the house: `client/widget.ts` says the same shape. */
function knownToWidget(house: House) {
  const address = new URL(house.url).host
  return {
    house: house.url.replace(/\/$/u, ''),
    languages: offeredBy(house).map(({ code, dir }) => {
      const { w, say } = speak(code, house.calendar.timeZone)
      const words = w.portal.widget
      return {
        code,
        dir,
        label: words.label,
        lead: say(words.lead, { org: house.name }),
        along: words.along,
        product: words.product,
        version: words.version,
        output: words.output,
        open: say(words.open, { org: house.name }),
        newTab: words.newTab,
        typed: words.typed,
        elsewhere: say(words.elsewhere, { address }),
      }
    }),
  }
}
