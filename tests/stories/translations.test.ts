import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { joinWith } from '../../src/actions/intake/group-access.ts'
import { newReceipt } from '../../src/actions/intake/receipt.ts'
import { createApp } from '../../src/app.ts'
import { JOINING } from '../../src/domain/casework/group.ts'
import { toldTexts } from '../../src/domain/casework/translations.ts'
import type { ToldThing } from '../../src/domain/vocabulary/intake.ts'
import { openTranslationServer } from '../../src/outgoing/translate.ts'
import { openWayOut } from '../../src/outgoing/way-out.ts'
import { assetsFolder } from '../../src/paths.ts'
import { readAssets } from '../../src/web/assets.ts'
import { LANGUAGE_COOKIE } from '../../src/web/staff/cookie.ts'
import { en } from '../../src/words/en/index.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { reader, takenAlong, type Page } from '../world/page.ts'
import { startTranslator, type TestTranslator } from '../world/translator.ts'
import type { Name } from '../world/staff.ts'

const STORY = 'أخذوا إعانة السكن مني. يقول الحاسوب إن لي عملين.'
const LINE = 'فقدت شقتي بسبب ذلك.'
const IN_ENGLISH = 'They took my housing benefit. The computer says that I have two jobs.'
const KEY = 'a key of the tests'
const words = en.workspace.casePage.translations

let world: World
let machine: TestTranslator
/** Where the pages are asked: a house with this machine, or another. */
let open: World
beforeAll(async () => {
  world = await makeWorld()
  machine = await startTranslator(KEY)
})
afterAll(async () => {
  await machine.close()
  await world.close()
})

function withMachine({
  address = machine.address,
  inHouse = true,
  key = KEY as string | null,
  wholeMs = 400,
} = {}) {
  const translator = openTranslationServer(openWayOut([]), { address, key, inHouse }, { wholeMs })
  open = { ...world, app: createApp({ ...world.house, translator }, readAssets(assetsFolder)) }
}
beforeEach(() => {
  machine.sent.length = 0
  withMachine()
})

const as = (name: Name, language = 'en') =>
  reader(
    () => open,
    () => `${world.staff[name].cookie}; ${LANGUAGE_COOKIE}=${language}`,
  )
const person = reader(() => open)

const pathOf = ({ caseId }: FiledStory) => `/staff/cases/${caseId}`
const arabic = (story = STORY) => world.reach(stages.assessing, { story, language: 'ar' })
const eventsOf = async ({ caseId }: FiledStory) => (await world.read(caseId)).events

