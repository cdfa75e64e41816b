import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { speak } from '../../src/words/speak.ts'
import { TESTED } from '../words/tested-languages.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import type { World } from '../world.ts'
import type { Visitors } from './browser.ts'
import { comeBack, fillVerb, submit } from './forms.ts'
import { openToVisitors, readIn, sitDown } from './visited.ts'

let world: World
let house: Visitors
openToVisitors((visited) => ({ world, house } = visited))

/** As long as settings may be: both have to fit a card. */
const WAYS = {
  phone: { number: '+49 30 1234567', hours: 'Monday to Friday, 9:00 to 16:00, Saturday from 9:00 to 12:00' },
  post: 'The office for amends of the tests, second floor, Long Example Street 12, 12345 Example Town, Example Country, where letters are opened on every working day',
}

/** What paper shows of the way back, and nothing of it on a screen; a square of so many millimetres. */
async function wayBack(page: Page, millimetres: number): Promise<string> {
  const way = page.locator('.am-way-back')
  expect(await way.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await way.isVisible()).toBe(true)
  const width = (millimetres / 25.4) * 96
  expect(await way.locator('svg').boundingBox()).toMatchObject({ width: expect.closeTo(width, 0) as number })
  const text = await way.innerText()
  await page.emulateMedia({ media: 'screen' })
  return text
}

/** The receipt and the way back, each as large as a bank card, with nothing of the case on either. */
async function isCard(page: Page, receipt: string): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  const card = page.locator('.am-receipt-card')
  const size = { width: expect.closeTo(323.5, 0) as number, height: expect.closeTo(204, 0) as number }
  for (const half of await card.locator('> *').all()) {
    expect(await half.boundingBox()).toMatchObject(size)
    expect(await half.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0)
  }
  const text = await card.innerText()
  const words = await card.locator('li').allInnerTexts()
  expect(words.slice(0, 10).join(' ')).toBe(receipt)
  // Each word of a receipt stands there as four digits as well, which can be those of a year.
  const said = text.replace(/^\d{4}$/gm, '')
  for (const ofCase of [/2026/, /warehouse/, new RegExp(world.house.name)]) expect(said).not.toMatch(ofCase)
  await page.emulateMedia({ media: 'screen' })
}

test.each(TESTED)('a receipt and a status page in $name say on paper where to go', async ({ code }) => {
  Object.assign(world.house, { ways: WAYS })
  const page = await house.open({ viewport: { width: 640, height: 900 } })
  await page.goto(`/${code}/report`)
  await page.fill('[name=story]', 'They say I work in a warehouse.')
  await submit(page)
  await submit(page)
  const receipt = (await page.locator('#receipt-words').textContent())?.trim() ?? ''
  const onReceipt = await wayBack(page, 26)
  await isCard(page, receipt)
  const told = speak(code, 'UTC').day(MONDAY)
  expect(onReceipt).not.toContain(told)
  await comeBack(page, receipt, code)
  const onPage = await wayBack(page, 32)
  expect(onPage).toContain(told)
  for (const text of [onReceipt, onPage]) {
    expect(text).toContain(`${world.house.url}/${code}/status`)
    // Neither the address nor the square opens anything to whoever finds the paper without the receipt.
    // Two words in a row: one alone, such as "type" or "phone", may stand in any sentence.
    const words = receipt.split(' ')
    for (const [index, word] of words.entries())
      expect(text.split(/\s+/).join(' ')).not.toContain(`${word} ${words[(index + 1) % words.length]}`)
  }
})

test.each(TESTED)(
  'a receipt for somebody else in $name is handed on as paper with nothing of the case on it',
  async ({ code }) => {
    const story = 'They say I work in a warehouse.'
    const { receipt } = await world.file({ story, feared: 'Mr Brandt of the agency' })
    const page = await house.open({ viewport: { width: 640, height: 900 } })
    await comeBack(page, receipt, code)
    await page.fill('[name="write-message/body"]', 'Half a sentence about it')
    await fillVerb(page, 'let-in-adviser', { name: 'Nadia Haddad', mandate: 'lawyer', earlier: 'no' })
    const theirs = (await page.locator('#receipt-words').textContent())?.trim() ?? ''
    expect(theirs.split(' ')).toHaveLength(10)
    expect(theirs).not.toBe(receipt)

    await page.locator('.am-bar__language').first().dispatchEvent('click')
    await expect.poll(() => page.locator('html').getAttribute('lang')).not.toBe(code)
    expect((await page.locator('#receipt-words').textContent())?.trim()).toBe(theirs)
    await isCard(page, theirs)
    await page.emulateMedia({ media: 'print' })
    const paper = await page.locator('body').innerText()
    for (const word of theirs.split(' ')) expect(paper).toContain(word)
    // Four digits that stand alone are of the receipt, and may be any.
    const besides = paper.replaceAll(/^\p{Nd}{4}$/gmu, '')
    expect(besides).not.toMatch(/warehouse|Brandt|Half a sentence|Nadia|2026|٢٠٢٦/)
    await page.emulateMedia({ media: 'screen' })

    await submit(page)
    expect(await page.locator('#receipt-words').count()).toBe(0)
    expect(await page.inputValue('[name="write-message/body"]')).toBe('Half a sentence about it')
    expect(await page.content()).toContain(story)
  },
)

