import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { LONGEST_TEXT } from '../../src/domain/case/verb.ts'
import { QUEUES } from '../../src/domain/case/queues.ts'
import { TESTED } from '../words/tested-languages.ts'
import { sampleOf, WHOLE } from '../fields/sample.ts'
import { saying, type Change } from '../fields/saying.ts'
import * as stages from '../in-memory/stages.ts'
import type { FiledStory, World } from '../world.ts'
import { speakPseudo } from '../words/pseudo-language.ts'
import type { Visitors } from './browser.ts'
import { comeBack, submit } from './forms.ts'
import { scrolls } from './scrolls.ts'
import { openToVisitors, readIn, sitDown } from './visited.ts'

/** The narrowest screen that WCAG 1.4.10 names, and paper. */
const NARROW = { width: 320, height: 640 }
const PAPER = { width: 640, height: 900 }

let counted = 0
const long = (unit: string, length: number): Change => {
  return (text, most) => {
    counted += 1
    const word = `${unit}${counted}`.repeat(Math.ceil(length / unit.length)).slice(0, length)
    return `${text} ${word}`.slice(0, most)
  }
}

/** Megabytes on a page take long to lay out: then one case is looked at. */
const MOST = 'as many characters as fit'

/** What people write that is as wide as it is long. */
const WORDS: readonly (readonly [name: string, change: Change])[] = [
  ['one long word', long('Kx', 190)],
  ['a long link', (text, most) => long('https://portal.example.org/letters/?ref=', 400)(text, most)],
  ['a long Arabic word', long('كلمةطويلة', 190)],
  [
    'a long word between marks',
    (text, most) => `\u202e\u2067${long('ab\u2060', 180)(text, most)}`.slice(0, most),
  ],
  [MOST, (text, most) => `${text} ${'And then they wrote again. '.repeat(4000)}`.slice(0, most).trimEnd()],
]

const STAGES = [
  stages.delivering,
  stages.remedied,
  stages.contactAsked,
  stages.notUpheld,
  stages.walledOff,
  stages.fearing,
] as const

let world: World
let house: Visitors
openToVisitors((visited) => ({ world, house } = visited))

async function holds(page: Page, what: string): Promise<void> {
  await page.evaluate('document.querySelectorAll("details").forEach((each) => { each.open = true })')
  expect(await scrolls(page), `${what} at 320 px`).toEqual([])
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(PAPER)
  expect(await scrolls(page), `${what} on paper`).toEqual([])
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 1100, height: 800 })
  expect(await scrolls(page), `${what} at 1100 px`).toEqual([])
  await page.setViewportSize(NARROW)
}

/** Ours, and one that is longer than any of them (`pseudo-language.ts`), shown in the place of Arabic. */
const SPOKEN = [
  ...TESTED.map(({ code }) => ({ name: code as string, code })),
  { name: 'pseudo', code: 'ar' },
] as const

/** Each language is looked at in every run, with other words in each of them; as many as fit in one. */
const sample = SPOKEN.flatMap(({ name, code }, n) =>
  sampleOf(n === 0 && !WHOLE ? WORDS.slice(-1) : [...WORDS.slice(n), ...WORDS.slice(0, n)], 1).map(
    ([words, change]) => [name, words, code, change] as const,
  ),
)

describe.each(sample)('in %s, with %s in every field', (name, words, language, change) => {
  const filed: FiledStory[] = []
  let leave = () => {}
  afterAll(() => leave())
  beforeAll(async () => {
    if (name === 'pseudo') leave = speakPseudo()
    for (const stage of sampleOf(STAGES, words === MOST ? 1 : 3)) {
      const story = {
        story: change('They took my housing benefit.', 100_000),
        product: change('The assistant', 200),
        wish: change('An apology.', 100_000),
        feared: change('My landlord', 200),
        contact: { safety: 'safe', name: change('Sami', 200), howToReach: change('By letter', 100_000) },
      }
      // All that one of us writes in it in a day has a limit of its own (`size-of-day.ts`).
      const byUs = (text: string, most: number) => change(text, Math.min(most, 20_000))
      const told = await world.reach(saying(stage, byUs), story)
      world.later({ days: 1 })
      await world.does(told, told.caseId, 'write_message', { body: change('See here.', 100_000) })
      await world.does('ana', told.caseId, 'add_note', { note: change('Look.', 100_000) })
      filed.push(told)
    }
  })

  test('nothing that a person sees scrolls sideways', async () => {
    const page = await house.open({ viewport: NARROW })
    await page.goto(`/${language}/report`)
    for (const field of ['product', 'feared', 'name'])
      await page.fill(`[name=${field}]`, change('Words', 200))
    for (const field of ['story', 'wish', 'reach'])
      await page.fill(`[name=${field}]`, change('Words', LONGEST_TEXT))
    await submit(page)
    await holds(page, 'the form with errors')
    await page.check('[name=safety] >> nth=0')
    await submit(page)
    await holds(page, 'the check page')
    await submit(page)
    await holds(page, 'the receipt')
    for (const { receipt } of filed) {
      await comeBack(page, receipt, language)
      expect(await page.locator('#messages').count()).toBe(1)
      await holds(page, 'the status page')
    }
    await comeBack(page, change('wrong', 400), language)
    await holds(page, 'the page that asks for the receipt')
  })

  test('nothing that staff see scrolls sideways', async () => {
    const page = await house.open({ viewport: NARROW })
    await sitDown(page, world.staff.ana)
    await readIn(page, language)
    for (const { caseId } of filed) {
      await page.goto(`/staff/cases/${caseId}`)
      await holds(page, 'the page of a case')
    }
    for (const { code } of QUEUES) {
      await page.goto(`/staff/queues/${code}`)
      await holds(page, `the list ${code}`)
    }
    for (const path of ['/staff', '/staff/organisations', '/staff/file', '/staff/accounts']) {
      await page.goto(path)
      await holds(page, path)
    }
    const jump = encodeURIComponent(change('no', 100))
    await page.goto(`/staff/queues/worklist?reference=${jump}`)
    await holds(page, 'a reference that is none')
    await page.goto('/api/v1')
    await holds(page, 'the reference of the API')
  })
})
