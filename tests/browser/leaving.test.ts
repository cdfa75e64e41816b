import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import { beforeEach, describe, expect, test } from 'vitest'
import type { World } from '../world.ts'
import { hiddenOn } from '../world/page.ts'
import { WHOLE_BROWSER, type Visitors } from './browser.ts'
import { andSee, changeLanguage, comeBack, fillPage, fillVerb, press } from './forms.ts'
import { openToVisitors } from './visited.ts'

let world: World
let house: Visitors
openToVisitors((visited) => ({ world, house } = visited))

/** Words that stand on no page but that of this story. */
const STORY = 'The heron letter of the office says that I have a second flat.'
const UNSENT = 'Please tell nobody of the heron, my husband reads along.'
const SECRETS = [/heron/i, /second flat/i]

/** A window in which the neutral page stands for the one elsewhere. */
async function open(javaScriptEnabled = true): Promise<Page> {
  const page = await house.open({ javaScriptEnabled })
  await page.route('https://**', (route) =>
    route.fulfill({
      body: '<!doctype html><title>Elsewhere</title><p>elsewhere</p>',
      contentType: 'text/html',
    }),
  )
  // Whoever sits there then says yes to whatever the browser asks.
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined))
  return page
}

async function tell(page: Page): Promise<string> {
  await page.goto('/en')
  await page.goto('/en/report')
  await fillPage(page, { story: STORY }, 'Look at it once more')
  await press(page, 'Send')
  return ((await page.locator('#receipt-words').textContent()) ?? '').trim()
}

async function goToPage(page: Page, receipt: string): Promise<void> {
  const words = receipt.split(' ')
  await fillPage(page, { first: words[0], last: words.at(-1) }, 'I have it. Go to my page')
}

async function leave(page: Page): Promise<void> {
  await page.locator('.govuk-exit-this-page a').click()
  await page.waitForURL('https://**')
}

/** Long enough for a page to come out of the history, and for one that empties itself to go on. */
const MOMENT = 350

const READ = `document.title + '\\n' + [...document.querySelectorAll('input, textarea')].map((each) => each.value)
  .join('\\n') + '\\n' + document.documentElement.outerHTML`

/** Everything that can be read in a window: what is shown, what stands in fields, and the whole source. */
async function everythingIn(cdp: CDPSession): Promise<string> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: READ })
  return String(result.value)
}

/** Goes to the entry of the history that is so far away; false when there is none. */
async function go(cdp: CDPSession, by: number): Promise<boolean> {
  const { currentIndex, entries } = await cdp.send('Page.getNavigationHistory')
  const entry = entries[currentIndex + by]
  if (entry === undefined) return false
  await cdp.send('Page.navigateToHistoryEntry', { entryId: entry.id })
  await setTimeout(MOMENT)
  return true
}

/** Goes back through all entries, loads each again, goes forward again, and reads after each step. */
async function looksThrough(page: Page, forbidden: readonly (RegExp | string)[]): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const read = async (how: string) => {
    const text = await everythingIn(cdp)
    for (const words of forbidden) expect(text, `${how}, at ${page.url()}`).not.toMatch(words)
  }
  for (let times = 1; await go(cdp, -1); times += 1) {
    await read(`back ${times}`)
    await cdp.send('Page.reload')
    await setTimeout(MOMENT)
    await read(`back ${times} and loaded again`)
    if (times > 20) throw new Error('There is no end to the history.')
  }
  for (let times = 1; times < 9 && (await go(cdp, 1)); times += 1) await read(`forward ${times}`)
  await cdp.detach()
}

/** Where somebody stands when they have to leave, and how they came there. */
const PLACES: readonly (readonly [where: string, go: (page: Page) => Promise<string | null>])[] = [
  [
    'the form, half filled in',
    async (page) => {
      await page.goto('/en')
      await page.goto('/en/report')
      await page.fill('[name=story]', STORY)
      return null
    },
  ],
  [
    'the last look before sending',
    async (page) => {
      await page.goto('/en/report')
      await fillPage(page, { story: STORY }, 'Look at it once more')
      return null
    },
  ],
  [
    'the form, after they had gone back to it',
    async (page) => {
      await page.goto('/en/report')
      await fillPage(page, { story: STORY }, 'Look at it once more')
      await andSee(page, () => page.locator('[data-back]').click())
      return null
    },
  ],
  ['the receipt', tell],
  [
    'their page, with something typed',
    async (page) => {
      const receipt = await tell(page)
      await goToPage(page, receipt)
      await page.locator('#body').fill(UNSENT)
      return receipt
    },
  ],
  [
    'their page, opened with the receipt, after a message and in another language',
    async (page) => {
      const receipt = await tell(page)
      await comeBack(page, receipt)
      await fillVerb(page, 'write-message', { body: UNSENT })
      await changeLanguage(page, 'ar')
      return receipt
    },
  ],
  [
    'the page that explains, with something typed on their own',
    async (page) => {
      const receipt = await tell(page)
      await goToPage(page, receipt)
      await page.locator('#body').fill(UNSENT)
      await andSee(page, () => page.getByRole('button', { name: 'Which ones' }).click())
      return receipt
    },
  ],
  [
    'the start page, while the form with the story is an older entry',
    async (page) => {
      await page.goto('/en/report')
      await page.fill('[name=story]', STORY)
      await page.goto('/en')
      return null
    },
  ],
]

