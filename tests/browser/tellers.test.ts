import { expect, test } from 'vitest'
import type { Visitors } from './browser.ts'
import { openToVisitors } from './visited.ts'

let house: Visitors
openToVisitors((visited) => ({ house } = visited))

test.each([true, false])(
  'only whoever speaks for others is asked for whom, and keeps the answer when they change their mind (script: %s)',
  async (javaScriptEnabled) => {
    const page = await house.open({ javaScriptEnabled, viewport: { width: 320, height: 640 } })
    await page.goto('/en/report')
    const number = page.locator('#speaksFor')
    expect(await number.isVisible()).toBe(false)
    for (const who of ['group', 'representative', 'credible_proxy']) {
      await page.locator(`[name=submitter][value=${who}]`).check()
      expect(await number.isVisible(), who).toBe(true)
    }
    await number.fill('42')
    await page.locator('[name=submitter][value=affected_person]').check()
    expect(await number.isVisible()).toBe(false)
    await page.locator('[name=submitter][value=group]').check()
    expect(await number.inputValue()).toBe('42')
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    expect(wide).toBeLessThanOrEqual(320)
  },
)
