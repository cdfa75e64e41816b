import { beforeEach, expect, test } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import * as people from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import type { World } from '../world.ts'
import type { Visitors } from './browser.ts'
import { andSee } from './forms.ts'
import { openToVisitors, sitDown } from './visited.ts'

const WIDE = { width: 1280, height: 800 }

let world: World
let house: Visitors
let page: Page
openToVisitors((visited) => ({ world, house } = visited))
beforeEach(async () => {
  page = await house.open({ javaScriptEnabled: true, viewport: WIDE })
  await sitDown(page, world.staff.ana)
})

/** A harm is described, and nobody has rated it. */
function described() {
  const it = stages.assessing()
  it.does(people.ana, 'describe_impact', stages.IMPACT)
  return it
}

const save = () =>
  andSee(page, () => page.locator('#in-hand button:not([formaction]):not([name=show])').last().click())

/** True where it stands on the screen, wholly below the bar that stays in sight. */
async function expectInSight(what: Locator): Promise<void> {
  const [box, bar] = await Promise.all([what.boundingBox(), page.locator('.am-case-bar').boundingBox()])
  // The bar is in the way only once it sticks to the edge.
  const top = bar !== null && bar.y < 1 ? bar.y + bar.height : 0
  expect(box!.y).toBeGreaterThanOrEqual(top)
  expect(box!.y + box!.height).toBeLessThanOrEqual(WIDE.height)
}

test('a sheet that is opened by the act before stands in sight, from however far below one comes', async () => {
  const { caseId } = await world.reach(described)
  await page.goto(`/staff/cases/${caseId}?do=sheet-rating`)
  for (const dimension of ['scale', 'scope', 'irremediability', 'likelihood'])
    await page.selectOption(`[name="i1g1c~${dimension}"]`, '3')
  await page.evaluate('scrollTo(0, document.body.scrollHeight)')
  await save()
  expect(page.url()).toContain('do=sheet-organisations')
  await expectInSight(page.locator('#drawer-title'))
})

test('a sheet that is opened by a form beside the sections stands in sight', async () => {
  const { caseId } = await world.reach(stages.rated)
  await page.goto(`/staff/cases/${caseId}`)
  await page.goto(`/staff/cases/${caseId}?do=describe-impact#at`)
  await page.evaluate('scrollTo(0, document.body.scrollHeight)')
  await andSee(page, () => page.locator('[data-sheet=sheet-organisations] button').click())
  await expectInSight(page.locator('#drawer-title'))
})

test('what follows stands in sight once it was asked for', async () => {
  const { caseId } = await world.reach(stages.rated)
  await page.goto(`/staff/cases/${caseId}?do=sheet-organisations`)
  for (const n of [1, 2, 3, 4]) {
    await page.fill(`[name="o${n}~name"]`, `Example ${n}`)
    await page.selectOption(`[name="o${n}~role"]`, 'deployer')
    await page.selectOption(`[name="o${n}~naming"]`, 'named_by_source')
  }
  await andSee(page, () => page.locator('#in-hand [name=show]').click())
  expect(await page.locator('.govuk-error-summary').count()).toBe(0)
  await expectInSight(page.locator('#follows'))
})

test('the mark of the form in hand is seen whole, wherever the page stood', async () => {
  const { caseId } = await world.reach(stages.attributed)
  const path = `/staff/cases/${caseId}?do=record-claim-e2`
  const mark = page.locator('.am-way--here')
  await page.goto(`${path}#at`)
  await expectInSight(mark)
  for (const below of [30, 55, -60, 790, 4000]) {
    const seen = await mark.boundingBox()
    await page.evaluate(`scrollBy(0, ${seen!.y - below})`)
    await page.goto(`${path}&saved=add-note&n=${below}#at`)
    await expectInSight(mark)
  }
})
