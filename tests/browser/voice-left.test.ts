import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindOfFile } from '../../src/domain/vocabulary/files.ts'
import * as nasty from '../in-memory/nasty-files.ts'
import { makeWorld, type World } from '../world.ts'
import { visitors, type Visitors } from './browser.ts'

let world: World
let withMicrophone: Visitors
beforeAll(async () => {
  world = await makeWorld()
  withMicrophone = await visitors(world.app, { hears: true })
}, 120_000)
afterAll(async () => {
  await withMicrophone.close()
  await world.close()
})

const press = (page: Page, name: string) => page.locator(`[data-voice-press=${name}]`).click()
const give = (page: Page) => page.locator('form[data-voice] button[value=give]').click()
async function toVoice() {
  const { receipt, caseId } = await world.file()
  const page = await withMicrophone.open({ viewport: { width: 320, height: 640 } })
  await page.goto('/en/status')
  await page.locator('[name=receipt]').fill(receipt)
  await page.locator('[name=step][value=open]').last().click()
  await page.locator('#files button[value="files"]').click()
  await page.locator('#voice').waitFor()
  const files = async () => (await world.read(caseId)).kase.files
  return { page, files }
}

const LONG = 60_000

/** Keeps every stream that the page gets, and lets the question of the browser be answered late. */
const WATCH = `
  window.streams = []; window.slow = 0;
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (how) => {
    if (window.slow) await new Promise((go) => setTimeout(go, window.slow));
    const stream = await real(how);
    for (const track of stream.getTracks()) {
      const stop = track.stop.bind(track);
      track.stop = () => { console.log('let go'); localStorage.ended = 'yes'; stop(); };
    }
    window.streams.push(stream);
    console.log('heard');
    return stream;
  };`
const live = (page: Page) =>
  page.evaluate<number>(
    "window.streams.flatMap((s) => s.getTracks()).filter((t) => t.readyState === 'live').length",
  )
const inField = (page: Page, id = 'voice') =>
  page.evaluate<string | null>(`document.getElementById('${id}').files[0]?.name ?? null`)

/** A page of files, with what it says of its microphone. */
async function watched() {
  const { page, files } = await toVoice()
  const said: string[] = []
  page.on('console', (each) => said.push(each.text()))
  await page.evaluate(WATCH)
  return { page, files, said }
}
const runs = async (page: Page) => {
  await press(page, 'record')
  await page.locator('[data-voice-press=stop]').waitFor()
  await page.waitForTimeout(700)
}
const isReady = async (page: Page) => {
  await runs(page)
  await press(page, 'stop')
  await page.locator('audio').waitFor()
}
const asks = async (page: Page) => {
  await page.evaluate('window.slow = 1500')
  await press(page, 'record')
  await page.getByText('Nothing is recorded before you say yes.').waitFor()
}
const MINE = { name: 'mine.wav', mimeType: 'audio/wav', buffer: nasty.soundWithNotes() }

const MOMENTS = { 'while the browser asks': asks, 'while it records': runs, 'when it is ready': isReady }
const backToCase = (page: Page) => page.locator('main button[value="show"]').click()
const exits = (page: Page) =>
  page.locator('[data-module="govuk-exit-this-page"] a').first().click({ noWaitAfter: true })
const inPlace = 'in place'
const emptied = 'emptied'
const byBrowser = 'by the browser'
/** Every way off the page, and what becomes of the page: only one that the browser leaves stays until the next one is there. */
const WAYS: Readonly<
  Record<
    string,
    readonly [go: (page: Page) => Promise<unknown>, how: typeof inPlace | typeof emptied | typeof byBrowser]
  >
> = {
  'back to the case': [backToCase, inPlace],
  'by giving another file': [(page) => page.locator('#give button[value=give]').click(), inPlace],
  'by giving it': [give, inPlace],
  'to another language': [
    (page) => page.locator('.am-bar__language[lang=de]').first().dispatchEvent('click'),
    inPlace,
  ],
  'by Exit': [exits, emptied],
  'by Shift three times': [
    async (page) => {
      for (const key of ['Shift', 'Shift', 'Shift']) await page.keyboard.press(key)
    },
    emptied,
  ],
  'by Exit in another window': [
    async (page) => {
      const other = await page.context().newPage()
      await other.goto('/en')
      await exits(other)
    },
    emptied,
  ],
  'by a link': [(page) => page.evaluate("void setTimeout(() => { location.href = '/en' })"), byBrowser],
  'by loading it again': [(page) => page.evaluate('void setTimeout(() => location.reload())'), byBrowser],
}
const EVERY = Object.entries(WAYS).flatMap(([way, [go, how]]) =>
  Object.entries(MOMENTS).map(([moment, until]) => [way, moment, go, until, how] as const),
)

