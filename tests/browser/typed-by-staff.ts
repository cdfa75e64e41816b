import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { submit } from './forms.ts'
import type { OnTheWay } from './kinds-of-tellers.ts'

/** What somebody tells by telephone, typed in by one of us; answers the receipt on the paper that they are handed. */
export async function typedByStaff(page: Page, { language }: OnTheWay, story: string): Promise<string> {
  await page.goto('/staff/file')
  await page.check('[name=channel][value=phone]')
  await page.fill('[name=story]', story)
  await page.selectOption('[name=language]', language)
  await page.check('[name=submitter][value=affected_person]')
  await submit(page)
  await page.emulateMedia({ media: 'print' })
  const card = page.locator('.am-receipt-card')
  const receipt = (await card.locator('li').allInnerTexts()).slice(0, 10).join(' ')
  expect(await card.innerText()).not.toContain(story)
  // We do not keep it: it is shown this once, and on no page of the case.
  await page.goto('/staff/file')
  expect(await page.content()).not.toContain(receipt)
  return receipt
}
