import { AxeBuilder } from '@axe-core/playwright'
import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'
import { createApp } from '../../src/app.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { speak } from '../../src/words/speak.ts'
import { makeWorld, type World } from '../world.ts'
import { visitors, type Visitors } from './browser.ts'
import { submit } from './forms.ts'
import { scrolls } from './scrolls.ts'
import { sitDown } from './visited.ts'

const STORY = 'It said that I live abroad. I do not, and my benefit was stopped.'
/** What browsers take over a line, in bytes; the house asks for less than 12,000. */
const HEAVIEST = 12_000

let world: World
let house: Visitors
/** The page of a product, on another origin, from the example that we give to others. */
let product: { readonly url: string; readonly process: ChildProcess }

beforeAll(async () => {
  world = await makeWorld()
  const own = { ...world.house, url: '' }
  house = await visitors(createApp(own))
  // Known only now; read when the program is first asked for.
  own.url = house.url
  const port = await freePort()
  const args = [
    fileURLToPath(new URL('../../examples/widget/page.mjs', import.meta.url)),
    house.url,
    String(port),
  ]
  const process_ = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((ready) => process_.stdout.once('data', ready))
  product = { url: `http://127.0.0.1:${port}`, process: process_ }
})

afterAll(async () => {
  product.process.kill()
  await house.close()
  await world.close()
})

/** A visit to the page of the product, and everything that went against its policy or its scripts there. */
async function visit(
  options: BrowserContextOptions = {},
): Promise<{ page: Page; wrong: string[]; asked: string[] }> {
  const page = await house.open(options)
  const wrong: string[] = []
  const asked: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && wrong.push(message.text())))
  page.on('pageerror', (error) => void wrong.push(error.message))
  page.on('request', (request) => void asked.push(request.url()))
  await page.goto(product.url)
  return { page, wrong, asked }
}

const opened = (page: Page, press: () => Promise<unknown>) =>
  Promise.all([page.context().waitForEvent('page'), press()]).then(async ([form]) => {
    await form.waitForLoadState()
    return form
  })

const filledIn = (form: Page) =>
  Promise.all(['product', 'version', 'output'].map((name) => form.locator(`[name=${name}]`).inputValue()))

