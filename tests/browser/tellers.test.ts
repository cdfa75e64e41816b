import { expect, test } from 'vitest'
import { en } from '../../src/words/en/index.ts'
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

test.each([true, false])(
  'who files for somebody sees first their receipt, then one of their own (script: %s)',
  async (javaScriptEnabled) => {
    const page = await house.open({ javaScriptEnabled, viewport: { width: 320, height: 640 } })
    await page.goto('/en/report')
    await page.locator('[name=story]').fill('It took the benefit of my client.')
    await page.locator('[name=submitter][value=representative]').check()
    await page.locator('[name=beside]').fill('Nadia')
    await page.locator('[name=step][value=check]').last().click()
    await page.locator('[name=step][value=send]').last().click()
    const { theirs, own } = en.portal.receipt
    const shown: string[] = []
    for (const heading of [theirs.heading, own.heading]) {
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      const words = (await page.locator('#receipt-words').textContent()) ?? ''
      shown.push(words)
      await page.locator('#first').fill(words.split(' ')[0] ?? '')
      await page.locator('#last').fill(words.split(' ').at(-1) ?? '')
      await page.locator('[name=step][value=confirm]').last().click()
    }
    await page.getByRole('heading', { level: 1, name: en.portal.status.advisers.page.heading }).waitFor()
    expect(new Set(shown).size).toBe(2)
  },
)