test.each(EVERY)(
  'the microphone is let go at once %s, %s, however long the next page is in coming',
  async (_way, moment, go, until, how) => {
    const { page, said } = await watched()
    // Where another window leaves first, its question is gone before anybody answers it.
    page.on('dialog', (dialog) => void dialog.accept().catch(() => {}))
    await until(page)
    let letCome = () => {}
    const mayCome = new Promise<void>((done) => (letCome = done))
    if (how !== byBrowser)
      await page.context().route('**', async (route) => {
        if (route.request().method() === 'GET' && route.request().url().startsWith(withMicrophone.url))
          return route.continue()
        await mayCome
        await route.abort().catch(() => {})
      })
    const isAsked = moment === 'while the browser asks'
    await go(page)
    const count = (what: string) => said.filter((each) => each === what).length
    // A yes that comes late; a page that is gone hears none.
    if (isAsked && how !== byBrowser) {
      await expect.poll(() => count('heard'), { timeout: 5000 }).toBe(1)
    }
    // A page that the browser leaves says nothing any more: what it notes is read on the next one.
    if (how === byBrowser && count('heard') > 0)
      await expect
        .poll(() => page.evaluate<unknown>('localStorage.ended').catch(() => null), { timeout: 5000 })
        .toBe('yes')
    else await expect.poll(() => count('let go') >= count('heard'), { timeout: 5000 }).toBe(true)
    if (how !== byBrowser) expect(count('heard')).toBe(1)
    if (how === inPlace) expect(await live(page)).toBe(0)
    letCome()
    await page.context().close()
  },
  LONG,
)

test(
  'nothing is recorded while the next page replaces this one: what began meanwhile ends with it',
  async () => {
    const { page } = await watched()
    let letCome = () => {}
    const mayCome = new Promise<void>((done) => (letCome = done))
    await page.route('**/status', async (route) => {
      await mayCome
      await route.continue()
    })
    await backToCase(page)
    await runs(page)
    letCome()
    await page.locator('#files button[value="files"]').waitFor()
    expect(await live(page)).toBe(0)
    await page.locator('#files button[value="files"]').click()
    await page.locator('audio').waitFor()
    expect(await inField(page)).toMatch(/^voice\./)
    await page.context().close()
  },
  LONG,
)

const THERE_AND_BACK: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'the case': async (page) => {
    await backToCase(page)
    await page.locator('#files button[value="files"]').click()
  },
  'another language': (page) => page.locator('.am-bar__language[lang=de]').first().dispatchEvent('click'),
  'a file that was forgotten to choose': async (page) => {
    await page.locator('#give button[value=give]').click()
    await page.locator('#file-error').waitFor()
  },
  'an answer that never came': async (page) => {
    await page.route('**/status', (route) => route.abort())
    await backToCase(page)
    await page.locator('#not-sent').waitFor()
  },
}
test.each(
  Object.entries(THERE_AND_BACK).flatMap(([way, go]) =>
    (
      [
        ['records', runs],
        ['has recorded', isReady],
      ] as const
    ).map(([moment, until]) => [moment, way, go, until] as const),
  ),
)(
  'whoever %s finds it, and what they typed beside it, after %s',
  async (_moment, _way, go, until) => {
    const { page, files } = await watched()
    await page.locator('#shows').pressSequentially('The letter')
    await until(page)
    await go(page)
    await page.locator('[data-voice-press=again]').waitFor()
    expect([await inField(page), await page.locator('#shows').inputValue()]).toEqual([
      expect.stringMatching(/^voice\./),
      'The letter',
    ])
    await page.unrouteAll()
    await give(page)
    await page.locator('.am-files li').waitFor()
    expect((await files()).map(({ type, shows }) => [kindOfFile(type), shows])).toEqual([['sound', null]])
    // Given is given: it is not in the field any more, and what is typed is for a file that is still to come.
    expect([await inField(page), await page.locator('#shows').inputValue()]).toEqual([null, 'The letter'])
    await page.context().close()
  },
  LONG,
)

const LARGE = {
  name: 'long.aac',
  mimeType: 'audio/aac',
  buffer: Buffer.concat(Array.from({ length: 600 }, () => nasty.aacFrames())),
}
test.each([
  ['a recording', 'voice', 'form[data-voice]', null],
  ['a sound that was chosen', 'voice', 'form[data-voice]', MINE],
  ['a sound that comes in parts', 'voice', 'form[data-voice]', LARGE],
  ['a file', 'file', '#give', MINE],
  ['a file that comes in parts', 'file', '#give', LARGE],
] as const)(
  '%s that is not taken now is still in its field, and is given once there is room',
  async (_, id, form, chosen) => {
    const { page, files } = await watched()
    await page.locator('#shows').fill('The letter')
    if (chosen === null) await isReady(page)
    else await page.locator(`#${id}`).setInputFiles(chosen)
    const house = world.house as { room: () => Promise<string> }
    const before = house.room
    house.room = () => Promise.resolve('full')
    await page.locator(`${form} button[value=give]`).click()
    await page.locator(`#${id}-error`).waitFor()
    house.room = before
    expect([await inField(page, id), await page.locator('#shows').inputValue()]).toEqual([
      chosen === null ? expect.stringMatching(/^voice\./) : chosen.name,
      'The letter',
    ])
    await page.locator(`${form} button[value=give]`).click()
    await page.locator('.am-files li').waitFor()
    expect((await files()).map(({ shows }) => shows)).toEqual([id === 'file' ? 'The letter' : null])
    expect([await inField(page, id), await page.locator('#shows').inputValue()]).toEqual([
      null,
      id === 'file' ? '' : 'The letter',
    ])
    await page.context().close()
  },
  LONG,
)

