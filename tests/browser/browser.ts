import { serve, type ServerType } from '@hono/node-server'
import sparticuz from '@sparticuz/chromium'
import { mkdirSync } from 'node:fs'
import { userInfo, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import type { Hono } from 'hono'
import { freePort } from '../../scripts/free-port.ts'

/** A real browser over a real port. */
export interface Visitors {
  readonly url: string
  /** A new window with nothing remembered. Fails the test when a page asks anybody else for anything. */
  open(options?: BrowserContextOptions): Promise<Page>
  /** Addresses outside the house that a page asked for; must stay empty. */
  readonly strangers: readonly string[]
  close(): Promise<void>
}

/**
 * A whole Chromium, where one is there. The one that comes as a package keeps no pages for going back to, so only with
 * this one can that memory be tried.
 */
export const WHOLE_BROWSER = process.env['AMENDS_BROWSER']

/** Longest wait for a browser that is to end, in milliseconds. */
const LONGEST_FAREWELL = 30_000

/** A microphone that beeps, and somebody who says yes to it: without these there is none. */
const HEARING = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']

/** Puts an app on a free port of its own and opens a browser, with a microphone where a test wants one (`hears`). */
export async function visitors(app: Hono, { hears = false } = {}): Promise<Visitors> {
  const port = await freePort()
  const server = await listen(app, port)
  const browser = await openBrowser(hears)
  const url = `http://127.0.0.1:${port}`
  const strangers: string[] = []
  return {
    url,
    strangers,
    async open(options = {}) {
      const context = await browser.newContext({ baseURL: url, ...options })
      const page = await context.newPage()
      page.on('request', (request) => {
        const asked = request.url()
        if (!asked.startsWith(url) && !asked.startsWith('data:')) strangers.push(asked)
      })
      return page
    },
    async close() {
      // It was looked at already: one that does not end by itself ends with this process.
      await Promise.race([browser.close(), delay(LONGEST_FAREWELL, undefined, { ref: false })])
      const closed = new Promise<void>((done) => server.close(() => done()))
      // Nobody is there any more: a connection that a browser left half open would keep the server waiting for it.
      if ('closeAllConnections' in server) server.closeAllConnections()
      await closed
    },
  }
}

/** The browser that comes as a package; its libraries are unpacked into a folder of this user. */
async function openBrowser(hears: boolean): Promise<Browser> {
  const folder = join(tmpdir(), `amends-browser-${userInfo().uid}`)
  mkdirSync(folder, { recursive: true })
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    return await chromium.launch({
      executablePath: WHOLE_BROWSER ?? (await sparticuz.executablePath()),
      args: ['--no-sandbox', ...(hears ? HEARING : [])],
      // Playwright switches the memory of whole pages off; people have it.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

function listen(app: Hono, port: number): Promise<ServerType> {
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(server))
  })
}
