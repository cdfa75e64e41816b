import type { Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { addStaff } from '../../src/actions/staff/add-staff.ts'
import { signIn } from '../../src/actions/staff/sign-in.ts'
import { askForHook } from '../../src/actions/web-hooks/ask-for-hook.ts'
import { isDealt } from '../fields/sample.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import type { World } from '../world.ts'
import type { Visitors } from './browser.ts'
import { andSee, changeLanguage } from './forms.ts'
import { openToVisitors, sitDown } from './visited.ts'

let world: World
let house: Visitors
openToVisitors((visited) => ({ world, house } = visited))
beforeAll(async () => {
  await addStaff(world.house, world.staff.adm, { name: 'Nora', email: 'nora@house.example', role: 'auditor' })
})
beforeEach(async () => {
  world.at(MONDAY)
  await askForHook(world.house, world.staff.adm, { address: 'https://hook.example/other' })
  const { email, password } = world.staff.ana
  await signIn(world.house, email, password)
})

/** Pages of the workspace whose form is no form of a case, and what somebody has typed there by half. */
const PAGES = {
  '/staff/accounts': { name: 'Lea, perhaps', email: 'lea2@house' },
  '/staff/web-hooks': { address: 'https://half.' },
  '/staff/you': { timeZone: 'Asia/' },
} as const

const press = (words: RegExp) => (page: Page) =>
  andSee(page, () => page.locator('main').getByRole('button', { name: words }).first().click())

/** Each way out of them: beside the form, in a table of the page, and by the bar. */
const WAYS: readonly (readonly [
  where: keyof typeof PAGES,
  way: string,
  go: (page: Page) => Promise<void>,
])[] = [
  ['/staff/accounts', 'the account of a colleague in the table', press(/Nora/)],
  ['/staff/web-hooks', 'the end of another one in the table', press(/other/)],
  ['/staff/you', 'the end of another visit in the table', press(/^End.*\(/)],
  ...(Object.keys(PAGES) as (keyof typeof PAGES)[]).flatMap(
    (page) =>
      [
        [
          page,
          'their own name',
          (at: Page) => andSee(at, () => at.locator('.am-bar__links button[value="/staff/you"]').click()),
        ],
        [page, 'another language', (at: Page) => changeLanguage(at, 'ar')],
      ] as const,
  ),
]

/** Nothing here needs a script: each way is gone without one, and half of them with one too (`npm run test:all`: all). */
const tried = WAYS.flatMap(([path, way, go], row) =>
  [false, true]
    .filter((hasScript) => !hasScript || isDealt(row, 0, 2))
    .map((javaScriptEnabled) => ({ path, way, go, javaScriptEnabled })),
)

test.each(tried)(
  'what is typed by half on $path stands there again, left by $way, JavaScript $javaScriptEnabled',
  async ({ path, go, javaScriptEnabled }) => {
    const page = await house.open({ javaScriptEnabled, viewport: { width: 1280, height: 800 } })
    await sitDown(page, world.staff.ana)
    await page.goto(path)
    for (const [name, words] of Object.entries(PAGES[path]))
      await page.fill(`#in-hand [name="${name}"]`, words)
    await go(page)
    await page.goto(path)
    for (const [name, words] of Object.entries(PAGES[path]))
      expect(await page.inputValue(`#in-hand [name="${name}"]`), name).toBe(words)
    await andSee(page, () => page.locator('button[value=discard]').first().click())
    for (const name of Object.keys(PAGES[path]))
      expect(await page.inputValue(`#in-hand [name="${name}"]`), name).toBe('')
    await page.context().close()
  },
)
