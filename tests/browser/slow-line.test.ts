import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import * as stages from '../in-memory/stages.ts'
import type { World } from '../world.ts'
import type { Visitors } from './browser.ts'
import { comeBack, submit } from './forms.ts'
import { openToVisitors } from './visited.ts'

let world: World
let house: Visitors
openToVisitors((visited) => ({ world, house } = visited))

/** Where `npm run test:slow-line` writes what it measured; elsewhere nothing is measured. */
const WRITE_TO = process.env['AMENDS_SLOW_LINE']

/** As of a phone at the edge of a network: 50 kbit a second, and 400 ms until the first answer. */
const LINE = { offline: false, downloadThroughput: 50_000 / 8, uploadThroughput: 50_000 / 8, latency: 400 }

const STORY = 'They say I work in a warehouse, and a machine took my benefit.'

test('where neither style nor script ever arrives, somebody tells what happened and reads what we answer', async () => {
  const page = await house.open({ viewport: { width: 390, height: 800 } })
  const stopped: string[] = []
  await page.route('**/assets/**', (route) => {
    stopped.push(route.request().url())
    return route.abort()
  })
  await page.goto('/en/report')
  await page.fill('[name=story]', STORY)
  await submit(page)
  await submit(page)
  const receipt = (await page.locator('#receipt-words').textContent())?.trim() ?? ''
  expect(receipt.split(' ')).toHaveLength(10)
  await comeBack(page, receipt)
  expect(await page.locator('main').textContent()).toContain(STORY)
  expect(stopped.length).toBeGreaterThan(3)
})

/** What arrives for one page, in bytes as sent, and when its words are drawn and everything is there, in seconds. */
interface Arrival {
  readonly what: string
  readonly bytes: number
  readonly readable: number
  readonly whole: number
}

async function arrivalOf(page: Page, what: string, go: () => Promise<unknown>): Promise<Arrival> {
  const line = await page.context().newCDPSession(page)
  await line.send('Network.enable')
  let bytes = 0
  line.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await line.send('Network.emulateNetworkConditions', LINE)
  const began = Date.now()
  await go()
  await page.waitForLoadState('load')
  const whole = (Date.now() - began) / 1000
  const paint = Number(
    await page.evaluate(
      `performance.timeOrigin + performance.getEntriesByName('first-contentful-paint')[0].startTime`,
    ),
  )
  await line.detach()
  // What answers a form may be put into the page that is there, which was painted long before.
  const readable = paint < began ? whole : (paint - began) / 1000
  return { what, bytes, readable, whole }
}

test.runIf(WRITE_TO !== undefined)('how long somebody waits on a line of 50 kbit a second', async () => {
  const arrivals: Arrival[] = []
  for (const [what, path] of [
    ['start, first visit', '/en'],
    ['start in Arabic, first visit', '/ar'],
    ['the form, first visit', '/en/report'],
    ['help, first visit', '/en/help'],
    ['help for a child, first visit', '/en/help/child'],
    ['the page that opens a case, first visit', '/en/status'],
  ] as const) {
    const page = await house.open({ viewport: { width: 390, height: 800 } })
    arrivals.push(await arrivalOf(page, what, () => page.goto(path)))
    await page.context().close()
  }
  const page = await house.open({ viewport: { width: 390, height: 800 } })
  await page.goto('/en/report')
  await page.fill('[name=story]', STORY)
  await submit(page)
  arrivals.push(await arrivalOf(page, 'the receipt, after the form', () => submit(page)))
  const { receipt } = await world.reach(stages.offered)
  await page.goto('/en/status')
  arrivals.push(
    await arrivalOf(page, 'a case with an offer, after its receipt', () => comeBack(page, receipt)),
  )
  const rows = arrivals.map(
    ({ what, bytes, readable, whole }) =>
      `| ${what} | ${(bytes / 1000).toFixed(1)} kB | ${readable.toFixed(1)} s | ${whole.toFixed(1)} s |`,
  )
  const day = new Date().toISOString().slice(0, 10)
  writeFileSync(
    WRITE_TO!,
    `# On a slow line

\`npm run test:slow-line\`, ${day}: a real browser on a line of 50 kbit a second with 400 ms until the first answer, as at the edge of a network. *Readable* is when the words are drawn, *everything* when style, script and the font have arrived too; a page is drawn without the font where that comes late (\`font-display: optional\`). Bytes are those sent, with their headers. \`tests/browser/slow-line.test.ts\` holds in each run that nobody needs style or script to tell what happened and to read our answer.

| Page | Sent | Readable after | Everything after |
| --- | ---: | ---: | ---: |
${rows.join('\n')}
`,
  )
  expect(rows.length).toBe(8)
})
