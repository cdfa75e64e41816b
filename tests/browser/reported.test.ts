import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { World } from '../world.ts'
import { publishedIn } from '../world/reported.ts'
import type { Visitors } from './browser.ts'
import { andSee, submit } from './forms.ts'
import { scrolls } from './scrolls.ts'
import { openToVisitors, readIn, sitDown } from './visited.ts'

let world: World
let house: Visitors
openToVisitors((visited) => ({ world, house } = visited))

async function look(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect([what, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([what, []])
  expect([what, await scrolls(page)]).toEqual([what, []])
}

describe.each(['en', 'ar'])('in %s, on a narrow screen', (language) => {
  test('somebody joins what others reported, and each page on the way can be used by everybody', async () => {
    const id = await publishedIn(world)
    const page = await house.open({ viewport: { width: 320, height: 640 } })
    await page.goto(`/${language}/reported`)
    await look(page, 'what can be joined')
    await page.goto(`/${language}/reported/${id}`)
    await look(page, 'one of it')
    await andSee(page, () => page.locator('main form button').click())
    expect(await page.locator('#joined').count()).toBe(1)
    await look(page, 'the form')
    await submit(page)
    await look(page, 'once more before it is sent')
    await submit(page)
    expect(await page.locator('#receipt-words').count()).toBe(1)
    expect(house.strangers).toEqual([])
  })

  test('the pages of the desk can be used by everybody', async () => {
    const id = await publishedIn(world)
    const page = await house.open({ viewport: { width: 320, height: 640 } })
    await sitDown(page, world.staff.ana)
    await readIn(page, language)
    for (const path of ['/staff/reported', '/staff/reported/new', `/staff/reported/${id}`]) {
      await page.goto(path)
      await look(page, path)
    }
  })
})
