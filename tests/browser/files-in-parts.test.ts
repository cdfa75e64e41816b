import { AxeBuilder } from '@axe-core/playwright'
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { speak } from '../../src/words/speak.ts'
import * as nasty from '../in-memory/nasty-files.ts'
import { cuttingProxy, type CuttingProxy } from '../world/cutting-proxy.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { visitors, type Visitors } from './browser.ts'

let world: World
let at: Visitors
let line: CuttingProxy
beforeAll(async () => {
  world = await makeWorld()
  at = await visitors(world.app)
  line = await cuttingProxy(Number(new URL(at.url).port))
}, 120_000)
afterAll(async () => {
  await line.close()
  await at.close()
  await world.close()
})

const PHONE = { viewport: { width: 320, height: 640 } }

/** A photo of some megabytes. */
const photo = async () => {
  const side = 1500
  const dots = randomBytes(side * side * 3)
  const buffer = await sharp(dots, { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toBuffer()
  return { name: 'IMG_1.png', mimeType: 'image/png', buffer }
}
const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const lying = () => {
  try {
    return readdirSync(world.house.files.arriving)
  } catch {
    return []
  }
}
const filesOf = async (caseId: string) => (await world.read(caseId)).kase.files
/** Digests of what came, where that is another than of what is kept. */
const came = async (caseId: string) =>
  (await world.read(caseId)).events.flatMap((event) =>
    event.kind === 'file_given' ? [event.facts.cameAs ?? event.facts.digest] : [],
  )

/** The page of files of a case, over the line that can be cut; with the methods of what is asked of uploads. */
async function toFiles(language = 'en', filed?: FiledStory) {
  const { receipt, caseId } = filed ?? (await world.file())
  const page = await at.open({ ...PHONE, baseURL: line.url })
  await page.goto(`/${language}/status`)
  await page.locator('[name=receipt]').fill(receipt)
  await page.locator('[name=step][value=open]').last().click()
  await page.locator('#files button[value="files"]').click()
  await page.locator('#file').waitFor()
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/uploads')) asked.push(request.method())
  })
  return { page, caseId, asked }
}
const gives = async (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) => {
  await page.locator('#file').setInputFiles(file)
  await page.locator('button[value="give"]').first().click()
}
const says = (page: Page, words: string) =>
  page.locator('#give [data-says]').filter({ hasText: words }).waitFor({ timeout: 20_000 })

const words = speak('en', 'UTC').w.portal.files.page.inParts

test('a photo of some megabytes goes on from a phone where the line was cut, and is kept once', async () => {
  const { page, caseId, asked } = await toFiles()
  const file = await photo()
  expect(file.buffer.length).toBeGreaterThan(5_000_000)
  line.cutAfter(2_700_000, 1500)
  await page.locator('#shows').fill('My letter')
  await gives(page, file)
  await says(page, words.broken)
  expect(lying().length).toBeGreaterThan(1)
  await page.locator('.am-files li').waitFor()
  expect(line.cuts).toBe(1)
  expect(await page.locator('main').innerText()).toContain('We have your file.')
  expect(await page.locator('.am-files li').innerText()).toContain('IMG_1.png')
  // Opened once: what had come was not sent again.
  expect(asked.filter((method) => method === 'POST')).toHaveLength(1)
  expect(asked).toContain('HEAD')
  expect(await filesOf(caseId)).toMatchObject([{ type: 'png', shows: 'My letter', name: 'IMG_1.png' }])
  expect(await came(caseId)).toEqual([digestOf(file.buffer)])
  expect(lying()).toEqual([])
  // The page goes on as ever: what it was answered with opens.
  await page.locator('button[value="show"]').last().click()
  await page.locator('#files').waitFor()
  await page.context().close()
})

test('where we forgot what had come, it is begun anew by itself', async () => {
  const { page, caseId, asked } = await toFiles()
  const file = await photo()
  let parts = 0
  await page.route('**/uploads/*', async (route) => {
    if (route.request().method() === 'PATCH' && ++parts === 3) await world.house.files.uploads.endAll()
    await route.continue()
  })
  await gives(page, file)
  await page.locator('.am-files li').waitFor()
  expect(asked.filter((method) => method === 'POST')).toHaveLength(2)
  expect(await came(caseId)).toEqual([digestOf(file.buffer)])
  await page.context().close()
})

test.each([
  ['refuses', 403],
  ['says that it is too large', 413],
])('where something on the way %s each part, the file goes in one piece', async (_, status) => {
  const { page, caseId } = await toFiles()
  const file = await photo()
  await page.route('**/uploads/*', (route) =>
    route.request().method() === 'PATCH' ? route.fulfill({ status, body: '' }) : route.continue(),
  )
  await gives(page, file)
  await page.locator('.am-files li').waitFor({ timeout: 30_000 })
  expect(await came(caseId)).toEqual([digestOf(file.buffer)])
  expect(await filesOf(caseId)).toHaveLength(1)
  await expect.poll(lying).toEqual([])
  await page.context().close()
})

test('a small file goes with its form, as it does without a script', async () => {
  const { page, caseId, asked } = await toFiles()
  await gives(page, { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('What it said to me') })
  await page.locator('.am-files li').waitFor()
  expect(asked).toEqual([])
  expect(await filesOf(caseId)).toHaveLength(1)
  await page.context().close()
})

