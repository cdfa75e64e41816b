import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { seedDemo, type Seeded } from '../../src/cli/demo/seed.ts'
import type { PersonView } from '../../src/domain/casework/person-view.ts'
import { speak } from '../../src/words/speak.ts'
import type { World } from '../world.ts'
import { comeBack } from './forms.ts'
import type { Visitors } from './browser.ts'
import { openToVisitors, sitDown } from './visited.ts'

/** Where to put pictures of what the tests look at; nowhere but in `npm run screenshots`. */
const PICTURES = process.env['AMENDS_SCREENSHOTS']

let world: World
let house: Visitors
let demo: Seeded
openToVisitors((visited) => ({ world, house } = visited))
beforeAll(async () => {
  demo = await seedDemo(world.house)
})

/** Six states in which somebody opens their page, and which case of the example is in it. */
const STATES = [
  ['new', 9, null],
  ['late', 0, 'Marta'],
  ['refused', 2, 'Ana'],
  ['appeal-won', 3, 'Marta'],
  ['offer', 1, 'Ana'],
  ['partly-remedied', 5, 'Marta'],
] as const

describe.each(STATES)('the page of somebody whose case is %s', (name, place, handler) => {
  let page: Page
  let view: PersonView
  let text: string
  beforeAll(async () => {
    const receipt = demo.receipts[place] ?? ''
    view = await world.sees(receipt)
    page = await house.open({ javaScriptEnabled: false, viewport: { width: 900, height: 1500 } })
    await comeBack(page, receipt)
    text = await page.locator('main').innerText()
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `status-${name}.png`) })
  })

  const { moment, day, say, w } = speak('en', 'UTC')
  const { contact, messages, next, decisions, withdraw, offer } = w.portal.status

  test('says who has it', () => {
    const org = 'The benefit agency of the tests'
    const front = view.contact.name
    const who = front
      ? say(contact.other, { entity: front, org })
      : handler
        ? say(contact.named, { name: handler, org })
        : say(contact.none, { org })
    expect(text).toContain(who)
    for (const { name: organisation } of view.organisations) expect(text).toContain(organisation)
  })

  test('says what comes next and by when, and calls late what is late', () => {
    const lines = text.split('\n')
    if (view.owed.length === 0) expect(text).toContain(next.steps.nothing_open)
    for (const { by, late } of view.owed) {
      if (by === null) continue
      const about = lines.filter((each) => each.includes(moment(by)) || each.includes(day(by)))
      expect(about, `${name}: ${by}`).not.toEqual([])
      if (late) expect(about.some((each) => /late|sorry/i.test(each))).toBe(true)
    }
  })

  test('says what the person can do, where nothing has to be unfolded to see that there is a way', () => {
    expect(text).toContain(messages.send)
    expect(text.includes(decisions.appeal)).toBe(view.decisions.some(({ canAppeal }) => canAppeal))
    expect(text.includes(withdraw.title)).toBe(view.state !== 'closed')
    expect(text.includes(offer.send)).toBe(view.offer !== null)
  })
})

test('the list of work shows what is late, and whose it is', async () => {
  const page = await house.open({ viewport: { width: 1100, height: 900 } })
  await sitDown(page, world.staff.ana)
  await page.goto('/staff/queues/late')
  const list = await page.locator('main').innerText()
  expect(list).toContain('Benefit refused on an invented job')
  expect(list).toMatch(/late/i)
  expect(list).toContain('Marta')
  if (PICTURES) await page.screenshot({ path: join(PICTURES, 'worklist-late.png'), fullPage: true })
  await page.goto('/staff')
  if (PICTURES) await page.screenshot({ path: join(PICTURES, 'worklist.png'), fullPage: false })
  expect(house.strangers).toEqual([])
})