/** What says what somebody needs: whoever lives with them finds the paper. */
test.each(TESTED)('no paper in $name says which help somebody needs', async ({ code }) => {
  const { needs } = speak(code, 'UTC').w.vocabulary
  const page = await house.open({ viewport: { width: 640, height: 900 } })
  const isKeptOffPaper = async (where: string) => {
    const help = page.locator('#help')
    expect(await help.isVisible(), where).toBe(true)
    expect(await help.innerText(), where).toContain(needs.self_harm)
    await page.emulateMedia({ media: 'print' })
    expect(await help.isVisible(), where).toBe(false)
    const paper = await page.locator('body').innerText()
    for (const need of [needs.self_harm, needs.violence_at_home]) expect(paper, where).not.toContain(need)
    await page.emulateMedia({ media: 'screen' })
  }
  await page.goto(`/${code}/report`)
  await page.fill('[name=story]', 'My husband beats me. I want to die.')
  await page.check('[name=danger][value=life]')
  await submit(page)
  await isKeptOffPaper('the page to check')
  await submit(page)
  const receipt = (await page.locator('#receipt-words').textContent())?.trim() ?? ''
  await isKeptOffPaper('the receipt')
  await comeBack(page, receipt, code)
  await isKeptOffPaper('the page of the case')
})

/** Of every text that paper shows, in which language it says that it is. */
async function onPaper(page: Page): Promise<readonly (readonly [string, string])[]> {
  await page.emulateMedia({ media: 'print' })
  return page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode() !== null) {
      const text = walker.currentNode.textContent.trim()
      const within = walker.currentNode.parentElement
      if (text !== '' && within.checkVisibility({ contentVisibilityAuto: true }))
        texts.push([within.closest('[lang]').lang, text])
    }
    return texts
  })()`)
}

test.each(TESTED.flatMap(({ code }) => ['en', 'ar'].map((desk) => [code, desk] as const)))(
  'whoever rang in %s gets paper in it, and nothing of what staff read in %s',
  async (code, desk) => {
    Object.assign(world.house, { ways: WAYS })
    const page = await house.open()
    await sitDown(page, world.staff.ana)
    await readIn(page, desk)
    await page.goto('/staff/file')
    await page.check('[name=channel][value=phone]')
    await page.fill('[name=story]', 'They say I work in a warehouse.')
    await page.selectOption('[name=language]', code)
    await page.check('[name=submitter][value=affected_person]')
    await submit(page)
    const receipt = (await page.locator('#receipt-words').textContent())?.trim() ?? ''
    await isCard(page, receipt)
    const texts = await onPaper(page)
    expect(texts.filter(([language]) => language !== code)).toEqual([])
    const paper = texts.map(([, text]) => text).join('\n')
    const { receipt: words } = speak(code, 'UTC').w.portal
    for (const said of [words.boxTitle, words.either, words.once, words.opens, ...receipt.split(' ')])
      expect(paper).toContain(said)
    expect(paper).toContain(`${world.house.url}/${code}/status`)
    expect(await page.locator('.am-way-back svg').getAttribute('aria-label')).toBe(
      `${world.house.url}/${code}/status`,
    )
    // What staff read aloud stays on the screen.
    const { filed } = speak(desk, 'UTC').w.workspace
    for (const said of [filed.title, filed.say.twice, filed.say.lost, filed.toCase, filed.another])
      expect(paper).not.toContain(said)
    await page.emulateMedia({ media: 'screen' })
    expect(await page.locator('main').innerText()).toContain(filed.say.lost)
  },
)
