import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { layInShipped } from '../../src/actions/bodies/lay-in-shipped.ts'
import { markBody } from '../../src/actions/bodies/mark-body.ts'
import { DAY, plusMs } from '../../src/domain/time/instant.ts'
import { shippedDirectory } from '../../src/shipped-directory.ts'
import { speak } from '../../src/words/speak.ts'
import type { World } from '../world.ts'
import type { Visitors } from './browser.ts'
import { andSee, comeBack, submit } from './forms.ts'
import { scrolls } from './scrolls.ts'
import { openToVisitors } from './visited.ts'

let world: World
let house: Visitors
openToVisitors((visited) => ({ world, house } = visited))

/** Checked once, and by nobody since: more than a year ago. */
beforeAll(async () => {
  const { listings } = shippedDirectory()
  await layInShipped(world.house, { listings })
  for (const { id } of listings)
    await markBody(world.house, 'machine', id, { act: 'checked', how: 'website' })
  world.at(plusMs(world.now(), 400 * DAY))
})

/** A phone in the hand, and how much of it the button to leave does not cover. */
const PHONE = { width: 390, height: 844 }
const FOLD = PHONE.height - 70

interface Told {
  readonly who: string
  readonly story: string
  readonly danger: readonly string[]
  readonly submitter?: string
  /** Whom they find, once they have said that they are in the United States. */
  readonly finds: string
}

const TOLD: readonly Told[] = [
  {
    who: 'a child of twelve',
    story: 'I am 12. It said it is ok to hurt myself. I don’t want my mum to know.',
    danger: ['child'],
    finds: '988',
  },
  {
    who: 'somebody whose picture spreads',
    story: 'A picture of me without clothes goes round in my school. I teach there. It is fake.',
    danger: ['spreading'],
    finds: 'Take It Down',
  },
  {
    who: 'somebody punished at work',
    story: 'I said that the score is wrong. Now they took my shifts.',
    danger: [],
    submitter: 'whistleblower',
    finds: 'Front Line Defenders',
  },
  {
    who: 'somebody who only hints that they may harm themselves',
    story: 'The bot refused my claim. Sometimes I want to die.',
    danger: [],
    finds: '988',
  },
]

const sees = async (page: Page, what: string) => {
  const shot = process.env['AMENDS_PICTURES']
  if (shot !== undefined) await page.screenshot({ path: `${shot}/${what.replaceAll(/\W+/gu, '-')}.png` })
  const number = await page.locator('#help a[href^="tel:"]').first().boundingBox()
  expect(number, `a number on ${what}`).not.toBeNull()
  expect((number?.y ?? FOLD) + (number?.height ?? 0), `a number above the fold of ${what}`).toBeLessThan(FOLD)
  expect(number?.y ?? -1, `the top of ${what} is what is shown`).toBeGreaterThan(0)
  expect(await scrolls(page), what).toEqual([])
}

/** The first body that is named, above the fold, with when somebody last looked. */
const seesBody = async (page: Page, what: string, checked: string) => {
  const body = await page.locator('#help .am-help__body').first().boundingBox()
  expect(body?.y ?? Infinity, `somebody who helps, above the fold of ${what}`).toBeLessThan(FOLD)
  expect(await page.locator('#help').textContent(), what).toContain(checked)
}

describe.each([
  ['en', true],
  ['en', false],
  ['ar', false],
] as const)('in %s, with a script: %s', (language, javaScriptEnabled) => {
  const speaker = speak(language, 'UTC')
  const checked = speaker.w.portal.help.checked.out_of_date.split('{day}')[0]!

  test.each(TOLD)('$who finds help above everything else, a year after anybody looked', async (told) => {
    const page = await house.open({ javaScriptEnabled, viewport: PHONE })
    const at = (name: string) => `${told.who} ${language} ${javaScriptEnabled} ${name}`
    await page.goto(`/${language}/report`)
    await sees(page, at('report'))
    await page.fill('[name=story]', told.story)
    for (const sign of told.danger) await page.check(`[name=danger][value=${sign}]`)
    if (told.submitter) await page.check(`[name=submitter][value=${told.submitter}]`)
    await page.selectOption('[name=country]', 'US')
    await submit(page)

    await sees(page, at('check'))
    await seesBody(page, at('check'), checked)
    expect(await page.locator('#help').textContent()).toContain(told.finds)
    expect(await page.locator('#help a[href="tel:911"]').count()).toBe(1)
    await submit(page)

    await sees(page, at('receipt'))
    await seesBody(page, at('receipt'), checked)
    const receipt = ((await page.locator('#receipt-words').textContent()) ?? '').trim()
    await page.fill('#first', receipt.split(' ')[0] ?? '')
    await page.fill('#last', receipt.split(' ').at(-1) ?? '')
    await andSee(page, () => page.locator('main [name=step][value=confirm]').click())
    await sees(page, at('first status'))
    await seesBody(page, at('first status'), checked)
    await page.fill('#body', told.story)
    await andSee(page, () => page.locator('[value="write-message"]').first().click())
    await sees(page, at('status after a message'))

    await comeBack(page, receipt, language)
    await sees(page, at('status'))
    await seesBody(page, at('status'), checked)
    expect(await page.locator('#help').textContent()).toContain(told.finds)
    expect(page.url()).not.toContain('US')
    expect((await world.sees(receipt)).told).toMatchObject({ country: 'US' })
  })
})

