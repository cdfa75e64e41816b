import { expect } from 'vitest'
import type { CDPSession, Locator, Page } from 'playwright-core'
import { andSee } from './forms.ts'
import { scrolls } from './scrolls.ts'
import { blind, focusFor, told, unseen } from './seen-in.ts'

/** What somebody may have to use the pages with. */
export const CONDITIONS = [
  'with the keyboard alone',
  'on a screen of 320 px',
  'with text of twice the size',
  'in forced colours',
  'on a slow line that breaks off',
] as const
export type Condition = (typeof CONDITIONS)[number]

/** Of a telephone, of a desk, and of the narrowest screen that WCAG 1.4.10 names. */
export const SCREENS: Readonly<Record<Condition, { readonly width: number; readonly height: number }>> = {
  'with the keyboard alone': { width: 1100, height: 800 },
  'on a screen of 320 px': { width: 320, height: 640 },
  'with text of twice the size': { width: 640, height: 900 },
  'in forced colours': { width: 1100, height: 800 },
  'on a slow line that breaks off': { width: 390, height: 844 },
}

/** A telephone far from anywhere: 400 kbit a second, and 400 ms until the first answer. */
const SLOW = { downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8, latency: 400 }

/** More stops than any page has. */
const MOST_STOPS = 600

/** Somebody at a page, who does everything under one condition; each page that follows is looked at under it. */
export interface Hands {
  readonly page: Page
  /** How much of a page is seen at once, above the way out. */
  readonly fold: number
  goTo(path: string): Promise<void>
  type(selector: string, text: string): Promise<void>
  /** A choice among several, or a tick. */
  choose(selector: string): Promise<void>
  /** Opens what is folded around a place. */
  unfold(selector: string): Promise<void>
  /** Goes on by a link or a button, and sees what follows. */
  press(selector: string): Promise<void>
  /** The same with something typed, of which nothing may be lost where the line breaks off. */
  send(selector: string, typed: string): Promise<void>
}

/** Gives somebody who has just opened a window this condition. */
export async function handsOf(page: Page, condition: Condition): Promise<Hands> {
  const devices = await page.context().newCDPSession(page)
  await begin(page, devices, condition)
  const one = (selector: string) => page.locator(selector).first()
  const byKeys = condition === 'with the keyboard alone'
  const looks = () => looksAt(page, condition)
  const press = async (selector: string) => {
    if (byKeys) await tabTo(page, selector)
    await andSee(page, () => (byKeys ? page.keyboard.press('Enter') : one(selector).click()))
    await looks()
  }
  return {
    page,
    fold: SCREENS[condition].height - 90,
    press,
    async goTo(path) {
      await page.goto(path)
      await looks()
    },
    async type(selector, text) {
      if (!byKeys) return one(selector).fill(text)
      await tabTo(page, selector)
      await page.keyboard.press('Control+A')
      await page.keyboard.insertText(text)
    },
    async choose(selector) {
      if (byKeys) await chooseByKeys(page, selector)
      else await one(selector).check()
      expect(await page.evaluate(told(selector)), `${selector} is seen to be chosen`).toBe('')
    },
    async unfold(selector) {
      const fold = `details:is(${selector}, :has(${selector}))`
      if ((await one(fold).getAttribute('open')) !== null) return
      const summary = `${fold} > summary`
      if (byKeys) await tabTo(page, summary)
      await (byKeys ? page.keyboard.press('Enter') : one(summary).click())
    },
    async send(selector, typed) {
      if (condition === 'on a slow line that breaks off') await breaksOff(page, devices, one(selector), typed)
      await press(selector)
    },
  }
}

async function begin(page: Page, devices: CDPSession, condition: Condition): Promise<void> {
  if (condition === 'with text of twice the size')
    await devices.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  if (condition === 'in forced colours') await page.emulateMedia({ forcedColors: 'active' })
  if (condition === 'on a slow line that breaks off') {
    await devices.send('Network.enable')
    await devices.send('Network.emulateNetworkConditions', { offline: false, ...SLOW })
  }
}

/** What has to hold of every page. */
async function looksAt(page: Page, condition: Condition): Promise<void> {
  expect(await scrolls(page), `nothing of ${page.url()} lies beside the screen`).toEqual([])
  if (condition === 'in forced colours') expect(await page.evaluate(blind), page.url()).toEqual([])
  if (condition === 'with text of twice the size') expect(await page.evaluate(unseen), page.url()).toEqual([])
}

/** Goes from one thing to the next until this one has the focus; every stop on the way is seen. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate<{ isThere: boolean; problems: string[] }>(focusFor(selector))
    expect(at.problems, `where the keyboard is, on ${page.url()}`).toEqual([])
    if (at.isThere) return
  }
  throw new Error(`No key leads to ${selector}`)
}

/** One of several is reached at the one that is chosen, or at the first, and the arrows lead to the others. */
async function chooseByKeys(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  const target = page.locator(selector).first()
  await page.keyboard.press('Space')
  for (let times = 0; !(await target.isChecked()); times += 1) {
    if (times > 40) throw new Error(`No arrow leads to ${selector}`)
    await page.keyboard.press('ArrowDown')
  }
}

/** The line is gone at the very moment; what was typed is still there afterwards, and can be sent again. */
async function breaksOff(page: Page, devices: CDPSession, button: Locator, typed: string): Promise<void> {
  const line = (offline: boolean) => devices.send('Network.emulateNetworkConditions', { offline, ...SLOW })
  const stays = await page.locator('#not-sent').count()
  await line(true)
  await button.click()
  await expect
    .poll(
      async () => (await page.locator('#not-sent').isVisible()) || page.url().startsWith('chrome-error'),
      {
        message: 'somebody hears that it was not sent',
      },
    )
    .toBe(true)
  await line(false)
  if (page.url().startsWith('chrome-error')) await page.goBack()
  expect(stays).toBe(1)
  const fields = await page
    .locator('textarea')
    .evaluateAll((all) => all.map((each) => String(Reflect.get(each, 'value'))))
  expect(fields).toContain(typed)
}
