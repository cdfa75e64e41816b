import { join } from 'node:path'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import * as stages from '../in-memory/stages.ts'
import type { World } from '../world.ts'
import type { Visitors } from './browser.ts'
import { changeLanguage, takeInHand } from './forms.ts'
import { openToVisitors, sitDown } from './visited.ts'

/** Where to put pictures of what the tests look at; nowhere but in `npm run screenshots`. */
const PICTURES = process.env['AMENDS_SCREENSHOTS']
const WIDE = { width: 1280, height: 800 }
const NARROW = { width: 390, height: 844 }
const NOTE = 'The landlord rang: the letter of May never came.'

let world: World
let house: Visitors
let path: string
openToVisitors((visited) => ({ world, house } = visited))
beforeEach(async () => {
  path = `/staff/cases/${(await world.reach(stages.attributed)).caseId}`
})

async function deskOf(javaScriptEnabled: boolean, viewport = WIDE): Promise<Page> {
  const page = await house.open({ javaScriptEnabled, viewport })
  await sitDown(page, world.staff.ana)
  return page
}

const note = (page: Page) => page.locator('#in-hand [name=note]')
const onTo = (page: Page, act: Promise<unknown>) => Promise.all([page.waitForEvent('load'), act])

describe.each([
  { how: 'without JavaScript', javaScriptEnabled: false },
  { how: 'with JavaScript', javaScriptEnabled: true },
])('a form in hand, $how', ({ javaScriptEnabled }) => {
  test.each([
    ['another form', (page: Page) => takeInHand(page, 'decide')],
    ['another list', (page: Page) => onTo(page, page.locator('nav.am-side button').nth(1).click())],
    ['an organisation', (page: Page) => onTo(page, page.locator('.am-bar__brand').click())],
    ['another language', (page: Page) => changeLanguage(page, 'ar')],
    ['putting it away', (page: Page) => onTo(page, page.locator('#drawer .am-drawer__head button').click())],
  ])('keeps what was typed on the way to %s', async (_where, go) => {
    const page = await deskOf(javaScriptEnabled, WIDE)
    await page.goto(path)
    await takeInHand(page, 'add-note')
    await note(page).fill(NOTE)
    await page.evaluate('0').catch(() => {})
    for (const fold of await page.locator('.am-side__fold:not([open]) > summary:visible').all())
      await fold.click()
    await go(page)
    await page.goto(path)
    expect(await page.locator('main').textContent()).toMatch(/did not save them|ولم يحفظ/)
    await page.goto(`${path}?do=add-note`)
    expect(await note(page).inputValue()).toBe(NOTE)
    await onTo(page, page.locator('#in-hand button:not([formaction])').last().click())
    await page.goto(path)
    expect(await page.locator('#talk').textContent()).toContain(NOTE)
    await page.goto(`${path}?do=add-note`)
    expect(await note(page).inputValue()).toBe('')
  })

  test('is saved by Enter in a line, which changes neither language nor page', async () => {
    const page = await deskOf(javaScriptEnabled)
    await page.goto(`${path}?do=correct-entity-e2`)
    const name = page.locator('#in-hand [name=name]')
    await name.fill('Casework Limited')
    await page.locator('#in-hand [name=reasons]').fill('The register says so.')
    await onTo(page, name.press('Enter'))
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await page.locator('#entity-e2').textContent()).toContain('Casework Limited')
  })

  test.each([WIDE, NARROW])(
    'stands where it is seen, and the page neither jumps nor grows: %j',
    async (size) => {
      const page = await deskOf(javaScriptEnabled, size)
      await page.goto(path)
      const before = Number(await page.evaluate('document.documentElement.scrollHeight'))
      await takeInHand(page, 'attribute', { entity: 'e3' })
      if (PICTURES) await page.screenshot({ path: join(PICTURES, `in-hand-${size.width}.png`) })
      const seen = await page.locator('#drawer-title').boundingBox()
      expect(seen?.y).toBeGreaterThanOrEqual(0)
      expect(seen?.y).toBeLessThan(size.height)
      const sideways = await page.evaluate(
        'document.documentElement.scrollWidth > document.documentElement.clientWidth',
      )
      expect(sideways).toBe(false)
      if (size === NARROW) return
      // Beside the sections it takes no room of theirs; the place where one was is in sight.
      const place = await page.locator('#entity-e3').boundingBox()
      expect(place?.y).toBeLessThan(size.height)
      const after = Number(await page.evaluate('document.documentElement.scrollHeight'))
      const alone = await page.evaluate(
        `(() => { document.querySelector('#drawer').remove(); return document.documentElement.scrollHeight })()`,
      )
      expect(Math.abs(after - Number(alone))).toBeLessThan(5)
      expect(before).toBeGreaterThan(0)
    },
  )
})

test('with JavaScript, back, another address and a closed window lose nothing, and nobody is asked', async () => {
  const page = await deskOf(true)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  for (const leave of [
    () => page.goBack(),
    () => page.goto('/staff/queues/mine'),
    async () => {
      await page.close({ runBeforeUnload: true })
    },
  ]) {
    await page.goto(path)
    await page.goto(`${path}?do=add-note`)
    await note(page).fill(NOTE)
    await leave()
    await expect.poll(() => world.count(sql`draft`)).toBe(1)
    await sql`delete from draft`.execute(world.house.database.db)
  }
  expect(asked).toEqual([])
})

test('with JavaScript, whoever would lose something because it cannot be kept is asked before they leave', async () => {
  const page = await deskOf(true)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.goto(`${path}?do=add-note`)
  await page.route('**/keep', (route) => route.abort())
  await note(page).click()
  await page.keyboard.type('Not kept')
  await page.waitForTimeout(2500)
  await page.goto('/staff')
  expect(asked).toEqual(['beforeunload'])
  await page.unroute('**/keep')
})