/** Presses the button beside the story, and answers the page that comes then. */
async function press(story: FiledStory, told = 'w1', name: Name = 'ana'): Promise<Page & { to: string }> {
  const answer = await open.app.request(`${pathOf(story)}/by-machine`, {
    method: 'POST',
    headers: { cookie: `${world.staff[name].cookie}; ${LANGUAGE_COOKIE}=en`, origin: world.house.url },
    body: new URLSearchParams({ told }),
  })
  const to = answer.headers.get('location') ?? ''
  if (to === '') return { status: answer.status, html: await answer.text(), to }
  return { ...(await as(name).visit(to.replace(/#.*/, ''))), to }
}

describe('a machine that translates', () => {
  test('is asked nothing by looking, and gets one text when somebody presses for it', async () => {
    const story = await arabic()
    const before = await as('ana').visit(pathOf(story))
    expect(before.html).toContain('which belongs to this house')
    expect(before.html).not.toContain('leaves this house')
    expect(before.html).toContain('Translate by machine')
    expect(machine.sent).toEqual([])
    const { html, to } = await press(story)
    expect(to).toMatch(/#story$/)
    expect(machine.sent).toEqual([
      {
        path: '/translate',
        method: 'POST',
        q: STORY,
        source: 'auto',
        target: 'en',
        format: 'text',
        api_key: KEY,
      },
    ])
    expect(html).toContain('May be wrong, not for decisions')
    expect(html).toContain(IN_ENGLISH)
    // The original stays first, in its own language and direction.
    expect(html).toMatch(/dir="auto" lang="ar"[^>]*>\s*أخذوا/)
    expect(html.indexOf(STORY)).toBeLessThan(html.indexOf(IN_ENGLISH))
    expect(html).not.toContain('Translate by machine')
    // Kept: nothing is sent again for whoever looks next.
    expect((await as('marta').visit(pathOf(story))).html).toContain(IN_ENGLISH)
    expect(machine.sent).toHaveLength(1)
  })

  test('leaves in the case who sent what and where to, before it leaves, and the person reads it', async () => {
    const story = await arabic()
    await press(story)
    const sent = (await eventsOf(story)).slice(-2)
    expect(sent.map(({ kind, by }) => [kind, by])).toEqual([
      ['text_sent_out', { kind: 'staff', id: world.staff.ana.id }],
      ['text_translated', { kind: 'staff', id: world.staff.ana.id }],
    ])
    expect(sent[0]?.facts).toEqual({ told: 'w1', into: 'en', host: machine.host })
    const { translations } = await world.sees(story.receipt)
    expect(translations.made).toMatchObject([{ of: STORY, words: IN_ENGLISH, madeBy: 'machine' }])
    expect(translations.sent).toMatchObject([{ of: STORY, name: machine.host }])
    expect(world.log.join('\n')).not.toContain(IN_ENGLISH)
    expect(world.log.join('\n')).not.toContain(STORY)
  })

  test.each([
    ['takes too long', 'بطيء', 'took too long'],
    ['answers rubbish', 'قمامة', 'answered something that is no translation'],
    ['answers nothing', 'فارغ', 'answered something that is no translation'],
    ['answers a number', 'عدد', 'answered something that is no translation'],
    ['answers without an end', 'طويل', 'answered something that is no translation'],
    ['breaks', 'عطل', 'answered something that is no translation'],
    ['refuses', 'ممنوع', 'did not translate it'],
  ])('that %s is said to whoever pressed, and nothing of it is kept', async (_, word, said) => {
    const story = await arabic(`${STORY} ${word}`)
    const { status, html } = await press(story)
    expect(status).toBe(200)
    expect(html).toContain('This was not translated')
    expect(html).toContain(said)
    const kinds = (await eventsOf(story)).map(({ kind }) => kind)
    expect(kinds.at(-1)).toBe('text_sent_out')
    // It can be tried again.
    expect(html).toContain('Translate by machine')
  })

  test('that answers with marks of a page shows them as text, and no sign that turns the page', async () => {
    const { html } = await press(await arabic(`${STORY} علامات`))
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).not.toMatch(/<script>alert|<img src=x|\u0000|\u202e/)
  })

  test('that is not there is said, and the page stands', async () => {
    const gone = await startTranslator(KEY)
    await gone.close()
    withMachine({ address: gone.address })
    const { html } = await press(await arabic())
    expect(html).toContain('could not be reached')
  })

  test('outside is named before anything goes there, is spoken to over TLS alone, and by its public address', async () => {
    withMachine({ address: 'https://localhost', inHouse: false })
    const story = await arabic()
    expect((await as('ana').visit(pathOf(story))).html).toMatch(
      /leaves this house: it goes to .{0,3}localhost/,
    )
    withMachine({ inHouse: false })
    expect((await press(story)).html).toContain('could not be reached')
    expect(machine.sent).toEqual([])
  })

  test('gets a hostile text as it is, in one piece', async () => {
    const hostile = `${STORY} ","target":"xx","api_key":"mine"} \\u0000 <script>\n\nPOST /evil HTTP/1.1`
    await press(await arabic(hostile))
    expect(machine.sent).toMatchObject([{ q: hostile, target: 'en', api_key: KEY }])
  })

  test('gets no text that is too long, and none of a case for named staff alone unless it is in the house', async () => {
    expect((await press(await arabic(`${STORY} `.repeat(300)))).html).toContain('The text is too long')
    const story = await arabic()
    await world.does('ana', story.caseId, 'name_who_may_see', {
      named: [world.staff.ana.id, world.staff.marta.id],
      fear: 'They fear the office that runs this house.',
    })
    withMachine({ inHouse: false })
    const page = await as('ana').visit(pathOf(story))
    expect(page.html).toContain('nothing of it goes to a machine outside')
    expect((await press(story)).html).toContain('This case is for named staff alone')
    expect((await eventsOf(story)).map(({ kind }) => kind)).not.toContain('text_sent_out')
    expect(machine.sent).toEqual([])
    withMachine()
    expect((await press(story)).html).toContain(IN_ENGLISH)
  })

  test('outside gets no word of a member of a group, whom only we read, and one in the house may', async () => {
    const group = await world.reach(stages.assessing, { story: STORY, language: 'ar', submitter: 'group' })
    const { caseId } = group
    await world.does(group, caseId, 'open_joining', { hearsOutcome: true })
    const joining = { kind: 'adviser', caseId, adviser: JOINING } as const
    await joinWith(world.house, joining, newReceipt().words, 1, { line: LINE, isRepresented: true })
    const { kase } = await world.read(caseId)
    const told = toldTexts(kase).find(({ text }) => text === LINE)?.id ?? ''
    withMachine({ inHouse: false })
    expect((await as('ana').visit(pathOf(group))).html).toContain(words.ofMember)
    const refused = await press(group, told)
    expect(refused.html).toContain(words.failed.of_member)
    expect((await eventsOf(group)).map(({ kind }) => kind)).not.toContain('text_sent_out')
    expect(machine.sent).toEqual([])
    withMachine()
    const [, after = ''] = words.sendInsideOfMember.split('{host}')
    expect((await as('ana').visit(pathOf(group))).html).toContain(after)
    await press(group, told)
    expect(machine.sent).toMatchObject([{ q: LINE }])
  })

  test('gets nothing twice, whoever presses, and from whichever page', async () => {
    const story = await arabic()
    await press(story)
    const known = (await eventsOf(story)).length
    for (const name of ['ana', 'marta'] as const) {
      const { html } = await press(story, 'w1', name)
      expect(html).toContain(IN_ENGLISH)
      expect(html).not.toContain(words.failedTitle)
    }
    expect([machine.sent.length, (await eventsOf(story)).length]).toEqual([1, known])
  })

  test('is offered to nobody who can read the text, nor where the settings name none', async () => {
    const story = await arabic()
    expect((await as('ana', 'ar').visit(pathOf(story))).html).not.toContain('by-machine')
    expect((await press(story, 'w99')).status).toBe(404)
    open = world
    expect((await as('ana').visit(pathOf(story))).html).not.toContain('by-machine')
    expect((await press(story)).to).toBe(pathOf(story))
    expect(machine.sent).toEqual([])
  })

  test('sends nothing for whoever may not see the case', async () => {
    const story = await arabic()
    await world.does('marta', story.caseId, 'declare_conflict', {})
    expect((await press(story, 'w1', 'marta')).status).toBe(404)
    expect(machine.sent).toEqual([])
  })
})

test('of what the person told before they set it right only their own sentences are marked with their language', async () => {
  const story = await world.file({
    story: STORY,
    language: 'ar',
    wish: LINE,
    behalf: 'طلبوا مني ذلك.',
    product: 'Acme chat',
    version: '4.1',
    output: 'answer-16',
    feared: 'Mr Brandt',
    country: 'KE',
    dangerSigns: ['violence', 'date_will_pass'],
    dateThatWillPass: '2026-03-20T22:59:00.000Z',
    submitter: 'representative',
    mandate: 'lawyer',
    speaksFor: 3,
  })
  const RIGHT: Readonly<Record<ToldThing, object>> = {
    wish: { words: 'نقودي.' },
    behalf: { words: 'كلهم.' },
    product: { product: 'Beta chat' },
    version: { version: '4.2' },
    output: { output: 'answer-17' },
    feared: { words: 'Ms Stein' },
    country: { country: 'UA' },
    danger: { dangerSigns: ['life'] },
    date: { date: '2026-03-21T22:59:00.000Z' },
    under18: { under18: true },
    mandate: { mandate: 'family' },
    speaks_for: { speaksFor: 40 },
    submitter: { submitter: 'affected_person' },
  }
  for (const [thing, said] of Object.entries(RIGHT))
    await world.does(story, story.caseId, 'correct_told', { thing, ...said })
  const { html } = await as('ana').visit(pathOf(story))
  const before = html.split(`${en.workspace.casePage.story.before}</span>`)[1]?.split('</details>')[0] ?? ''
  const marked = [...before.matchAll(/<dt>([^<]*)<\/dt><dd>(.*?)<\/dd>/gs)].map(
    ([, label = '', said = '']) => [label.split(', until')[0], said.includes('lang="ar"')],
  )
  const things = Object.keys(RIGHT) as ToldThing[]
  expect(Object.fromEntries(marked)).toEqual(
    Object.fromEntries(
      things.map((each) => [en.vocabulary.toldThings[each], each === 'wish' || each === 'behalf']),
    ),
  )
})

describe('a translation by a human', () => {
  test('is written into a form without scripts, stands below the original, and the person can take it along', async () => {
    const story = await arabic()
    const form = await as('ana').visit(`${pathOf(story)}?do=translate-text&told=w1`)
    await as('ana').send(form, `${pathOf(story)}/translate-text`, {
      words: IN_ENGLISH,
      fromLanguage: 'ar',
      intoLanguage: 'en',
      madeBy: 'interpreter',
      maker: 'Rana Khalil',
    })
    const shown = await as('marta').visit(pathOf(story))
    expect(shown.html).toMatch(/Translation by a person \(An interpreter: .{0,3}Rana Khalil/)
    expect(shown.html).toMatch(new RegExp(`lang="en"[^>]*>\\s*${IN_ENGLISH}`))
    expect(shown.html.indexOf(STORY)).toBeLessThan(shown.html.indexOf(IN_ENGLISH))
    const page = await person.send(await person.comeBack(story.receipt), '/en/status', { step: 'own_data' })
    const along = takenAlong(page)
    expect(along).toContain('Your words in another language')
    expect(along).toContain('Rana Khalil')
    expect(along).toContain(IN_ENGLISH)
  })

  test('keeps away whom of us it names, in letters that the original does not have', async () => {
    const story = await arabic()
    const named = world.staff.omar
    await world.does('ana', story.caseId, 'translate_text', {
      told: 'w1',
      words: `${IN_ENGLISH} OMAR told me so.`,
      fromLanguage: 'ar',
      intoLanguage: 'en',
      madeBy: 'us',
    })
    const { kase } = await world.read(story.caseId)
    expect(kase.recusals.map(({ account }) => account)).toEqual([named.id])
  })
})

test('the person reads our words in their language first, with the original below and both labelled', async () => {
  const story = await arabic()
  const body = 'We have read your letter, and we ask the agency today about the decision.'
  const inTheirs = 'قرأنا رسالتك، ونسأل المؤسسة اليوم عن القرار.'
  const form = await as('ana').visit(`${pathOf(story)}?do=write-message`)
  expect(form.html).toContain('The same in their language')
  await as('ana').send(form, `${pathOf(story)}/write-message`, { body, inTheirs })
  const { html } = await person.post('/ar/status', { receipt: story.receipt })
  const thread = html.slice(html.indexOf('id="message-m1"'))
  expect(thread).toMatch(/بهذه اللغة: .{0,10}العربية/)
  expect(thread).toMatch(/lang="ar"[^>]*>\s*قرأنا/)
  expect(thread.indexOf(inTheirs)).toBeLessThan(thread.indexOf('كما كتبناه أولًا'))
  expect(thread.indexOf('كما كتبناه أولًا')).toBeLessThan(thread.indexOf(body))
  expect(thread).toMatch(/lang="en"[^>]*>\s*We have read/)
  // Nobody is asked for it who writes to somebody in the language of the page.
  const english = await world.reach(stages.assessing, { language: 'en' })
  expect((await as('ana').visit(`${pathOf(english)}?do=write-message`)).html).not.toContain('inTheirs')
})
