import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { assetsFolder } from '../../src/paths.ts'
import { readAssets } from '../../src/web/assets.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const WAYS = {
  phone: { number: '+49 (30) 123-4567', hours: 'Monday to Friday <9 to 16>' },
  post: '1 Example Street & Sons, 12345 Example Town',
}
const SHOWN = ['href="tel:+49301234567"', 'Monday to Friday &lt;9 to 16&gt;', '1 Example Street &amp; Sons']

/** A page of the house, with or without a phone and a postal address. */
async function page(path: string, ways: typeof WAYS | null, form?: Record<string, string>): Promise<string> {
  const house = ways === null ? world.house : { ...world.house, ways }
  const app = createApp(house, readAssets(assetsFolder))
  const body = form && new URLSearchParams(form)
  return (await app.request(path, body ? { method: 'POST', body } : {})).text()
}

const PATHS = LANGUAGES.flatMap(({ code }) =>
  ['', '/report', '/status', '/how-it-works', '/lost'].map((path) => `/${code}${path}`),
)

test.each(PATHS)(
  'whoever cannot use %s reads how else to reach us, where that is so, and once',
  async (path) => {
    const [shown, without] = [await page(path, WAYS), await page(path, null)]
    for (const part of SHOWN) expect(shown.split(part), part).toHaveLength(2)
    // Whoever is in danger reads whom to call, and no number of ours.
    expect(new Set(without.match(/tel:[^"]*/g) ?? ['tel:112'])).toEqual(new Set(['tel:112']))
    expect(without).not.toContain('am-ways')
  },
)

test('it stands on the receipt, and where we are late in the box of what comes next', async () => {
  const filing = { story: 'They took it.', language: 'en', step: 'send', submission: crypto.randomUUID() }
  const filed = await page('/en/report', WAYS, filing)
  expect(filed.slice(filed.indexOf('am-receipt-card'), filed.indexOf('am-foot'))).toContain(SHOWN[0])
  const samira = await world.file()
  const next = async () => {
    const html = await page('/en/status', WAYS, { receipt: samira.receipt })
    return html.slice(html.indexOf('id="next"'), html.indexOf('</section>', html.indexOf('id="next"')))
  }
  expect(await next()).not.toContain(SHOWN[0])
  world.later({ days: 30 })
  expect(await next()).toContain(SHOWN[0])
})