test('whoever writes for somebody finds help above everything else, with their own receipt and after a message', async () => {
  const page = await house.open({ javaScriptEnabled: false, viewport: PHONE })
  await page.goto('/en/report')
  await page.fill('[name=story]', 'It took the pension of my mother. She wants to die.')
  await page.check('[name=submitter][value=representative]')
  await page.fill('[name=beside]', 'Amina')
  await submit(page)
  await submit(page)
  for (const what of ['the receipt of the mother', 'the receipt of the daughter']) {
    await sees(page, what)
    const words = ((await page.locator('#receipt-words').textContent()) ?? '').trim().split(' ')
    await page.fill('#first', words[0] ?? '')
    await page.fill('#last', words.at(-1) ?? '')
    await andSee(page, () => page.locator('main [name=step][value=confirm]').click())
  }
  await sees(page, 'the page of the daughter')
  await page.fill('[name=body]', 'She cries all day.')
  await andSee(page, () => page.locator('main [name=step][value=write]').click())
  await sees(page, 'the page of the daughter after a message')
})

test('a tick opens the help for it at once, without a script', async () => {
  const page = await house.open({ javaScriptEnabled: false, viewport: PHONE })
  await page.goto('/en/report')
  const help = page.locator('.govuk-checkboxes__conditional', { hasText: 'StopNCII' })
  expect(await help.isVisible()).toBe(false)
  await page.check('[name=danger][value=spreading]')
  expect(await help.isVisible()).toBe(true)
  expect(await help.textContent()).toContain('48 hours')
})

test('on the page of a case another country is shown with what was typed, and is kept nowhere', async () => {
  const { receipt } = await world.file({
    story: 'My husband beats me with what it says.',
    dangerSigns: ['violence'],
  })
  const page = await house.open({ javaScriptEnabled: false, viewport: PHONE })
  await comeBack(page, receipt, 'en')
  await page.locator('textarea[name="write-message/body"]').fill('Please be careful.')
  expect(await page.locator('#help a[href="tel:112"]').count()).toBe(1)
  await page.selectOption('[name=country]', 'US')
  await page.locator('.am-help__where button').click()
  expect(await page.locator('#help a[href="tel:911"]').count()).toBe(1)
  expect(await page.locator('#help').textContent()).toContain('Domestic Violence')
  expect(await page.locator('textarea[name="write-message/body"]').inputValue()).toBe('Please be careful.')
  expect((await world.sees(receipt)).told).not.toHaveProperty('country')

  await page
    .locator('#help button[formaction="/en/help/child"]')
    .or(page.locator('footer button[formaction="/en/help"]'))
    .first()
    .click()
  expect(await page.locator('[name=country]').inputValue()).toBe('US')
  await page.locator('footer button[formaction="/en/how-it-works"]').click()
  await page.locator('footer button[formaction="/en/help"]').click()
  await page.getByText('Back to where you were').click()
  expect(await page.locator('textarea[name="write-message/body"]').inputValue()).toBe('Please be careful.')
  expect(await page.locator('#help a[href="tel:911"]').count()).toBe(1)
})

test('whoever only looks says where they are, and no address does', async () => {
  const page = await house.open({ javaScriptEnabled: false, viewport: PHONE })
  await page.goto('/en/help')
  await page.selectOption('[name=country]', 'GB')
  await page.locator('.am-help__where button').click()
  expect(new URL(page.url()).search).toBe('')
  expect(page.url()).not.toContain('GB')
  expect(await page.locator('#help a[href="tel:999"]').count()).toBe(1)
  await page.locator('#help-self_harm summary').first().click()
  expect(await page.locator('#help-self_harm').textContent()).toContain('Samaritans')
  await page.getByText('Are you under 18?').click()
  expect(await page.locator('[name=country]').inputValue()).toBe('GB')
  expect(await page.locator('main').textContent()).toContain('Childline')
  expect(await page.locator('.am-help__body').count()).toBe(1)
})
