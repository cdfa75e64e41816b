import { expect, test } from 'vitest'
import { speak } from '../../src/words/speak.ts'
import type { World } from '../world.ts'
import { textOf } from '../world/mailbox.ts'
import type { Visitors } from './browser.ts'
import { andSee } from './forms.ts'
import { openToVisitors } from './visited.ts'

let world: World
let house: Visitors
openToVisitors((visited) => ({ world, house } = visited))

test.each([
  ['en', true],
  ['en', false],
  ['ar', false],
  ['fr', true],
] as const)(
  'somebody chooses that a code is sent, loses the receipt, and comes back with a new one (%s, script: %s)',
  async (language, javaScriptEnabled) => {
    const address = `samira.${language}.${String(javaScriptEnabled)}@example.org`
    const { portal } = speak(language, 'UTC').w
    const { choice, ask } = portal.recovery
    const samira = await world.file()
    const page = await house.open({ javaScriptEnabled, viewport: { width: 320, height: 640 } })
    const isNarrow = async () =>
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
    await page.goto(`/${language}/status`)
    await page.locator('[name=receipt]').fill(samira.receipt)
    await andSee(page, () => page.locator('[name=step][value=open]').last().click())
    await page.locator('#recovery-part > summary').click()
    expect(await page.locator('#recovery-part').textContent()).toContain(choice.know.items.box)
    await isNarrow()
    await page.locator('[name=recovery-address]').fill('samira at example')
    await andSee(page, () => page.getByRole('button', { name: choice.send }).click())
    // What is wrong stands beside the field, in a part that is open, and nothing typed is lost.
    expect(await page.locator('[name=recovery-address]').inputValue()).toBe('samira at example')
    await page.locator('[name=recovery-address]').fill(address)
    await andSee(page, () => page.getByRole('button', { name: choice.send }).click())
    await page.getByText(address).waitFor()

    await page.goto(`/${language}/lost`)
    await page.locator('[name=address]').fill(address)
    await andSee(page, () => page.locator('[name=address]').press('Enter'))
    await page.locator('[name=code]').waitFor()
    await isNarrow()
    await world.drainJobs()
    const code = /\d{4}-\d{4}-\d{4}/.exec(textOf(world.mailbox.letters.at(-1) ?? ''))?.[0] ?? ''
    await page.locator('[name=code]').fill(`${code.slice(0, -1)}x`)
    await andSee(page, () => page.locator('[name=code]').press('Enter'))
    expect(await page.locator('.govuk-error-summary').textContent()).toContain(ask.wrong)
    await page.locator('[name=code]').fill(code)
    await andSee(page, () => page.getByRole('button', { name: ask.use }).click())
    await page.getByRole('heading', { level: 1, name: portal.receipt.renew.heading }).waitFor()
    const words = ((await page.locator('#receipt-words').textContent()) ?? '').split(' ')
    await page.locator('#first').fill(words[0] ?? '')
    await page.locator('#last').fill(words.at(-1) ?? '')
    await andSee(page, () => page.locator('[name=step][value=confirm]').last().click())
    await page.getByText(portal.status.saved.new_receipt).waitFor()
    expect(page.url()).not.toMatch(/\d{4}-|samira/)
    expect(house.strangers).toEqual([])
  },
)
