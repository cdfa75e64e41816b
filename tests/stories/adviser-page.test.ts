import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { viewAsAdviser, type SeenBeside } from '../../src/actions/intake/adviser-access.ts'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import { PACE } from '../../src/actions/intake/receipt-queue.ts'
import { LANGUAGES } from '../../src/words/languages.ts'
import { speak } from '../../src/words/speak.ts'
import { headingFor, stepSentence } from '../../src/web/public/status/progress.tsx'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { escaped } from '../world/form.ts'
import { reader, receiptOn, type Page } from '../world/page.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

/* The page of somebody who stands beside a person: all that is for them stands there, and nothing typed is lost. */

let world: World
beforeAll(async () => {
  PACE.pauseMs = 0
  world = await makeWorld()
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const { comeBack, send, post } = reader(() => world)
const staff = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const STORY = { story: 'They took my benefit.', feared: 'My landlord' }

/** Their receipt, as the person hands it on. */
async function letIn({ receipt }: FiledStory, earlier: 'yes' | 'no' = 'no'): Promise<string> {
  const fields = { name: 'Nadia Haddad', mandate: 'lawyer', earlier }
  return receiptOn(await send(await comeBack(receipt), '/en/status/let-in-adviser', fields))
}

async function seenWith(receipt: string): Promise<SeenBeside> {
  const opened = await openWithReceipt(world.house, receipt)
  if (!('adviser' in opened)) throw new Error('This receipt is not of somebody beside a person.')
  const seen = await viewAsAdviser(world.house, opened.adviser)
  if (seen === null) throw new Error('Nobody stands there.')
  return seen
}

const visitOn = ({ html }: Page) => /name="adviser" value="([^"]*)"/.exec(html)?.[1] ?? ''
const postOn = (page: Page, step: string, body = '') =>
  post('/en/status', { adviser: visitOn(page), step, body })
const messagesOf = async ({ caseId }: FiledStory) =>
  (await world.read(caseId)).kase.messages.map(({ body }) => body)

const REACHED = {
  received: stages.received,
  planned: stages.planned,
  offered: stages.offered,
  confirming: stages.confirming,
  remedied: stages.remedied,
  'not upheld': stages.notUpheld,
} as const

test.each(Object.keys(REACHED) as (keyof typeof REACHED)[])(
  'whoever may read all reads where a case that is %s stands, what was decided and what is offered',
  async (stage) => {
    const filed = await world.reach(REACHED[stage], STORY)
    const receipt = await letIn(filed, 'yes')
    const { view } = await seenWith(receipt)
    for (const { code } of LANGUAGES) {
      const speaker = speak(code, world.house.calendar.timeZone)
      const { html } = await post(`/${code}/status`, { receipt })
      const { decisions } = speaker.w.portal.status
      for (const text of [
        headingFor({ speaker, view }),
        ...view.owed.flatMap((step) => stepSentence(speaker, step) ?? []),
        ...view.decisions.flatMap(({ kind, reasons, whatNext }) => [
          decisions.kinds[kind],
          reasons,
          whatNext ?? '',
        ]),
        ...view.offers.flatMap(({ letter, actions }) => [letter, ...actions.map(({ what }) => what)]),
        ...view.messages.map(({ body }) => body),
        ...(view.told === null ? [] : [view.told.story, view.told.wish ?? '', view.told.product ?? '']),
      ])
        for (const line of text.split('\n')) expect(html).toContain(escaped(line))
      expect(html).not.toContain('My landlord')
      // No sentence leaves a gap where a name would stand.
      expect(html).not.toMatch(/ {2}|\s[.,](?=[\s<])/u)
    }
  },
)

test('what is walked above has all of it in it', async () => {
  const viewOf = async (stage: keyof typeof REACHED) =>
    (await seenWith(await letIn(await world.reach(REACHED[stage], STORY), 'yes'))).view
  const [decided, offered] = [await viewOf('not upheld'), await viewOf('offered')]
  expect(decided.decisions).not.toEqual([])
  expect(offered.offers.flatMap(({ actions }) => actions)).not.toEqual([])
  expect(offered.owed).not.toEqual([])
})

test('what they typed for longer than an hour is theirs again after their receipt', async () => {
  const filed = await world.file(STORY)
  const receipt = await letIn(filed)
  const open = await comeBack(receipt)
  world.later({ hours: 2 })
  const over = await postOn(open, 'write', 'A long letter.')
  expect(over.status).toBe(400)
  const again = await send(over, '/en/status', { step: 'open', receipt })
  expect(again.html).toMatch(/<textarea[^>]*>\s*A long letter\.</)
  expect(await messagesOf(filed)).toEqual([])
  await postOn(again, 'write', 'A long letter.')
  expect(await messagesOf(filed)).toEqual(['A long letter.'])
})

test('what had arrived before their page was over is not given back to be sent twice', async () => {
  const filed = await world.file(STORY)
  const receipt = await letIn(filed)
  const open = await comeBack(receipt)
  await postOn(open, 'write', 'We ask for the log.')
  world.later({ hours: 1 })
  const over = await postOn(open, 'write', 'We ask for the log.')
  const again = await send(over, '/en/status', { step: 'open', receipt })
  expect(again.html).not.toMatch(/<textarea[^>]*>\s*We ask for the log\.</)
  expect(await messagesOf(filed)).toEqual(['We ask for the log.'])
})

