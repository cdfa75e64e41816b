import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { layInShipped } from '../../src/actions/bodies/lay-in-shipped.ts'
import { VERB_NAMES } from '../../src/domain/verbs.ts'
import { kebab } from '../../src/domain/vocabulary/kebab.ts'
import { shippedDirectory } from '../../src/shipped-directory.ts'
import { verbOfPath } from '../../src/web/public/status/forms/index.ts'
import { isDealt } from '../fields/sample.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import type { FiledStory, World } from '../world.ts'
import type { Visitors } from './browser.ts'
import { andSee, changeLanguage, comeBack, fillPage, placeOf, press, submit } from './forms.ts'
import { personForms } from './person-forms.ts'
import { openToVisitors } from './visited.ts'

let world: World
let house: Visitors
openToVisitors((visited) => ({ world, house } = visited))
beforeAll(() => layInShipped(world.house, shippedDirectory()))
beforeEach(() => world.at(MONDAY))

const FORMS = personForms(() => world)

/** What no word of ours could change. */
const OF_THEIR_OWN = [
  'give-contact-details',
  'correct-told',
  'say-own-view',
  'keep-from',
  'end-keeping',
  'let-in-adviser',
  'end-adviser',
  'open-joining',
  'end-joining',
]

/** What happens between typing and sending. */
const WAYS = ['twice', 'stale', 'signed out', 'other language', 'our back', 'another form', 'Enter'] as const
type Way = (typeof WAYS)[number]

/** Each way, with JavaScript and without. */
const HOW = WAYS.flatMap((way) => [true, false].map((javaScriptEnabled) => ({ way, javaScriptEnabled })))

/** `npm run test:all` tries all of them; otherwise each form in one way, and each way with forms in turns. */
const tried = FORMS.flatMap(([verb, reach, about = {}], row) =>
  HOW.filter((_, column) => isDealt(row, column, HOW.length)).map((how) => ({ verb, reach, about, ...how })),
)

/** The values of the fields at a place, ticks included, by their names. */
const readPlace = (key: string) =>
  `Object.fromEntries([...document.querySelectorAll('#page [name^="${key}/"]')]
    .filter((each) => each.name.split('/').length === ${key.split('/').length + 1})
    .filter((each) => !['radio', 'checkbox'].includes(each.type) || each.checked)
    .map((each) => [each.name, each.value]))`

/** Types into everything at a place, and into a box elsewhere on the page. */
async function typeInto(page: Page, key: string): Promise<Readonly<Record<string, string>>> {
  await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })')
  const fields = await page.locator(`#page [name^="${key}/"]:not([type=hidden])`).all()
  const chosen = new Set<string>()
  for (const field of fields) {
    const name = (await field.getAttribute('name')) ?? ''
    const type = await field.getAttribute('type')
    if (name.split('/').length !== key.split('/').length + 1) continue
    if (type === 'radio') {
      if (!chosen.has(name)) await field.check()
      chosen.add(name)
    } else if (type === 'checkbox') await field.check()
    else if (type === 'email') await field.fill('somebody@example.org')
    else await field.fill(`My own words, “and” <some>\n of them & more in ${name.split('/').at(-1)}`)
  }
  return (await page.evaluate(readPlace(key))) as Record<string, string>
}

/** Enough to know what a person said: the entries of their own hand. */
async function theirs({ caseId }: FiledStory): Promise<number> {
  return (await world.read(caseId)).events.filter(({ by }) => by.kind === 'person').length
}

const ELSEWHERE = 'And this stands in another box of the page.'

