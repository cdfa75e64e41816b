import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGE_COOKIE } from '../../src/web/staff/cookie.ts'
import { isPublic } from '../../src/words/chapters.ts'
import { inEnglish, isInEnglish } from '../../src/words/english-marks.ts'
import { QUEUES } from '../../src/domain/case/queues.ts'
import * as stages from '../in-memory/stages.ts'
import { speakInstead } from '../words/speak-instead.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { textOf } from '../world/mailbox.ts'
import { reader } from '../world/page.ts'

/*
 * A language of which somebody has translated the public side and nothing else: Arabic without what staff read. People
 * who tell of harm see no English of ours; staff see it where it is, and marked.
 */

let world: World
let told: FiledStory
let leave = () => {}
beforeAll(async () => {
  world = await makeWorld()
  told = await world.reach(stages.offered, { language: 'ar', contact: CONTACT })
  await world.does('ana', told.caseId, 'add_note', { note: TYPED })
  leave = speakInstead('ar', (english, own, path) => (isPublic(path) ? own : inEnglish(english)))
})
afterAll(async () => {
  leave()
  await world.close()
})

const CONTACT = { safety: 'safe', name: 'Samira', email: 'samira@example.org' } as const
/** What somebody types who knows of which characters marks are made. */
const TYPED = 'before\ue000\ue001\uf8fe inside \uf8ff after'

const STANDS_IN = '<span lang="en" dir="ltr">'
const MARK = /[\ue000-\uf8ff]/u

const person = reader(() => world)
const ana = reader(
  () => world,
  () => `${world.staff.ana.cookie}; ${LANGUAGE_COOKIE}=ar`,
)

/** The text of the only letter of several. */
function onlyText(letters: readonly string[]): string {
  expect(letters).toHaveLength(1)
  return textOf(letters[0] ?? '')
}

/** Whatever is left of a mark would be a character that nobody typed. */
const withoutTyped = (html: string) => html.replaceAll(TYPED, '')

describe('a person who reads Arabic', () => {
  test.each(['/ar', '/ar/report', '/ar/how-it-works', '/ar/lost', '/ar/status', '/ar/nothing-here'])(
    'meets no English of ours on %s',
    async (path) => {
      const { html } = await person.visit(path)
      expect(html).toContain('<html lang="ar" dir="rtl">')
      expect(html).not.toContain(STANDS_IN)
      expect(html).not.toMatch(MARK)
    },
  )

  test('meets none on the way from telling to the page of their case, with an offer in it', async () => {
    const empty = await person.post('/ar/report', { step: 'check', story: '' })
    const checked = await person.post('/ar/report', {
      step: 'check',
      story: 'قالوا إنني أعمل.',
      language: 'ar',
    })
    const status = await person.post('/ar/status', { receipt: told.receipt })
    const wrong = await person.post('/ar/status', { receipt: 'wrong words' })
    for (const { html } of [empty, checked, status, wrong]) {
      expect(html).toContain('<html lang="ar" dir="rtl">')
      expect(html).not.toContain(STANDS_IN)
      expect(html).not.toMatch(MARK)
    }
    expect(status.html).toContain('action="/ar/status')
  })

  test('gets a mail without any of it', async () => {
    const before = world.mailbox.letters.length
    await world.does('ana', told.caseId, 'write_message', {
      body: 'كتبنا إلى الجهة اليوم، ونخبرك بما تقوله.',
    })
    await world.drainJobs()
    const text = onlyText(world.mailbox.letters.slice(before))
    expect(text).toContain(`${world.house.url}/ar/status`)
    expect(text).toMatch(/\p{Script=Arabic}/u)
    expect(text).not.toMatch(MARK)
  })
})

describe('staff who chose Arabic', () => {
  const pages = () => [
    '/staff',
    ...QUEUES.map(({ code }) => `/staff/queues/${code}`),
    '/staff/file',
    '/staff/organisations',
    '/staff/you',
    '/staff/accounts',
    `/staff/cases/${told.caseId}`,
    `/staff/cases/${told.caseId}?do=write-message`,
    `/staff/cases/${told.caseId}?do=decide`,
  ]

  test('read English where nothing else is there, each time said to be English', async () => {
    for (const path of pages()) {
      const { html, status } = await ana.visit(path)
      expect(status, path).toBe(200)
      expect(html, path).toContain('<html lang="ar" dir="rtl">')
      expect(html, path).toContain(STANDS_IN)
      expect(withoutTyped(html), path).not.toMatch(MARK)
      // In names, titles and boxes no element can stand.
      expect(html, path).not.toMatch(
        /<title>[^<]*<span|="[^"]*<span|<option[^>]*>[^<]*<span|<textarea[^>]*>[^<]*<span/,
      )
      expect(html.split(STANDS_IN).length, path).toBeLessThanOrEqual(html.split('</span>').length)
    }
  })

  test('see what somebody typed as it was typed, also in the characters of marks', async () => {
    const { html } = await ana.visit(`/staff/cases/${told.caseId}`)
    expect(html).toContain(TYPED)
  })

  test('are told by the program next door in plain text', async () => {
    const answer = await world.app.request('/api/v1/cases?limit=none', {
      headers: { authorization: world.tokens.case_worker.authorization, 'accept-language': 'ar' },
    })
    const text = await answer.text()
    expect(answer.headers.get('content-language')).toBe('ar')
    expect(text).not.toMatch(MARK)
  })
})

describe('even where something of the public side is missing', () => {
  let leaveToo = () => {}
  afterEach(() => leaveToo())

  test('no mark leaves by the API or on a page', async () => {
    leaveToo = speakInstead('ar', (english, own) => (isInEnglish(own) ? own : inEnglish(english)))
    const problem = await world.app.request('/api/v1/nothing-here', { headers: { 'accept-language': 'ar' } })
    expect(await problem.text()).not.toMatch(MARK)
    const { html } = await person.post('/ar/status', { receipt: told.receipt })
    expect(html).toContain(STANDS_IN)
    expect(html).not.toMatch(MARK)
  })

  test('no mark leaves by mail, in the subject or the text', async () => {
    leaveToo = speakInstead('ar', (english, own) => (isInEnglish(own) ? own : inEnglish(english)))
    const before = world.mailbox.letters.length
    await world.does('ana', told.caseId, 'write_message', { body: 'تلقّينا رد الجهة أمس، وندرسه الآن.' })
    await world.drainJobs()
    const letters = world.mailbox.letters.slice(before)
    expect(letters[0]).toContain('Subject: There is news for you\r\n')
    expect(onlyText(letters)).toMatch(/^There is news for you\. Open this page/)
    expect(onlyText(letters)).not.toMatch(MARK)
  })
})

test('articles of laws are marked as English for whoever reads another language, and for nobody else', async () => {
  const { caseId } = await world.reach(stages.rated)
  const section = async (language: string) => {
    const { html } = await reader(
      () => world,
      () => `${world.staff.ana.cookie}; ${LANGUAGE_COOKIE}=${language}`,
    ).visit(`/staff/cases/${caseId}`)
    return html.slice(html.indexOf('id="law"'), html.indexOf('id="timeline"'))
  }
  expect(await section('en')).toContain('Article: 33')
  expect(await section('en')).not.toContain(STANDS_IN)
  expect(await section('ar')).toContain(`${STANDS_IN}33</span>`)
})
