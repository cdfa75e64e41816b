import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import { newReceipt } from '../../src/actions/intake/receipt.ts'
import { PACE } from '../../src/actions/intake/receipt-queue.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { reader, type Page } from '../world/page.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
let samira: FiledStory
beforeAll(async () => {
  PACE.pauseMs = 0
  world = await makeWorld()
})
beforeEach(async () => {
  world.at(MONDAY)
  samira = await world.file({
    story: 'They took my benefit because of a second income.',
    feared: 'My landlord',
  })
})
afterAll(() => world.close())

const { comeBack, send, post, visit } = reader(() => world)
const NADIA = { name: 'Nadia Haddad', mandate: 'lawyer', earlier: 'no' }
const wordsIn = ({ html }: Page) => /<span id="receipt-words"[^>]*>([^<]*)</.exec(html)?.[1] ?? ''
const letIn = async (fields = NADIA) =>
  send(await comeBack(samira.receipt), '/en/status/let-in-adviser', fields)
const hidden = ({ html }: Page, name: string) =>
  new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''
const write = (page: Page, body: string) =>
  post('/en/status', { adviser: hidden(page, 'adviser'), step: 'write', body })

test('somebody beside the person gets a receipt of their own, and reads and writes with it', async () => {
  const page = await letIn()
  expect(page.status).toBe(200)
  expect(page.html).toContain('They stand beside you now')
  const receipt = wordsIn(page)
  expect(receipt).not.toBe(samira.receipt)
  // Shown once: the page as it is then has it no more.
  expect((await comeBack(samira.receipt)).html).not.toContain(receipt)

  await world.does('ana', samira.caseId, 'write_message', { body: 'We asked the agency for the file.' })
  const theirs = await comeBack(receipt)
  expect(theirs.status).toBe(200)
  expect(theirs.html).toContain('We asked the agency for the file.')
  expect(theirs.html).not.toMatch(/second income|My landlord/)
  const written = await write(theirs, 'We also ask for the log of the decision.')
  expect(written.html).toContain('Your message has been sent')
  // The person reads who wrote.
  expect((await comeBack(samira.receipt)).html).toMatch(
    /Nadia Haddad.{1,20}who stands beside you.*We also ask for the log/s,
  )
  const case_ = await world.read(samira.caseId)
  expect(case_.kase.unansweredSince).not.toBeNull()
})

test('what is typed wrong is asked for again and nothing of it is lost', async () => {
  const page = await letIn({ name: 'Nadia Haddad', mandate: '', earlier: '' })
  expect(page.status).toBe(400)
  expect(page.html).toContain('Please say who they are to you.')
  expect(page.html).toContain('Please say whether they may read what was written before.')
  expect(page.html).toContain('value="Nadia Haddad"')
})

test('once it is ended their receipt reads what a receipt reads that nobody has, and so does their open page', async () => {
  const receipt = wordsIn(await letIn())
  const open = await comeBack(receipt)
  const person = await comeBack(samira.receipt)
  const ended = await send(person, '/en/status/end-adviser', { adviser: 'v1' })
  expect(ended.html).toContain('It is ended.')
  const strange = newReceipt().words
  const nobodys = await comeBack(strange)
  const theirs = await comeBack(receipt)
  const plain = ({ html }: Page, typed: string) =>
    html.replaceAll(typed, 'TYPED').replaceAll(/name="asked" value="[^"]*"/g, '')
  expect(theirs.status).toBe(400)
  expect(nobodys.status).toBe(400)
  expect(plain(theirs, receipt)).toBe(plain(nobodys, strange))
  const gone = await write(open, 'Hello?')
  expect(gone.status).toBe(400)
  expect((await world.read(samira.caseId)).kase.messages).toEqual([])
})

test('words of fear end it on the page, and nobody but the person reads why', async () => {
  const receipt = wordsIn(await letIn())
  const page = await send(await comeBack(samira.receipt), '/en/status/write-message', {
    body: 'I am afraid of Nadia Haddad.',
  })
  expect(page.html).toContain('So we ended it.')
  expect((await comeBack(receipt)).status).toBe(400)
})

test('of their receipt a hash is stored, and nothing of who they are in clear', async () => {
  const receipt = wordsIn(await letIn())
  const opened = await openWithReceipt(world.house, receipt)
  expect(opened).toMatchObject({ adviser: { adviser: 'v1' } })
  const rows = await world.house.database.db.selectFrom('adviser_receipt').selectAll().execute()
  expect(rows.some(({ case_id }) => case_id === samira.caseId)).toBe(true)
  expect(JSON.stringify(rows)).not.toContain('Nadia')
})

test('programs open nothing with such a receipt', async () => {
  const receipt = wordsIn(await letIn())
  const answer = await world.app.request('/api/v1/grievances/current', {
    headers: { authorization: `Receipt ${receipt}` },
  })
  expect(answer.status).toBe(401)
  expect((await visit('/en/status')).status).toBe(200)
})
