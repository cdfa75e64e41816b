import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { LANGUAGES } from '../../src/words/languages.ts'
import type { World } from '../world.ts'
import type { Visitors } from './browser.ts'
import { comeBack, submit } from './forms.ts'
import { openToVisitors } from './visited.ts'

let world: World
let house: Visitors
openToVisitors((visited) => ({ world, house } = visited))

/** What paper shows of the way back, and nothing of it on a screen. */
async function wayBack(page: Page): Promise<string> {
  const way = page.locator('.am-way-back')
  expect(await way.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await way.isVisible()).toBe(true)
  expect(await way.locator('svg').boundingBox()).toMatchObject({ width: expect.closeTo(121, 0) as number })
  const text = await way.innerText()
  await page.emulateMedia({ media: 'screen' })
  return text
}

test.each(LANGUAGES)('a receipt and a status page in $name say on paper where to go', async ({ code }) => {
  const page = await house.open({ viewport: { width: 640, height: 900 } })
  await page.goto(`/${code}/report`)
  await page.fill('[name=story]', 'They say I work in a warehouse.')
  await submit(page)
  await submit(page)
  const receipt = (await page.locator('#receipt-words').textContent())?.trim() ?? ''
  const onReceipt = await wayBack(page)
  await comeBack(page, receipt, code)
  for (const text of [onReceipt, await wayBack(page)]) {
    expect(text).toContain(`${world.house.url}/${code}/status`)
    expect(text).toMatch(code === 'en' ? /2 March 2026/ : /مارس/)
    // Neither the address nor the square opens anything to whoever finds the paper without the receipt.
    // Two words in a row: one alone, such as "type" or "phone", may stand in any sentence.
    const words = receipt.split(' ')
    for (const [index, word] of words.entries())
      expect(text.split(/\s+/).join(' ')).not.toContain(`${word} ${words[(index + 1) % words.length]}`)
  }
})
