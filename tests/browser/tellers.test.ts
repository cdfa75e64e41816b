import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { layInShipped } from '../../src/actions/bodies/lay-in-shipped.ts'
import { sendOutbox } from '../../src/actions/send-outbox.ts'
import { shippedDirectory } from '../../src/shipped-directory.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { en } from '../../src/words/en/index.ts'
import { speak } from '../../src/words/speak.ts'
import { isDealt, SEED } from '../fields/sample.ts'
import { dumpEverything } from '../world/dump.ts'
import type { World } from '../world.ts'
import type { Visitors } from './browser.ts'
import { CONDITIONS, handsOf, SCREENS } from './hands.ts'
import { endIt, MARK, openWith, TELLERS, tellIt, type OnTheWay } from './kinds-of-tellers.ts'
import { openToVisitors, sitDown } from './visited.ts'

let world: World
let house: Visitors
openToVisitors((visited) => ({ world, house } = visited))
beforeAll(() => layInShipped(world.house, shippedDirectory()))

test.each([true, false])(
  'only whoever speaks for others is asked for whom, and keeps the answer when they change their mind (script: %s)',
  async (javaScriptEnabled) => {
    const page = await house.open({ javaScriptEnabled, viewport: { width: 320, height: 640 } })
    await page.goto('/en/report')
    const number = page.locator('#speaksFor')
    expect(await number.isVisible()).toBe(false)
    for (const who of ['group', 'representative', 'credible_proxy']) {
      await page.locator(`[name=submitter][value=${who}]`).check()
      expect(await number.isVisible(), who).toBe(true)
    }
    await number.fill('42')
    await page.locator('[name=submitter][value=affected_person]').check()
    expect(await number.isVisible()).toBe(false)
    await page.locator('[name=submitter][value=group]').check()
    expect(await number.inputValue()).toBe('42')
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    expect(wide).toBeLessThanOrEqual(320)
  },
)

test.each([true, false])(
  'who files for somebody sees first their receipt, then one of their own (script: %s)',
  async (javaScriptEnabled) => {
    const page = await house.open({ javaScriptEnabled, viewport: { width: 320, height: 640 } })
    await page.goto('/en/report')
    await page.locator('[name=story]').fill('It took the benefit of my client.')
    await page.locator('[name=submitter][value=representative]').check()
    await page.locator('[name=beside]').fill('Nadia')
    await page.locator('[name=step][value=check]').last().click()
    await page.locator('[name=step][value=send]').last().click()
    const { theirs, own } = en.portal.receipt
    const shown: string[] = []
    for (const heading of [theirs.heading, own.heading]) {
      await page.getByRole('heading', { level: 1, name: heading }).waitFor()
      const words = (await page.locator('#receipt-words').textContent()) ?? ''
      shown.push(words)
      await page.locator('#first').fill(words.split(' ')[0] ?? '')
      await page.locator('#last').fill(words.split(' ').at(-1) ?? '')
      await page.locator('[name=step][value=confirm]').last().click()
    }
    await page.getByRole('heading', { level: 1, name: en.portal.status.advisers.page.heading }).waitFor()
    expect(new Set(shown).size).toBe(2)
  },
)

/** English, what is written from right to left, and for each teller one more, another one with each seed. */
const OTHERS = LANGUAGES.map(({ code }) => code).filter((code) => code !== 'en' && code !== 'ar')
const inLanguage = (row: number, n: number) =>
  ['en', 'ar', OTHERS[(row + SEED) % OTHERS.length] ?? 'en'][n % 3] ?? 'en'

/** Every condition in every language with a script and without: three numbers without a common part meet in all ways. */
const COLUMNS = Array.from({ length: CONDITIONS.length * 2 * 3 }, (_, n) => n)
const WAYS = TELLERS.flatMap((teller, row) =>
  COLUMNS.filter((n) => isDealt(row, n, COLUMNS.length)).map((n) => ({
    teller,
    who: teller.who,
    language: inLanguage(row, n),
    javaScriptEnabled: n % 2 === 0,
    condition: CONDITIONS[n % CONDITIONS.length] ?? CONDITIONS[0],
  })),
)

/** Every address that anybody asked for meanwhile, with where they said that they came from; and every receipt. */
const asked: string[] = []
const told: string[] = []

test('whoever tells, however they use a page and in whichever language, is among them', () => {
  expect(new Set(WAYS.map(({ who }) => who)).size).toBe(TELLERS.length)
  expect(new Set(WAYS.map(({ condition }) => condition)).size).toBe(CONDITIONS.length)
  expect(new Set(WAYS.map(({ javaScriptEnabled }) => javaScriptEnabled)).size).toBe(2)
  expect(new Set(WAYS.map(({ language }) => language)).size).toBeGreaterThan(2)
})

describe.each(WAYS)(
  '$who, in $language, $condition, JavaScript $javaScriptEnabled',
  ({ teller, language, javaScriptEnabled, condition }) => {
    test('tells it, comes back with a receipt, does what is theirs to do, and leaves', async () => {
      const page = await house.open({ javaScriptEnabled, viewport: SCREENS[condition] })
      page.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`))
      const hands = await handsOf(page, condition)
      const desk = async () => {
        const ours = await house.open({ javaScriptEnabled })
        await sitDown(ours, world.staff.ana)
        return ours
      }
      const way: OnTheWay = { world, hands, language, speaker: speak(language, 'UTC'), desk }
      const before = await world.count(sql`case_line`)
      const { story } = teller
      const receipts = await (teller.tell?.(way, story) ?? tellIt(way, story, teller.fill))
      expect(await world.count(sql`case_line`), 'one story is one case').toBe(before + 1)
      await endIt(way, story)
      await openWith(way, receipts.at(-1) ?? '')
      await teller.isBack(way, receipts)
      await endIt(way, story)
      expect(house.strangers).toEqual([])
      told.push(...receipts)
      await page.context().close()
    })
  },
)

test('afterwards no log, mail, address, referrer or table has a word of theirs', async () => {
  // The letters that nobody has sent yet are in the tables as well.
  const contact = { safety: 'safe', email: 'someone@example.org', name: MARK }
  const one = await world.file({ story: `${MARK} again`, contact })
  await world.does('ana', one.caseId, 'write_message', { body: `We found the invented income. ${MARK}` })
  await sendOutbox(world.house)
  const tables = await dumpEverything(world.house)
  expect(tables.get('jobs.job.data')).toMatch(/caseId/)
  await world.drainJobs()
  const secrets = [MARK, ...told, ...told.map((receipt) => receipt.replaceAll(' ', '+'))]
  const left = [
    ...tables,
    ['log', world.log.join('\n')],
    ['mails', world.mailbox.letters.join('\n')],
    ['addresses', asked.join('\n')],
  ] as const
  expect(asked.length).toBeGreaterThan(50)
  const found = left.flatMap(([where, text]) =>
    secrets
      .filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))
      .map((secret) => [where, secret]),
  )
  expect(found).toEqual([])
  // Whoever goes from page to page says nowhere whence.
  expect(asked.filter((each) => !each.endsWith(' '))).toEqual([])
})