async function newest() {
  const { case_id } = await world.house.database.db
    .selectFrom('case_line')
    .select('case_id')
    .orderBy('case_id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return world.read(String(case_id))
}

describe('inside the page of a product with a strict policy', () => {
  test('somebody comes by keyboard alone, sees what goes along, takes a part out, and the desk sees the rest', async () => {
    const { page, wrong, asked } = await visit()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const panel = page.locator('amends-report .panel')
    expect(await panel.isVisible()).toBe(true)
    const said = (await panel.textContent()) ?? ''
    for (const each of ['Acme chat', '4.2', 'answer-7f3a', new URL(house.url).host])
      expect(said).toContain(each)
    await page.keyboard.press('Tab')
    const form = await opened(page, () => page.keyboard.press('Enter'))

    expect(await filledIn(form)).toEqual(['Acme chat', '4.2', 'answer-7f3a'])
    expect(await form.locator('#handed-over').textContent()).toContain('Nothing is sent yet')
    expect(await world.count(sql`case_line`)).toBe(0)
    expect(await form.evaluate('[opener, document.referrer]')).toEqual([null, ''])
    await form.fill('[name=story]', STORY)
    await form.fill('[name=output]', '')
    await submit(form)
    expect(await form.locator('main').textContent()).toContain('4.2')
    await submit(form)
    expect(await form.locator('#receipt-words').count()).toBe(1)

    const { kase } = await newest()
    expect([kase.product, kase.version, kase.output]).toEqual(['Acme chat', '4.2', undefined])
    expect(wrong).toEqual([])
    // The page itself, its style, and the one program: nothing when it is opened.
    expect(asked.map((each) => each.replace(product.url, '').replace(house.url, '')).toSorted()).toEqual([
      '/',
      '/style.css',
      '/widget.js',
    ])
    expect(await page.context().cookies()).toEqual([])
    expect(await page.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 0])
  })

  test('what they leave in is stored, and the desk sees it', async () => {
    world.later({ hours: 1 })
    const { page } = await visit()
    await page.locator('amends-report summary').click()
    const form = await opened(page, () => page.locator('amends-report a').last().click())
    await form.fill('[name=story]', STORY)
    await submit(form)
    await submit(form)
    const { kase } = await newest()
    expect([kase.version, kase.output]).toEqual(['4.2', 'answer-7f3a'])
    await world.does('ana', kase.id, 'take_up', {})
    const desk = await house.open()
    await sitDown(desk, world.staff.ana)
    await desk.goto(`/staff/cases/${kase.id}`)
    const seen = (await desk.locator('main').textContent()) ?? ''
    for (const each of ['Acme chat', '4.2', 'answer-7f3a']) expect(seen).toContain(each)
  })

  test('without scripts a plain link does the same', async () => {
    const { page } = await visit({ javaScriptEnabled: false })
    await page.locator('amends-report a').click()
    expect(await filledIn(page)).toEqual(['Acme chat', '4.2', 'answer-7f3a'])
    expect(await page.locator('#handed-over').count()).toBe(1)
  })

  test('whatever the page hands over is one short line that people can read, and they are told what was left out', async () => {
    const { page, wrong } = await visit()
    const handed: Readonly<Record<string, string>> = {
      product: '"><script>document.title="taken"</script>',
      version: `4\u202e2${'9'.repeat(100_000)}`,
      output: 'half \ud83d of one',
    }
    await page.evaluate(
      `for (const [name, text] of Object.entries(${JSON.stringify(handed)})) document.querySelector('amends-report').setAttribute(name, text)`,
    )
    await page.locator('amends-report summary').click()
    expect(await page.locator('amends-report .panel script').count()).toBe(0)
    const form = await opened(page, () => page.locator('amends-report a').last().click())
    expect(await filledIn(form)).toEqual([handed['product'], `42${'9'.repeat(58)}`, 'half of one'])
    expect(await form.title()).not.toContain('taken')
    expect(wrong).toEqual([])

    // And for whoever makes such an address without our program.
    const raw = `product=${'x'.repeat(9000)}&version=%E2%80%AE%00&output=%ED%A0%BD`
    await form.goto(`/en/report?${raw}&story=Written+for+them&feared=Somebody`)
    expect(await filledIn(form)).toEqual(['x'.repeat(120), '', ''])
    expect(await form.locator('#handed-over').textContent()).toContain('left out part')
    expect(await form.locator('[name=story]').inputValue()).toBe('')
    expect(await form.locator('[name=feared]').inputValue()).toBe('')
  })

  test('the page cannot show the form in a frame of its own', async () => {
    const page = await house.open()
    await page.route('http://127.0.0.1:1/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: `<iframe src="${house.url}/en/report"></iframe>` }),
    )
    await page.goto('http://127.0.0.1:1/')
    await expect.poll(() => page.frames().length).toBe(2)
    const framed = page.frames()[1]!
    expect(
      await framed
        .locator('form')
        .count()
        .catch(() => 0),
    ).toBe(0)
  })
})

describe.each(LANGUAGES.map(({ code, dir }) => [code, dir] as const))('in %s', (code, dir) => {
  test('it is read, fits a narrow screen, and has nothing that axe finds', async () => {
    const { page, wrong } = await visit({ viewport: { width: 320, height: 640 } })
    await page.evaluate(`document.querySelector('amends-report').setAttribute('language', '${code}')`)
    await page.locator('amends-report summary').click()
    const { widget } = speak(code, 'UTC').w.portal
    expect((await page.locator('amends-report summary').textContent())?.trim()).toBe(widget.label)
    expect(await page.locator('amends-report .all').getAttribute('dir')).toBe(dir)
    expect(await scrolls(page)).toEqual([])
    const { violations } = await new AxeBuilder({ page }).include('amends-report').analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    const form = await opened(page, () => page.locator('amends-report a').last().click())
    expect(new URL(form.url()).pathname).toBe(`/${code}/report`)
    expect(await scrolls(form)).toEqual([])
    expect(wrong).toEqual([])
  })
})

test('it is served to every page, kept for an hour, and weighs less than 12 kB over the line', async () => {
  const ask = (headers: Record<string, string>) => world.app.request('/widget.js', { headers })
  const plain = await ask({ origin: 'https://product.example' })
  const gzip = await ask({ 'accept-encoding': 'gzip' })
  expect(Object.fromEntries(plain.headers)).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
    'x-content-type-options': 'nosniff',
  })
  expect(plain.headers.has('set-cookie')).toBe(false)
  const weight = (await gzip.arrayBuffer()).byteLength
  expect([gzip.headers.get('content-encoding'), weight < HEAVIEST, weight > 2000]).toEqual([
    'gzip',
    true,
    true,
  ])
  const again = await ask({ 'if-none-match': plain.headers.get('etag') ?? '' })
  expect([again.status, again.headers.get('etag')]).toEqual([304, plain.headers.get('etag')])
  // Pages of the house stay what they were: of no other page, and in no frame.
  const page = await world.app.request('/en/report')
  expect(page.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(page.headers.has('access-control-allow-origin')).toBe(false)
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})
