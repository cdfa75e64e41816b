import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MESSAGES_A_PAGE as FULL } from '../../src/domain/case/page-of.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { hiddenOn, reader } from '../world/page.ts'

interface MessagePage {
  readonly messages: readonly { readonly id: string; readonly body: string }[]
  readonly after: string | null
}

interface FirstAnswer extends MessagePage {
  readonly earlierMessages: {
    readonly count: number
    readonly unanswered: number
    readonly after: string
  } | null
}

let world: World
/** In it the person wrote a text of four thousand characters seventy times, on some days, and nobody answered. */
let long: FiledStory
const WRITTEN = 70
const LONG_TEXT = 'They ask for the letter once more, and I have sent it. '.repeat(72)

beforeAll(async () => {
  world = await makeWorld()
  long = await world.reach(stages.assessing)
  for (let n = 1; n <= WRITTEN; n += 1) {
    if (n % 30 === 0) world.later({ days: 1 })
    await world.does(long, long.caseId, 'write_message', { body: `Letter ${n}. ${LONG_TEXT}` })
  }
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const { comeBack, post } = reader(() => world)

const asPerson = (path: string, { receipt }: FiledStory = long) =>
  world.app.request(`/api/v1/grievances/current${path}`, { headers: { authorization: `Receipt ${receipt}` } })
const asStaff = (path: string) =>
  world.app.request(`/api/v1/cases/${long.caseId}${path}`, {
    headers: { authorization: world.tokens.coordinator.authorization },
  })

test.each([
  ['the person', asPerson],
  ['staff', asStaff],
])(
  '%s are answered the newest messages of a long case, and get the others a page at a time',
  async (who, ask) => {
    const first = await ask('')
    const text = await first.text()
    expect(text.length).toBeLessThan(((WRITTEN * LONG_TEXT.length) / 2) * 1.2)
    const { messages, earlierMessages } = JSON.parse(text) as FirstAnswer
    expect(messages.at(-1)?.body).toContain(`Letter ${WRITTEN}.`)
    const earlier = WRITTEN - messages.length
    expect(earlierMessages).toMatchObject({ count: earlier, unanswered: who === 'staff' ? earlier : 0 })
    const pages = [messages]
    for (let after = earlierMessages?.after ?? null; after !== null;) {
      const page = (await (await ask(`/messages?after=${after}`)).json()) as MessagePage
      pages.unshift(page.messages)
      after = page.after
    }
    expect(pages.flat().map(({ id }) => id)).toEqual(Array.from({ length: WRITTEN }, (_, n) => `m${n + 1}`))
    expect(((await (await ask('/messages')).json()) as MessagePage).messages).toEqual(messages)
    const wrong = await ask('/messages?after=m999')
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { errors: [{ field: 'after' }] }])
  },
)

test('a case with few messages is answered with all of them', async () => {
  const few = await world.reach(stages.assessing)
  await world.does(few, few.caseId, 'write_message', { body: 'Which letter do you mean?' })
  expect(await (await asPerson('', few)).json()).toMatchObject({
    messages: [{ id: 'm1' }],
    earlierMessages: null,
  })
})

test('the page of the person is as light after many days as after some, and what it leads to is in no address', async () => {
  const { html } = await comeBack(long.receipt)
  expect(html.length).toBeLessThan((WRITTEN * LONG_TEXT.length) / 2)
  expect(html).not.toContain('Letter 1. ')
  expect(html).toMatch(/<button[^>]*formaction="\/en\/status#messages" name="messages" value="m\d+"/)
  expect(html).not.toMatch(/(?:href|action)="[^"]*(?:\?|&amp;)[^"]*m\d/)
})

test('whoever writes from an earlier page is shown what they wrote, and whose words were refused stays there', async () => {
  const many = await world.reach(stages.assessing)
  for (let n = 1; n <= 3 * FULL; n += 1)
    await world.does('ana', many.caseId, 'write_message', { body: `Our message ${n} is this.` })
  const shown = await comeBack(many.receipt)
  const typed = { 'write-message/body': 'I begin to answer.' }
  const earlier = await post('/en/status', { visit: hiddenOn(shown, 'visit'), messages: 'm1', ...typed })
  expect(earlier.html).toContain('Our message 1 is this.')
  expect(earlier.html).toContain('I begin to answer.')
  expect(earlier.html).not.toContain(`id="message-m${3 * FULL}"`)
  const at = { 'messages-shown': 'm1' }
  expect(earlier.html).toContain('name="messages-shown" value="m1"')
  // What can be no message is none: it is not sent back, however long it is.
  for (const no of ['m', 'm1x', `m${'1'.repeat(200_000)}`, 'x'.repeat(200_000)]) {
    const newest = await post('/en/status', { visit: hiddenOn(earlier, 'visit'), 'messages-shown': no })
    expect(newest.html).toContain(`id="message-m${3 * FULL}"`)
    expect(newest.html).not.toContain('name="messages-shown"')
  }
  const refused = await post('/en/status/write-message', {
    visit: hiddenOn(earlier, 'visit'),
    ...at,
    do: 'write-message',
    'write-message/body': ' ',
  })
  expect([refused.status, refused.html.includes('Our message 1 is this.')]).toEqual([400, true])
  const sent = await post('/en/status/write-message', {
    visit: hiddenOn(refused, 'visit'),
    ...at,
    do: 'write-message',
    ...typed,
  })
  expect(sent.html).toContain(`Messages ${2 * FULL + 1} to ${3 * FULL + 1} of ${3 * FULL + 1}`)
  expect(sent.html).toContain('I begin to answer.')
})

test('what came while somebody read earlier messages is shown to them before they answer', async () => {
  const many = await world.reach(stages.assessing)
  for (let n = 1; n <= 3 * FULL; n += 1)
    await world.does('ana', many.caseId, 'write_message', { body: `Our message ${n} is this.` })
  const first = await comeBack(many.receipt)
  const newer = `We found the letter. ${'It has more than one line. '.repeat(20)}The end of it.`
  await world.does('ana', many.caseId, 'write_message', { body: newer })
  const earlier = await post('/en/status', { visit: hiddenOn(first, 'visit'), messages: 'm1' })
  expect(earlier.html).not.toContain('The end of it.')
  const answer = (visit: string) =>
    post('/en/status/write-message', {
      visit,
      'messages-shown': 'm1',
      do: 'write-message',
      'write-message/body': 'I have not found it either.',
    })
  const held = await answer(hiddenOn(earlier, 'visit'))
  expect([held.status, held.html.includes('The end of it.')]).toEqual([409, true])
  expect(held.html).toContain('I have not found it either.')
  expect((await answer(hiddenOn(held, 'visit'))).status).toBe(200)
})
