import { beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { MESSAGES_A_PAGE as FULL } from '../../src/domain/case/page-of.ts'
import * as stages from '../in-memory/stages.ts'
import type { FiledStory, World } from '../world.ts'
import type { Visitors } from './browser.ts'
import { andSee, changeLanguage, comeBack } from './forms.ts'
import { openToVisitors, sitDown } from './visited.ts'

let world: World
let house: Visitors
let many: FiledStory
openToVisitors((visited) => ({ world, house } = visited))
beforeAll(async () => {
  many = await world.reach(stages.assessing)
  for (let n = 1; n <= 2 * FULL; n += 1)
    await world.does(many, many.caseId, 'write_message', { body: `Theirs, and number ${n} of all.` })
  for (let n = 1; n <= 2 * FULL; n += 1)
    await world.does('ana', many.caseId, 'write_message', { body: `Ours, and number ${n} of all.` })
})

const shown = (page: Page) =>
  page.locator('.am-message').evaluateAll((all) => all.map((each) => (each as { id: string }).id))
const ids = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => `message-m${from + n}`)
const inSight = (page: Page, place: string) =>
  page.evaluate(
    `(() => { const { top } = document.querySelector('${place}').getBoundingClientRect(); return top > -8 && top < innerHeight })()`,
  )
const pressed = (page: Page, words: string) =>
  andSee(page, () => page.getByRole('button', { name: words }).first().click())

describe.each([false, true])('with JavaScript: %s', (javaScriptEnabled) => {
  test('a person leafs through their messages, loses nothing typed, and no address tells of it', async () => {
    const page = await house.open({ javaScriptEnabled })
    await comeBack(page, many.receipt)
    expect(await shown(page)).toEqual(ids(3 * FULL + 1, 4 * FULL))
    const heading = page.locator('#messages-title')
    expect(await heading.textContent()).toBe('Messages 61 to 80 of 80')
    expect(await page.locator('#messages').textContent()).toContain(
      '20 more messages from us came since you last wrote. They are on another page.',
    )
    await page.fill('#body', 'I begin to write.')
    await pressed(page, 'Earlier messages')
    expect(await shown(page)).toEqual(ids(2 * FULL + 1, 3 * FULL))
    expect(await inSight(page, '#messages-title')).toBe(true)
    await pressed(page, 'Earlier messages')
    await pressed(page, 'Earlier messages')
    expect(await shown(page)).toEqual(ids(1, FULL))
    expect(await page.getByRole('button', { name: 'Earlier messages' }).count()).toBe(0)
    // Above the messages and below them; and no frame goes round all of them.
    expect(await page.getByRole('button', { name: 'Later messages' }).count()).toBe(2)
    const frame = () => page.evaluate(`getComputedStyle(document.querySelector('#messages')).outlineStyle`)
    expect([await page.locator('#messages:focus').count(), await frame()]).toEqual([1, 'none'])
    await pressed(page, 'Later messages')
    expect(await shown(page)).toEqual(ids(FULL + 1, 2 * FULL))
    await pressed(page, 'Go to the first of them')
    expect(await shown(page)).toContain(`message-m${2 * FULL + 1}`)
    await changeLanguage(page, 'ar')
    expect(await shown(page)).toEqual(ids(2 * FULL + 1, 3 * FULL))
    await changeLanguage(page, 'en')
    expect(await page.inputValue('#body')).toBe('I begin to write.')
    expect(new URL(page.url()).search).toBe('')
    await pressed(page, 'The newest messages')
    expect(await shown(page)).toEqual(ids(3 * FULL + 1, 4 * FULL))
  })

  test('what is new leads to its message, on whichever page it stands', async () => {
    const page = await house.open({ javaScriptEnabled })
    await comeBack(page, many.receipt)
    await page.locator(`#newest a[href="#message-m${4 * FULL}"]`).click()
    expect(await inSight(page, `#message-m${4 * FULL}`)).toBe(true)
    await pressed(page, 'Earlier messages')
    await andSee(page, () => page.locator('#newest .am-link-button').click())
    expect(await shown(page)).toContain(`message-m${4 * FULL}`)
    expect(await inSight(page, `#message-m${4 * FULL}`)).toBe(true)
  })
})

test('the page of the person has on paper what is on it, and all messages for whoever asks for all', async () => {
  const page = await house.open({ javaScriptEnabled: false })
  await comeBack(page, many.receipt)
  await pressed(page, 'All 80 messages on one page')
  expect(await shown(page)).toEqual(ids(1, 4 * FULL))
  await page.emulateMedia({ media: 'print' })
  for (const place of ['#message-m1', `#message-m${4 * FULL}`, '#next', '#told .am-said'])
    expect([place, await page.locator(place).first().isVisible()]).toEqual([place, true])
  for (const place of ['#body', '#messages button', 'input[type=checkbox]'])
    expect([place, await page.locator(place).first().isVisible()]).toEqual([place, false])
})

test('staff leaf through talk and history without JavaScript, and keep the form in hand with what they typed', async () => {
  const page = await house.open({ javaScriptEnabled: false })
  await sitDown(page, world.staff.ana)
  await page.goto(`/staff/cases/${many.caseId}`)
  const talk = page.locator('#talk')
  expect(await shown(page)).toEqual(ids(3 * FULL + 1, 4 * FULL))
  await andSee(page, () => talk.getByRole('link', { name: 'Earlier ones' }).click())
  expect(await shown(page)).toEqual(ids(2 * FULL + 1, 3 * FULL))
  expect(await inSight(page, '#talk')).toBe(true)
  await page.goto(`/staff/cases/${many.caseId}?do=write-message`)
  await page.fill('#in-hand [name=body]', 'Dear Samira,')
  await andSee(page, () => talk.getByRole('button', { name: 'Earlier ones' }).click())
  expect(await shown(page)).toEqual(ids(2 * FULL + 1, 3 * FULL))
  expect(await page.inputValue('#in-hand [name=body]')).toBe('Dear Samira,')
})
