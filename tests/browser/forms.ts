import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'

/** What is typed or chosen, by field name; a list ticks several boxes. */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * Fills the form of a verb the way a person does: opens the fold it is in, types, chooses, presses its button.
 * `about` picks the form among several by its hidden fields, such as `{ action: 'a1' }`.
 */
export async function fillVerb(
  page: Page,
  verb: string,
  typed: Typed = {},
  about: Readonly<Record<string, string>> = {},
): Promise<void> {
  const form = await formOf(page, verb, about)
  const fold = form.locator('xpath=ancestor::details').last()
  if ((await fold.count()) > 0 && (await fold.getAttribute('open')) === null)
    await fold.locator('summary').first().click()
  for (const [name, value] of Object.entries(typed)) if (value !== undefined) await fill(form, name, value)
  await Promise.all([page.waitForEvent('load'), form.locator('button').last().click()])
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
  await Promise.all([
    page.waitForEvent('load'),
    page.locator('main').getByRole('button', { name: button }).first().click(),
  ])
}