test('every form of the page is among them', async () => {
  const page = await house.open({ javaScriptEnabled: false })
  const seen = new Set<string>()
  // A case that is brought to the same stage in the same words shows the same forms.
  for (const reach of new Map(FORMS.map(([, each]) => [String(each), each])).values()) {
    await comeBack(page, (await reach()).receipt)
    const paths = await page
      .locator('#page button[name=do]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('formaction')?.split('/').at(-1) ?? ''))
    for (const path of paths) seen.add(path)
  }
  expect([...seen].toSorted()).toEqual(FORMS.map(([verb]) => verb).toSorted())
  const all = VERB_NAMES.filter((name) => verbOfPath(kebab(name)) === name).map(kebab)
  expect([...seen].toSorted()).toEqual(all.toSorted())
})

describe.each(tried)(
  '$verb, $way, JavaScript $javaScriptEnabled',
  ({ verb, reach, about, way, javaScriptEnabled }) => {
    test('keeps what was typed, and counts once', async () => {
      const page = await house.open({ javaScriptEnabled })
      const sent: { path: string; body: Buffer; type: string }[] = []
      page.on('request', (request) => {
        if (request.method() !== 'POST') return
        const body = request.postDataBuffer()
        const type = request.headers()['content-type'] ?? ''
        if (body) sent.push({ path: new URL(request.url()).pathname, body, type })
      })
      const filed = await reach()
      await comeBack(page, filed.receipt)
      const { key, button } = await placeOf(page, verb, about)
      const typed = await typeInto(page, key)
      const other = verb === 'write-message' ? '#withdraw-reasons' : '#body'
      await page.locator(other).fill(ELSEWHERE)
      const before = await theirs(filed)
      const now = () => page.evaluate(readPlace(key))
      const isKept = async () => {
        expect(await now()).toEqual(typed)
        expect(await page.locator(other).inputValue()).toBe(ELSEWHERE)
        expect(await theirs(filed)).toBe(before)
      }
      const send = async () => {
        await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })')
        await andSee(page, () => button.click())
      }

      switch (way as Way) {
        case 'other language':
          await changeLanguage(page, 'ar')
          expect(await page.getAttribute('html', 'lang')).toBe('ar')
          await isKept()
          break
        case 'our back':
          await andSee(page, () => page.locator('footer button').first().click())
          await andSee(page, () => page.locator('main form button').first().click())
          await isKept()
          break
        case 'another form':
          await andSee(page, async () => (await emptyFormOf(page, verb)).click())
          await isKept()
          break
        case 'Enter': {
          const line = page.locator('#page input[type=text]').first()
          await line.focus()
          await andSee(page, () => page.keyboard.press('Enter'))
          expect(await page.getAttribute('html', 'lang'), 'Enter is no button of the page').toBe('en')
          await isKept()
          break
        }
        case 'signed out':
          world.later({ hours: 2 })
          await send()
          expect(await page.locator('[name=receipt]').count()).toBe(1)
          expect(await theirs(filed)).toBe(before)
          await fillPage(page, { receipt: filed.receipt }, 'Open my page')
          await isKept()
          break
        case 'stale': {
          await world.does('ana', filed.caseId, 'write_message', { body: 'We wrote this in the meantime.' })
          await send()
          const isOfTheirOwn = OF_THEIR_OWN.includes(verb)
          if (!isOfTheirOwn) {
            await isKept()
            expect(await page.locator('main').innerText()).toContain('We wrote this in the meantime.')
            await send()
          }
          expect(await theirs(filed)).toBeGreaterThan(before)
          break
        }
        case 'twice':
          break
      }
      if (way !== 'stale') await send()
      const after = await theirs(filed)
      expect(after).toBeGreaterThan(before)
      // A receipt for somebody else stands on a page of its own, which leads back.
      if (verb === 'let-in-adviser' || verb === 'open-joining') await submit(page)
      expect(await page.locator(other).inputValue(), 'what stands elsewhere is still there').toBe(ELSEWHERE)

      const last = sent.at(-1)
      if (last === undefined) throw new Error('Nothing was sent.')
      const again = () =>
        world.app.request(last.path, {
          method: 'POST',
          headers: { 'content-type': last.type },
          body: new Uint8Array(last.body),
        })
      const answers = await Promise.all([again(), again(), again(), again(), again()])
      for (const { status } of answers) expect(status).toBe(200)
      world.later({ hours: 1 })
      await again()
      expect(await theirs(filed), 'sent again at once and much later').toBe(after)
      await page.context().close()
    })
  },
)

/** Forms that are refused while nothing stands in them, so that sending one says nothing. */
const REFUSED_EMPTY = ['say-own-view', 'complain', 'appeal'] as const

/** The button of such a form, which is not that of this verb. */
async function emptyFormOf(page: Page, verb: string) {
  await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })')
  for (const other of REFUSED_EMPTY.filter((each) => each !== verb)) {
    const button = page.locator(`button[formaction$="/status/${other}"]`).first()
    if ((await button.count()) > 0) return button
  }
  throw new Error('There is no other form on this page.')
}

/** Everything on the form with which somebody tells what happened. */
const TOLD = {
  story: 'It says I own two flats.\nI own none, “not even one” & never did.',
  product: 'The letter assistant',
  wish: 'Pay what is missing',
  feared: 'My brother',
  name: 'Sol',
  reach: 'Only by letter',
  'date-day': '24',
  'date-month': '11',
  'date-year': '2031',
}

