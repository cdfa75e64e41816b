import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as nasty from '../in-memory/nasty-files.ts'
import { makeWorld, type World } from '../world.ts'
import { visitors, type Visitors } from './browser.ts'
import { readIn, sitDown } from './visited.ts'

let world: World
let at: Visitors
beforeAll(async () => {
  world = await makeWorld()
  at = await visitors(world.app)
}, 120_000)
afterAll(async () => {
  await at.close()
  await world.close()
})

const PHONE = { viewport: { width: 320, height: 640 } }
const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])
const scrollsSideways = (page: Page) =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')

async function toFiles(page: Page, receipt: string, language = 'en'): Promise<void> {
  await page.goto(`/${language}/status`)
  await page.locator('[name=receipt]').fill(receipt)
  await page.locator('[name=step][value=open]').last().click()
  await page.locator('#files button[value="files"]').click()
  await page.locator('#file').waitFor()
}

test.each(['en', 'ar'])('a photo goes from a phone without JavaScript, in %s', async (language) => {
  const { receipt, caseId } = await world.file()
  const page = await at.open({ ...PHONE, javaScriptEnabled: false })
  await toFiles(page, receipt, language)
  await page.locator('#shows').fill('My letter')
  const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await nasty.pictureWithPlace() }
  await page.locator('#file').setInputFiles(photo)
  await page.locator('button[form="give"]').click()
  await page.locator('.am-files li').waitFor()
  expect(await page.locator('.am-files li').innerText()).toContain('IMG_1.jpg')
  expect((await world.read(caseId)).kase.files).toMatchObject([{ type: 'jpg', shows: 'My letter' }])
  await page.locator('button[name="take-back"]').click()
  expect(await page.locator('button[name="take-back"]').count()).toBe(0)
  await page.locator('button[value="show"]').last().click()
  await page.locator('#files').waitFor()
  await page.context().close()
})

test('the page of files has no barrier, by keyboard alone, and is no wider than a phone', async () => {
  const { receipt } = await world.file()
  const page = await at.open(PHONE)
  await toFiles(page, receipt)
  expect(await faults(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
  await page
    .locator('#file')
    .setInputFiles({ name: `${'n'.repeat(180)}.zip`, mimeType: 'x/y', buffer: nasty.archive() })
  await page.locator('#file').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('This file holds other files.').first().waitFor()
  expect(await faults(page)).toEqual([])
  expect(new URL(page.url()).pathname).toMatch(/^\/en\/status/)
  await page
    .locator('#file')
    .setInputFiles({ name: `${'n'.repeat(180)}.txt`, mimeType: 'x/y', buffer: Buffer.from('What it said') })
  await page.locator('button[form="give"]').click()
  await page.locator('.am-files li').waitFor()
  expect(await scrollsSideways(page)).toBe(false)
  expect(await faults(page)).toEqual([])
  await page.context().close()
})

test.each([
  ['en', true],
  ['ar', false],
] as const)(
  'at the desk a picture is asked for, comes blurred, and the page has no barrier, in %s, with a script: %s',
  async (language, javaScriptEnabled) => {
    const { receipt, caseId } = await world.file()
    const phone = await at.open({ ...PHONE, javaScriptEnabled: false })
    await toFiles(phone, receipt)
    await phone.locator('#shows').fill('My letter')
    const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await nasty.pictureWithPlace() }
    await phone.locator('#file').setInputFiles(photo)
    await phone.locator('button[form="give"]').click()
    await phone.locator('.am-files li').waitFor()
    await phone.context().close()
    await world.does('ana', caseId, 'take_up')

    const page = await at.open({ ...PHONE, javaScriptEnabled })
    await sitDown(page, world.staff.ana)
    await readIn(page, language)
    await page.goto(`/staff/cases/${caseId}/files`)
    expect(await page.locator('.am-file').count()).toBe(1)
    // Enter in a field opens nothing, and loses nothing.
    await page.locator('#shows').fill('Their answer')
    await page.locator('#shows').press('Enter')
    await page.waitForLoadState()
    await expect.poll(() => page.locator('#shows').inputValue()).toBe('Their answer')
    expect((await world.read(caseId)).kase.files[0]!.lookedAt).toBeNull()
    expect(await page.locator('main img').count()).toBe(0)
    await page.locator('section.am-file button[name=at]').first().click()
    await page.locator('main img').waitFor()
    await expect
      .poll(() => page.evaluate<number>("document.querySelector('main img').naturalWidth"))
      .toBeGreaterThan(0)
    expect(await page.locator('main img').getAttribute('alt')).toContain('My letter')
    expect(await scrollsSideways(page)).toBe(false)
    if (javaScriptEnabled) expect(await faults(page)).toEqual([])
    await page.context().close()
  },
)