test('what somebody recorded goes the same way', async () => {
  const { page, caseId, asked } = await toFiles()
  const buffer = nasty.filmWithPlace(randomBytes(2_000_000))
  await page.locator('#voice').setInputFiles({ name: 'voice.mp4', mimeType: 'audio/mp4', buffer })
  await page.locator('form[data-voice] button[value="give"]').click()
  await page.locator('.am-files li').waitFor()
  expect(asked.filter((method) => method === 'PATCH').length).toBeGreaterThan(2)
  expect(await came(caseId)).toEqual([digestOf(buffer)])
  await page.context().close()
})

test('what is said of a file is judged before a byte of it leaves, and the page says who can help', async () => {
  const { page, caseId, asked } = await toFiles()
  await page.locator('#shows').fill('My daughter, undressed')
  await gives(page, await photo())
  await page.getByText('Please send no pictures or films here.').first().waitFor()
  expect(await page.locator('#file').count()).toBe(0)
  expect(asked).toEqual(['POST'])
  expect((await world.read(caseId)).kase.filesTurnedAway).toMatchObject([{ name: 'IMG_1.png' }])
  await page.context().close()
})

test('a file that is too large is refused before it is sent, with what was typed still there', async () => {
  const { page, asked } = await toFiles()
  await page.locator('#shows').fill('A film')
  // A browser reads nothing of it before it is asked to.
  await page.evaluate(`{
    const files = new DataTransfer()
    files.items.add(new File([new Uint8Array(100_000_001)], 'a.mp4'))
    document.getElementById('file').files = files.files
  }`)
  await page.locator('button[value="give"]').first().click()
  await page.getByText('This file is too large.').first().waitFor()
  expect(await page.locator('#shows').inputValue()).toBe('A film')
  expect(asked).toEqual(['POST'])
  await page.context().close()
})

test.each(['en', 'ar'])(
  'how far it is can be seen, heard and stopped by keyboard, without a barrier, in %s',
  async (language) => {
    const { page, caseId } = await toFiles(language)
    const own = speak(language, 'UTC').w.portal.files.page.inParts
    let parts = 0
    let hold = true
    await page.route('**/uploads/*', async (route) => {
      if (route.request().method() === 'PATCH' && ++parts > 3)
        while (hold) await new Promise((later) => setTimeout(later, 50))
      await route.continue().catch(() => {})
    })
    await page.locator('#file').setInputFiles(await photo())
    await page.locator('#file').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await says(page, own.sending)
    await expect
      .poll(() => page.evaluate<number>("document.querySelector('#give progress').value"))
      .toBeGreaterThan(0.3)
    expect(await page.locator('#give [data-says]').getAttribute('role')).toBe('status')
    expect(await page.locator('#give [data-says]').innerText()).toMatch(/[\d٠-٩]/)
    const faults = (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)
    expect(faults).toEqual([])
    expect(
      await page.evaluate<boolean>(
        'document.documentElement.scrollWidth > document.documentElement.clientWidth',
      ),
    ).toBe(false)
    expect(lying().length).toBeGreaterThan(0)
    await page.keyboard.press('Tab')
    expect(await page.evaluate<string>('document.activeElement.textContent')).toBe(own.stop)
    await page.keyboard.press('Enter')
    await says(page, own.stopped)
    hold = false
    await expect.poll(lying).toEqual([])
    expect(await page.locator('#give .am-sending').isVisible()).toBe(false)
    expect(await page.evaluate<string>('document.activeElement.value')).toBe('give')
    // Whoever goes on after all, and not within the second in which a press counts as a double one, sends it once.
    await new Promise((later) => setTimeout(later, 1100))
    await page.keyboard.press('Enter')
    await page.locator('.am-files li').waitFor()
    expect(await filesOf(caseId)).toHaveLength(1)
    await page.context().close()
  },
)

test('whoever leaves the page leaves nothing on its way', async () => {
  const { page, caseId } = await toFiles()
  let parts = 0
  await page.route('**/uploads/*', (route) =>
    route.request().method() === 'PATCH' && ++parts > 2 ? undefined : route.continue(),
  )
  await gives(page, await photo())
  await expect.poll(() => lying().length).toBeGreaterThan(1)
  await page.locator('button[value="show"]').last().click()
  await page.locator('#files').waitFor()
  await expect.poll(lying).toEqual([])
  expect(await filesOf(caseId)).toEqual([])
  await page.context().close()
})

test('two windows of one person send two files at once, and both are kept', async () => {
  const filed = await world.file()
  const windows = [await toFiles('en', filed), await toFiles('en', filed)]
  const files = await Promise.all(windows.map(photo))
  await Promise.all(windows.map(({ page }, place) => gives(page, files[place]!)))
  await Promise.all(windows.map(({ page }) => page.locator('.am-files li').first().waitFor()))
  expect((await came(filed.caseId)).toSorted()).toEqual(
    files.map(({ buffer }) => digestOf(buffer)).toSorted(),
  )
  await Promise.all(windows.map(({ page }) => page.context().close()))
})
