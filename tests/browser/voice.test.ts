import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindOfFile } from '../../src/domain/vocabulary/files.ts'
import * as nasty from '../in-memory/nasty-files.ts'
import { makeWorld, type World } from '../world.ts'
import { visitors, type Visitors } from './browser.ts'

let world: World
let at: Visitors
let withMicrophone: Visitors
beforeAll(async () => {
  world = await makeWorld()
  at = await visitors(world.app)
  withMicrophone = await visitors(world.app, { hears: true })
}, 120_000)
afterAll(async () => {
  await at.close()
  await withMicrophone.close()
  await world.close()
})

const PHONE = { viewport: { width: 320, height: 640 } }
const faults = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html])
const scrollsSideways = (page: Page) =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')
const press = (page: Page, name: string) => page.locator(`[data-voice-press=${name}]`).click()
const give = (page: Page) => page.locator('form[data-voice] button[value=give]').click()

async function toVoice(language: string, more: BrowserContextOptions, browser = at) {
  const { receipt, caseId } = await world.file()
  const page = await browser.open({ ...PHONE, ...more })
  await page.goto(`/${language}/status`)
  await page.locator('[name=receipt]').fill(receipt)
  await page.locator('[name=step][value=open]').last().click()
  await page.locator('#files button[value="files"]').click()
  await page.locator('#voice').waitFor()
  const files = async () => (await world.read(caseId)).kase.files
  return { page, files }
}

test.each(['en', 'ar'])(
  'a voice is recorded in the page, heard, deleted, recorded again and given, in %s',
  async (language) => {
    const { page, files } = await toVoice(language, {}, withMicrophone)
    expect(await faults(page)).toEqual([])
    await press(page, 'record')
    await page.locator('[data-voice-press=stop]').waitFor()
    expect(await faults(page)).toEqual([])
    await expect
      .poll(() => page.locator('[data-voice-time]').innerText(), { timeout: 15_000 })
      .toContain('0:01')
    await press(page, 'stop')
    await page.locator('audio').waitFor()
    await expect
      .poll(() => page.evaluate<number>("document.querySelector('audio').readyState"))
      .toBeGreaterThan(0)
    expect(await faults(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    expect(await files()).toEqual([])
    await press(page, 'again')
    expect(await page.evaluate<number>("document.getElementById('voice').files.length")).toBe(0)
    await press(page, 'record')
    await page.locator('[data-voice-press=stop]').waitFor()
    await expect
      .poll(() => page.locator('[data-voice-time]').innerText(), { timeout: 15_000 })
      .toContain('0:01')
    // Whoever gives it while it runs means all of it.
    await give(page)
    await page.locator('.am-files li').waitFor()
    expect((await files()).map(({ type, name }) => [kindOfFile(type), name?.split('.')[0]])).toEqual([
      ['sound', 'voice'],
    ])
    await page.context().close()
  },
)

test('where the microphone is not to be had, a sentence says so, and a recording can be chosen', async () => {
  const { page, files } = await toVoice('en', {})
  await press(page, 'record')
  await page.getByText('Your browser does not let us record.').waitFor()
  expect(await faults(page)).toEqual([])
  await page
    .locator('#voice')
    .setInputFiles({ name: 'mine.wav', mimeType: 'audio/wav', buffer: nasty.soundWithNotes() })
  await give(page)
  await page.locator('.am-files li').waitFor()
  expect((await files()).map(({ type }) => type)).toEqual(['wav'])
  await page.context().close()
})

test('without a script the field stands alone, and what is not kept is said beside it', async () => {
  const { page, files } = await toVoice('en', { javaScriptEnabled: false })
  expect(await page.locator('[data-voice-press=record]').isVisible()).toBe(false)
  await give(page)
  await page.locator('#voice-error').waitFor()
  await page
    .locator('#voice')
    .setInputFiles({ name: 'mine.mp3', mimeType: 'audio/mp3', buffer: nasty.soundWithTags() })
  await give(page)
  await page.locator('.am-files li').waitFor()
  expect((await files()).map(({ type }) => type)).toEqual(['mp3'])
  await page.context().close()
})