describe('with JavaScript, after “Leave this page” neither back nor loading again nor an older entry shows a word', () => {
  test.each(PLACES)('from %s', async (_where, go) => {
    const page = await open()
    const receipt = await go(page)
    await leave(page)
    await looksThrough(page, [...SECRETS, ...(receipt ? [new RegExp(receipt)] : [])])
    await page.context().close()
  })
})

describe('with JavaScript, after “Leave this page”', () => {
  test.runIf(WHOLE_BROWSER)(
    'a whole page that the browser kept empties itself when it comes back',
    async () => {
      const page = await open()
      const cdp = await page.context().newCDPSession(page)
      const isKept = async () =>
        (await cdp.send('Runtime.evaluate', { expression: 'window.kept' })).result.value
      await page.goto('/en/report')
      await page.evaluate('window.kept = true')
      await page.fill('[name=story]', STORY)
      // What asks before leaving is kept by no browser; somebody may be without that.
      await page.evaluate('window.onbeforeunload = null')
      await page.goto(`${house.url.replace('127.0.0.1', 'localhost')}/healthz`)
      await go(cdp, -1)
      expect(await isKept(), 'the page itself came back, not another').toBe(true)
      expect(await everythingIn(cdp), 'until somebody leaves nothing is lost').toMatch(/heron/)
      await cdp.send('Page.navigate', { url: `${house.url}/en` })
      await setTimeout(MOMENT)
      await cdp.send('Runtime.evaluate', {
        expression: 'document.querySelector(".govuk-exit-this-page a").click()',
      })
      await setTimeout(MOMENT)
      await cdp.detach()
      await looksThrough(page, SECRETS)
    },
  )

  test('what a browser does when it brings a whole page back empties it after somebody left', async () => {
    const page = await open()
    await page.goto('/en/report')
    await page.fill('[name=story]', STORY)
    const comesBack = 'window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))'
    await page.evaluate(comesBack)
    expect(await page.inputValue('[name=story]'), 'until then nothing is lost').toBe(STORY)
    const [left] = await Promise.all([
      page.evaluate(`sessionStorage.clear(); ${comesBack}; document.body.innerText`),
      page.waitForURL('**/en'),
    ])
    expect(left).toBe('')
    await looksThrough(page, SECRETS)
  })

  test('also when somebody opens the site anew first, and looks through the older entries then', async () => {
    const page = await open()
    await page.goto('/en/report')
    await page.fill('[name=story]', STORY)
    await page.goto('/en')
    await leave(page)
    await page.goto('/en')
    await looksThrough(page, SECRETS)
  })

  test('pressing Shift three times does the same', async () => {
    const page = await open()
    await page.goto('/en/report')
    await page.fill('[name=story]', STORY)
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Shift')
    await page.waitForURL('https://**')
    await looksThrough(page, SECRETS)
  })

  test('every other window that is open here leaves as well', async () => {
    const page = await open()
    await page.goto('/en/report')
    const other = await page.context().newPage()
    await other.route('https://**', (route) => route.fulfill({ body: 'elsewhere', contentType: 'text/html' }))
    await other.goto('/en/report')
    await other.fill('[name=story]', STORY)
    await leave(page)
    await other.waitForURL('https://**')
    expect(await other.content()).not.toMatch(/heron/i)
  })

  test('no page that somebody posted is an entry of the history, so that no browser asks to send a form again', async () => {
    const page = await open()
    const receipt = await tell(page)
    await goToPage(page, receipt)
    await page.locator('#body').fill('Once.')
    await fillVerb(page, 'write-message', { body: 'Once.' })
    await page.goBack({ waitUntil: 'commit' })
    expect(page.url()).toBe(`${house.url}/en`)
    expect((await page.locator('h1').textContent()) ?? '').not.toBe('')
  })
})

