import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'

/** What is typed or chosen, by field name; a list ticks several boxes. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * Fills the form of a verb the way a person does: goes the way to it or opens the fold it is in, types, chooses, presses
 * its button. `about` picks the form among several by what it is about, such as `{ action: 'a1' }`.
 */
export async function fillVerb(
  page: Page,
  verb: string,
  typed: Typed = {},
  about: Readonly<Record<string, string>> = {},
): Promise<void> {
  const isStaff = page.url().includes('/staff')
  if (isStaff && (await takeInHand(page, verb, about))) return
  const place = isStaff ? null : await placeOf(page, verb, about)
  const form = place === null ? await formOf(page, verb, about) : page.locator('form#page')
  const button = place === null ? form.locator('button:not([formaction])').last() : place.button
  await openFold(place === null ? form : button)
  const prefix = place === null ? '' : `${place.key}/`
  for (const [name, value] of Object.entries(typed))
    if (value !== undefined) await fill(form, `${prefix}${name}`, value)
  await andSee(page, () => button.click())
}

/** Where the page of the person has this verb: its button, and what the names of its fields begin with. */
export async function placeOf(
  page: Page,
  verb: string,
  about: Readonly<Record<string, string>> = {},
): Promise<{ readonly key: string; readonly button: Locator }> {
  const of = Object.entries(about).map(([name, value]) => `[value*="/${name}=${value}"]`)
  const button = page.locator(`button[formaction$="/status/${verb}"]${of.join('')}`).first()
  await expect.poll(() => button.count(), { message: `No button for ${verb} on ${page.url()}` }).toBe(1)
  return { key: ((await button.getAttribute('value')) ?? '').split('?')[0] ?? '', button }
}

/** Takes the form of a verb in hand, where a page has ways to forms; true when it asked nothing and is done. */
export async function takeInHand(
  page: Page,
  verb: string,
  about: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  // A way that says nothing of a harm, for example, is not about one: its form asks which.
  const kind = Object.entries(about).map(
    ([name, id]) => `:is([data-about-${name}="${id}"], :not([data-about-${name}]))`,
  )
  const way = page.locator(`[data-way="${verb.replaceAll('-', '_')}"]${kind.join('')}`).first()
  if ((await way.count()) === 0 || (await way.locator('#at').count()) > 0) return false
  await openFold(way)
  const bare = (await way.locator('form').count()) > 0
  await andSee(page, () => way.locator('a, button').last().click())
  return bare
}

/** Goes on in another language by the bar of the page; it may stand behind its globe. */
export async function changeLanguage(page: Page, code: string): Promise<void> {
  const way = page.locator(`.am-bar__links [lang=${code}]`)
  await openFold(way)
  await andSee(page, () => way.click())
}

async function openFold(within: Locator): Promise<void> {
  const fold = within.locator('xpath=ancestor::details').last()
  if ((await fold.count()) > 0 && (await fold.getAttribute('open')) === null)
    await fold.locator('summary').first().click()
}

async function formOf(page: Page, verb: string, about: Readonly<Record<string, string>>): Promise<Locator> {
  const kind = Object.entries(about).map(
    ([name, value]) => `:has(input[type=hidden][name="${name}"][value="${value}"])`,
  )
  const form = page.locator(`form[action$="/${verb}"]${kind.join('')}`).first()
  await expect.poll(() => form.count(), { message: `No form for ${verb} on ${page.url()}` }).toBe(1)
  return form
}

async function fill(form: Locator, name: string, value: string | readonly string[]): Promise<void> {
  if (typeof value !== 'string') {
    for (const each of value) await form.locator(`[name="${name}"][value="${each}"]`).check()
    return
  }
  const field = form.locator(`[name="${name}"]:not([type=hidden])`).first()
  const kind = await field.evaluate((element) =>
    element.tagName === 'SELECT' ? 'select' : (element.getAttribute('type') ?? 'text'),
  )
  if (kind === 'select') await field.selectOption(value)
  else if (kind === 'radio' || kind === 'checkbox')
    await form.locator(`[name="${name}"][value="${value}"]`).first().check()
  else await field.fill(value)
}

/** Fills a form that is the only one of its kind on the page, and presses a button by its words. */
export async function fillPage(page: Page, typed: Typed, button: string): Promise<void> {
  const form = page.locator('main form').first()
  for (const [name, value] of Object.entries(typed)) if (value !== undefined) await fill(form, name, value)
  await press(page, button)
}

/** Presses a button and waits for the page that follows. */
export async function press(page: Page, button: string): Promise<void> {
  await andSee(page, () => page.locator('main').getByRole('button', { name: button }).first().click())
}

/** Presses the last button of the form of a page, and waits for what follows. */
export async function submit(page: Page): Promise<void> {
  await andSee(page, () => page.locator('main form button').last().click())
}

/** Comes back to the page of a case with the receipt, or with what somebody takes for one. */
export async function comeBack(page: Page, receipt: string, language = 'en'): Promise<void> {
  await page.goto(`/${language}/status`)
  await page.fill('[name=receipt]', receipt)
  await submit(page)
}

/** Does something that leads to another page, and waits for it: a whole one, or one that came in its place. */
export async function andSee(page: Page, act: () => Promise<unknown>): Promise<void> {
  await page.evaluate("document.documentElement.setAttribute('data-seen', '')")
  await act()
  const isThere = () =>
    page
      .evaluate("document.readyState === 'complete' && !document.documentElement.hasAttribute('data-seen')")
      // Between two pages there is nobody to ask.
      .catch(() => false)
  for (let times = 0; !(await isThere()); times += 1) {
    if (times > 300) throw new Error(`Nothing came after ${page.url()}`)
    await page.waitForTimeout(50)
  }
}
