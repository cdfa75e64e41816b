import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import { PACE } from '../../src/actions/intake/receipt-queue.ts'
import { en } from '../../src/words/en/index.ts'
import { reader, type Page } from '../world/page.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

/* Others of a group join it with a code: each with a receipt of their own, and none reads a word of another. */

let world: World
let group: FiledStory
beforeAll(async () => {
  PACE.pauseMs = 0
  world = await makeWorld()
  group = await world.file({ submitter: 'group', story: 'It cut the pay of all of us at the depot.' })
})
afterAll(() => world.close())

const { comeBack, send, post, visit } = reader(() => world)
const desk = reader(
  () => world,
  () => world.staff.ana.cookie,
)
const { group: words } = en.portal.status
const wordsIn = ({ html }: Page) => /<span id="receipt-words"[^>]*>([^<]*)</.exec(html)?.[1] ?? ''
const opens = async (receipt: string) => !('problem' in (await openWithReceipt(world.house, receipt)))
const newCode = async () => wordsIn(await send(await comeBack(group.receipt), '/en/status/open-joining', {}))
const type = async (code: string) =>
  send(await visit('/en/join'), '/en/status', { receipt: code, step: 'open' })
const joins = async (code: string, body: string, represented = 'yes') =>
  send(await type(code), '/en/status', { body, represented, step: 'join' })
const LINE = 'I lost my flat over it.'

test('somebody joins with the code, reads where it stands and no word of anybody, and leaves', async () => {
  const code = await newCode()
  expect((await visit('/en/join')).html).toContain(words.ask.lead)
  const page = await type(code)
  expect(page.html).toContain(words.join.heading)
  expect(page.html).not.toContain('depot')
  const unsaid = await send(page, '/en/status', { body: LINE, step: 'join' })
  expect(unsaid.status).toBe(400)
  expect(unsaid.html).toContain(LINE)
  const joined = await send(unsaid, '/en/status', { body: LINE, represented: 'yes', step: 'join' })
  const receipt = wordsIn(joined)
  expect(joined.html).toContain(words.own)
  // The second of two clicks shows the same one, and nobody joins twice.
  const again = await send(unsaid, '/en/status', { body: LINE, represented: 'yes', step: 'join' })
  expect(wordsIn(again)).toBe(receipt)
  await world.does('ana', group.caseId, 'take_up', {})
  await world.does('ana', group.caseId, 'write_message', { body: 'We asked the firm about the depot.' })
  const ends = { first: receipt.split(' ')[0] ?? '', last: receipt.split(' ').at(-1) ?? '' }
  const member = await send(joined, '/en/receipt', { ...ends, step: 'confirm' })
  expect(member.html).toContain(words.member.heading)
  for (const hidden of ['depot', LINE, '2026-']) expect(member.html).not.toContain(hidden)
  const alone = await send(member, '/en/status', { step: 'alone' })
  expect(alone.html).toContain(words.member.alone)
  expect((await world.read(group.caseId)).kase.members).toMatchObject([{ id: 'w1', isRepresented: false }])
  // Staff read how many and the line; whoever filed it reads neither.
  const { html } = await desk.visit(`/staff/cases/${group.caseId}`)
  expect(html).toContain('1 person has joined the group')
  expect(html).toContain(LINE)
  const filer = await comeBack(group.receipt)
  expect(filer.html).toContain('Fewer than five have joined.')
  expect(filer.html).not.toContain(LINE)
  expect(JSON.stringify(await world.sees(group.receipt))).not.toContain(LINE)
  const left = await send(alone, '/en/status', { step: 'left' })
  expect(left.html).toContain(words.member.left)
  expect(await opens(receipt)).toBe(false)
})

test('a new code ends the one before, and an ended one opens nothing; who joined stays', async () => {
  const first = await newCode()
  const receipt = wordsIn(await joins(first, ''))
  const second = await newCode()
  expect([await opens(first), await opens(second), await opens(receipt)]).toEqual([false, true, true])
  const open = await type(second)
  await send(await comeBack(group.receipt), '/en/status/end-joining', {})
  expect([await opens(second), await opens(receipt)]).toEqual([false, true])
  const late = await send(open, '/en/status', { body: LINE, represented: 'no', step: 'join' })
  expect(late.status).toBe(409)
  expect(late.html).toContain(LINE)
  expect((await world.read(group.caseId)).kase.memberLines.map(({ line }) => line)).toEqual([LINE])
})

test('nobody but whoever filed for a group has a code, and a member decides nothing', async () => {
  const alone = await world.file({ story: 'It said no to my loan.' })
  expect((await comeBack(alone.receipt)).html).not.toContain(words.open)
  const receipt = wordsIn(await joins(await newCode(), ''))
  const api = await world.app.request('/api/v1/grievances/current', {
    headers: { authorization: `Receipt ${receipt}` },
  })
  expect(api.status).toBe(401)
  const page = await post('/en/status', { receipt, step: 'open' })
  const wrote = await send(page, '/en/status', { step: 'write', body: 'Stop it all.' })
  expect(wrote.html).toContain(words.member.heading)
  expect((await world.read(group.caseId)).kase.messages).toHaveLength(1)
})