describe('what a browser kept of a posted page', () => {
  beforeEach(() => world.at(world.now()))

  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await world.app.request(path, { method: 'POST', body: new URLSearchParams(fields) })
    return { status: answer.status, html: await answer.text() }
  }

  test('opens no case for a second time: neither with the receipt nor with the visit in it', async () => {
    const { receipt } = await world.file({ story: STORY })
    const asking = await (await world.app.request('/en/status')).text()
    const typed = { asked: hiddenOn({ html: asking }, 'asked'), step: 'open', receipt }
    const first = await post('/en/status', typed)
    expect(first.html).toContain('heron')
    const shown = { visit: hiddenOn(first, 'visit'), step: 'show' }
    expect((await post('/en/status', shown)).html).toContain('heron')
    world.later({ hours: 11 / 3600 })
    for (const again of [typed, shown]) {
      const answer = await post('/en/status', again)
      expect(answer.status).toBe(400)
      expect(answer.html).not.toContain('heron')
      expect(answer.html).not.toContain(receipt)
      expect(answer.html).toContain('name="receipt"')
    }
  })

  test('is good for minutes also when it was never posted, and keeps what was typed', async () => {
    const { receipt } = await world.file({ story: STORY })
    const first = await post('/en/status', { receipt })
    world.later({ hours: 61 / 60 })
    const late = await post('/en/status/write-message', {
      visit: hiddenOn(first, 'visit'),
      do: 'write-message',
      'write-message/body': 'I write slowly.',
      'withdraw/reasons': 'Perhaps.',
    })
    expect(late.status).toBe(400)
    expect(late.html).not.toContain('heron')
    expect(late.html).toContain('name="write-message/body" value="I write slowly."')
    expect(late.html).toContain('name="withdraw/reasons" value="Perhaps."')
    expect((await world.sees(receipt)).messages).toEqual([])
  })

  test('shows neither story nor receipt once the person has the receipt', async () => {
    const form = await (await world.app.request('/en/report')).text()
    const sending = { submission: hiddenOn({ html: form }, 'submission'), story: STORY }
    const sent = await post('/en/report', { ...sending, step: 'send' })
    const words = />((?:[a-z]+ ){9}[a-z]+)</.exec(sent.html)?.[1] ?? ''
    expect((await post('/en/report', { ...sending, step: 'send' })).html, 'a second click').toContain(words)
    const confirming = {
      shown: hiddenOn(sent, 'shown'),
      step: 'confirm',
      first: words.split(' ')[0]!,
      last: words.split(' ')[9]!,
    }
    expect((await post('/en/receipt', confirming)).html).toContain('heron')
    world.later({ hours: 11 / 3600 })
    for (const [path, fields] of [
      ['/en/report', { ...sending, step: 'send' }],
      ['/en/report', { ...sending, step: 'check' }],
      ['/en/report', { ...sending, step: 'change' }],
      ['/en/receipt', confirming],
    ] as const) {
      const { html } = await post(path, fields)
      expect(html, `${path} ${fields.step}`).not.toContain('heron')
      expect(html, `${path} ${fields.step}`).not.toContain(words)
    }
    const other = await post('/en/report', { ...sending, story: 'Another story.', step: 'check' })
    expect(other.html, 'what was never sent is shown').toContain('Another story.')
  })
})

describe('without JavaScript', () => {
  test('a sentence beside the button says what it cannot do, and what to do', async () => {
    const page = await open(false)
    for (const path of ['/en', '/en/report', '/en/status']) {
      await page.goto(path)
      expect(await page.locator('header').innerText()).toContain('Close the window as well.')
    }
  })

  test('going back from elsewhere opens no case: what was posted was good once', async () => {
    const page = await open(false)
    const { receipt } = await world.file({ story: STORY })
    await comeBack(page, receipt)
    expect(await page.content()).toContain('heron')
    world.later({ hours: 11 / 3600 })
    await leave(page)
    await looksThrough(page, [...SECRETS, receipt])
  })
})

test('where JavaScript runs, the three presses are explained before anybody presses, and the other sentence is not shown', async () => {
  const page = await open()
  await page.goto('/en')
  const text = await page.locator('body').innerText()
  expect(text).toContain('Pressing the Shift key three times does the same.')
  expect(text).not.toContain('Close the window as well.')
})

test('the script keeps no word that somebody typed in the browser', () => {
  for (const file of ['stay', 'unsent', 'in-place', 'exit', 'public']) {
    const source = readFileSync(new URL(`../../src/web/client/${file}.ts`, import.meta.url), 'utf8')
    expect(source).not.toMatch(/localStorage|indexedDB|document\.cookie|caches\./)
    for (const [kept] of source.matchAll(/sessionStorage\.setItem\([^)]*\)/g))
      expect(kept).toBe('sessionStorage.setItem(KEY, stay)')
  }
})