/** The browser may offer these to whoever types there later; the others have `autocomplete="off"`. */
const OFFERED_LATER = ['story', 'wish', 'reach']

const READ_REPORT = `Object.fromEntries(${JSON.stringify(Object.keys(TOLD))}
  .map((name) => [name, document.querySelector('[name="' + name + '"]')?.value]))`

describe.each([true, false])('the form that tells what happened, JavaScript %s', (javaScriptEnabled) => {
  const AWAY: readonly (readonly [how: string, go: (page: Page) => Promise<void>])[] = [
    ['another language', (page) => changeLanguage(page, 'ar')],
    [
      'our page that explains, and back',
      async (page) => {
        await andSee(page, () => page.locator('footer button').first().click())
        await andSee(page, () => page.locator('main form button').first().click())
      },
    ],
    [
      'the last look, and our back',
      async (page) => {
        await press(page, 'Look at it once more')
        await andSee(page, () => page.locator('[data-back]').click())
      },
    ],
    [
      'the last look in another language, and our back',
      async (page) => {
        await press(page, 'Look at it once more')
        await changeLanguage(page, 'ar')
        await andSee(page, () => page.locator('[data-back]').click())
      },
    ],
    [
      'the last look, and the back of the browser',
      async (page) => {
        await press(page, 'Look at it once more')
        await page.goBack({ waitUntil: 'commit' })
        await expect.poll(() => page.locator('textarea[name=story]').count()).toBe(1)
      },
    ],
    [
      'something that needs another look',
      async (page) => {
        await page.locator('[name=date-day]').fill('99')
        await press(page, 'Look at it once more')
        await page.locator('[name=date-day]').fill(TOLD['date-day'])
      },
    ],
  ]

  test.each(AWAY)('keeps everything over %s', async (how, go) => {
    const page = await house.open({ javaScriptEnabled })
    await page.goto('/en/report')
    for (const [name, value] of Object.entries(TOLD).filter(([each]) => !each.startsWith('date')))
      await page.locator(`[name="${name}"]`).fill(value)
    await page.locator('[name=danger][value=date_will_pass]').check()
    for (const name of ['date-day', 'date-month', 'date-year'] as const)
      await page.locator(`[name="${name}"]`).fill(TOLD[name])
    await page.locator('[name=safety]').last().check()
    await go(page)
    // What is never suggested to whoever sits there next, a browser without JavaScript brings back by no way of its own.
    const kept = how.endsWith('of the browser') && !javaScriptEnabled ? OFFERED_LATER : Object.keys(TOLD)
    const now = (await page.evaluate(READ_REPORT)) as Record<string, string>
    for (const name of kept) expect(now[name], name).toBe(TOLD[name as keyof typeof TOLD])
    expect(await page.locator('[name=danger][value=date_will_pass]').isChecked()).toBe(true)
    await page.context().close()
  })
})

test('with JavaScript nothing is lost when there is no connection: a sentence says that it was not sent', async () => {
  const page = await house.open()
  await page.goto('/en/report')
  await page.fill('[name=story]', TOLD.story)
  await page.context().setOffline(true)
  await page.locator('main form button').last().click()
  await expect.poll(() => page.locator('#not-sent').isVisible()).toBe(true)
  expect(await page.inputValue('[name=story]')).toBe(TOLD.story)
  await page.context().setOffline(false)
  // A second click within a second is taken for a slip.
  await page.waitForTimeout(1100)
  await press(page, 'Look at it once more')
  expect(await page.locator('main').innerText()).toContain('I own none')
})

test('with JavaScript the browser asks before what was typed is left behind, and asks nobody else', async () => {
  const page = await house.open()
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.goto('/en/report')
  await page.goto('/en')
  expect(asked).toEqual([])
  await page.goto('/en/report')
  await page.locator('[name=story]').pressSequentially('Nobody else')
  await page.goto('/en')
  expect(asked).toEqual(['beforeunload'])
})

test('the receipt comes back when its page is loaded again, also where the device had thrown it out', async () => {
  const page = await house.open()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto('/en/report')
  await fillPage(page, { story: TOLD.story }, 'Look at it once more')
  await press(page, 'Send')
  const receipt = await page.locator('#receipt-words').textContent()
  for (let times = 0; times < 3; times += 1) {
    // The page notes it as soon as it stands on the entry where its way began.
    await page.waitForTimeout(500)
    await page.reload()
    await expect.poll(() => page.locator('#receipt-words').count()).toBe(1)
    expect(await page.locator('#receipt-words').textContent()).toBe(receipt)
  }
})