test('the end of their visit ends every page of it, and no other', async () => {
  const filed = await world.file(STORY)
  const receipt = await letIn(filed)
  const [first, other] = [await comeBack(receipt), await comeBack(receipt)]
  const second = await postOn(first, 'show', 'Half of it')
  expect(second.html).toContain('Half of it')
  const third = await postOn(second, 'show')
  expect((await postOn(second, 'end')).status).toBe(303)
  expect((await postOn(third, 'write', 'By whoever sits there now.')).status).toBe(400)
  expect((await postOn(first, 'show')).status).toBe(400)
  expect(await messagesOf(filed)).toEqual([])
  expect((await postOn(other, 'show')).html).toContain('You stand beside somebody here')
})

test('a page is good for one post, and the same words from two pages stand once', async () => {
  const filed = await world.file(STORY)
  const receipt = await letIn(filed)
  const [one, other] = [await comeBack(receipt), await comeBack(receipt)]
  const sent = await Promise.all([one, other].map((page) => postOn(page, 'write', 'We ask for the log.')))
  expect(sent.map(({ status }) => status)).toEqual([200, 200])
  expect(sent.filter(({ html }) => html.includes('This had arrived before'))).toHaveLength(1)
  world.later({ hours: 0.01 })
  expect((await postOn(one, 'write', 'And another thing.')).status).toBe(400)
  expect(await messagesOf(filed)).toEqual(['We ask for the log.'])
  // The person may say the same in their own name, and whoever stands there the same again once we answered.
  await world.does(filed, filed.caseId, 'write_message', { body: 'We ask for the log.' })
  await world.does('ana', filed.caseId, 'write_message', { body: 'We have asked for it.' })
  await postOn(await comeBack(receipt), 'write', 'We ask for the log.')
  expect(await messagesOf(filed)).toHaveLength(4)
})

test('their page shows whom to call, and help by what they may read and nothing else', async () => {
  const filed = await world.file({ story: 'I want to die.', dangerSigns: ['child'] })
  const { needs } = speak('en', 'UTC').w.vocabulary
  const help = (html: string) => /<section id="help".*?<\/section>/s.exec(html)?.[0] ?? ''
  const [all, later] = [await letIn(filed, 'yes'), await letIn(filed, 'no')]
  expect(help((await comeBack(all)).html)).toContain(escaped(needs.self_harm))
  expect(help((await comeBack(all)).html)).not.toContain(escaped(needs.child_in_danger))
  const line = help((await comeBack(later)).html)
  expect(line).toContain('href="tel:112"')
  expect(line).not.toContain(escaped(needs.self_harm))
  const of = await post('/en/status', {
    adviser: visitOn(await comeBack(later)),
    step: 'show',
    country: 'GB',
    body: 'Half of it',
  })
  expect(help(of.html)).toContain('href="tel:999"')
  expect(of.html).toContain('Half of it')
})

test('a message with the tick that they must not read it is read by the person alone', async () => {
  const filed = await world.file(STORY)
  expect((await comeBack(filed.receipt)).html).not.toContain('must not read this')
  const receipt = await letIn(filed)
  const page = await comeBack(filed.receipt)
  expect(page.html).toContain('must not read this')
  const typed = { body: 'I pay her too much.', notForAdvisers: 'yes' }
  const sent = await send(page, '/en/status/write-message', typed)
  expect(sent.html).toContain('Not for those who stand beside you.')
  await send(await comeBack(filed.receipt), '/en/status/write-message', { body: 'This is for both.' })
  const theirs = (await comeBack(receipt)).html
  expect(theirs).toContain('This is for both.')
  expect(theirs).not.toContain('I pay her too much.')
  const atDesk = () => staff.visit(`/staff/cases/${filed.caseId}`)
  expect((await atDesk()).html).toContain('do not read what we write now')
  expect((await atDesk()).html).not.toContain('do not read these words of ours')
  await world.does('ana', filed.caseId, 'write_message', { body: 'What do you pay her for it?' })
  expect((await comeBack(receipt)).html).not.toContain('What do you pay her')
  expect((await atDesk()).html).toContain('do not read these words of ours')
})

test('no time is promised to them while nobody may read it, and whom the person keeps away is not told', async () => {
  const filed = await world.file({ story: 'They say where I live.' })
  const receipt = await letIn(filed)
  const speaker = speak('en', world.house.calendar.timeZone)
  const promised = async () => {
    const { view } = await seenWith(receipt)
    const { html } = await comeBack(receipt)
    return view.owed
      .filter(({ owner }) => owner !== 'person')
      .map((step) => html.includes(escaped(stepSentence(speaker, step) ?? 'no such sentence')))
  }
  expect(await promised()).toContain(true)
  for (const who of ['ana', 'marta', 'omar', 'lea'] as const)
    await world.does(filed, filed.caseId, 'keep_from', { who })
  expect((await seenWith(receipt)).isUnread).toBe(true)
  expect(await promised()).not.toContain(true)
  const { html } = await comeBack(receipt)
  expect(html).toContain('we cannot promise now')
  expect(html).not.toMatch(/Nobody here|from outside|whoever is found/)
})