test.each([
  ['records', runs],
  ['has recorded', isReady],
  [
    'has recorded and is back on the page of the case',
    async (page: Page) => {
      await isReady(page)
      await backToCase(page)
      await page.locator('#files button[value="files"]').waitFor()
    },
  ],
] as const)(
  'whoever %s is asked before it is lost',
  async (_, until) => {
    const { page } = await watched()
    await until(page)
    const asked = page.waitForEvent('dialog', { timeout: 5000 })
    await page.evaluate("void setTimeout(() => { location.href = '/en' })")
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await page.context().close()
  },
  LONG,
)

test(
  'nothing of a recording is left in a window that was left by Exit',
  async () => {
    const { page } = await watched()
    await isReady(page)
    await backToCase(page)
    await page.locator('#files button[value="files"]').waitFor()
    await page.context().route(
      (url) => !url.href.startsWith(withMicrophone.url),
      () => undefined,
    )
    const said: string[] = []
    page.on('console', (each) => said.push(each.text()))
    expect(await page.evaluate<number>('window.amendsFiles.size')).toBe(1)
    await page.evaluate(
      "window.amendsFiles.clear = function () { Map.prototype.clear.call(this); console.log('left ' + this.size) }",
    )
    await exits(page)
    await expect.poll(() => said).toContain('left 0')
    await page.context().close()
  },
  LONG,
)

test(
  'two presses while the browser asks begin one recording, and Stop ends all',
  async () => {
    const { page, said } = await watched()
    await asks(page)
    await press(page, 'record')
    await page.locator('[data-voice-press=stop]').waitFor()
    await page.waitForTimeout(700)
    await press(page, 'stop')
    await page.locator('audio').waitFor()
    expect([said.filter((each) => each === 'heard').length, await live(page)]).toEqual([1, 0])
    await page.context().close()
  },
  LONG,
)

test(
  'what stands as ready is what is given; a chosen file comes back where the recording is deleted',
  async () => {
    const { page } = await watched()
    await page.locator('#voice').setInputFiles(MINE)
    await isReady(page)
    await press(page, 'again')
    expect(await inField(page)).toBe('mine.wav')
    await isReady(page)
    // A browser empties a field where nothing is chosen after all.
    await page.locator('#voice').setInputFiles([])
    expect([await inField(page), await page.locator('[data-voice-part=ready]').isVisible()]).toEqual([
      expect.stringMatching(/^voice\./),
      true,
    ])
    await page.locator('#voice').setInputFiles(MINE)
    await page.getByText('now stands in place of your recording').waitFor()
    expect([await inField(page), await page.locator('[data-voice-part=ready]').isVisible()]).toEqual([
      'mine.wav',
      false,
    ])
    await page.context().close()
  },
  LONG,
)

test.each(['start', 'constructor'])(
  'where the browser cannot record after all (%s), the microphone is let go, a sentence says so, and one can try again',
  async (where) => {
    const { page } = await watched()
    await page.evaluate(
      where === 'start'
        ? "window.was = MediaRecorder.prototype.start; MediaRecorder.prototype.start = () => { throw new DOMException('no', 'NotSupportedError') }"
        : "window.was = MediaRecorder; MediaRecorder = class { static isTypeSupported = () => true; constructor() { throw new DOMException('no', 'NotSupportedError') } }",
    )
    await press(page, 'record')
    await page.getByText('Your browser does not let us record.').waitFor()
    expect(await live(page)).toBe(0)
    await page.evaluate(
      where === 'start' ? 'MediaRecorder.prototype.start = window.was' : 'MediaRecorder = window.was',
    )
    await isReady(page)
    await page.context().close()
  },
  LONG,
)

test('what was held for one case is in no field of another that is opened in the same window', async () => {
  const { page } = await toVoice()
  const other = await world.file()
  const photo = { name: 'mine.wav', mimeType: 'audio/wav', buffer: nasty.soundWithNotes() }
  await page.locator('#voice').setInputFiles(photo)
  await page.evaluate("for (const each of document.querySelectorAll('[name=visit]')) each.value = 'over'")
  await page.locator('button[value="show"]').last().click()
  const opens = async (receipt: string) => {
    await page.locator('[name=receipt]').fill(receipt)
    await page.locator('[name=step][value=open]').last().click()
    await page.locator('#files button[value="files"]').click()
    await page.locator('#voice').waitFor()
  }
  await opens(other.receipt)
  expect(await inField(page)).toBeNull()
  await page.context().close()
})
