import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import { newReceipt } from '../../src/actions/intake/receipt.ts'
import { staffNames } from '../../src/actions/staff/staff-names.ts'
import { PACE } from '../../src/actions/intake/receipt-queue.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { hiddenOn, reader, receiptOn, type Page } from '../world/page.ts'
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
const letIn = async (fields = NADIA) =>
  send(await comeBack(samira.receipt), '/en/status/let-in-adviser', fields)
const write = (page: Page, body: string) =>
  post('/en/status', { adviser: hiddenOn(page, 'adviser'), step: 'write', body })

test('somebody beside the person gets a receipt of their own, and reads and writes with it', async () => {
  const page = await letIn()
  expect(page.status).toBe(200)
  expect(page.html).toContain('They stand beside you now')
  const receipt = receiptOn(page)
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
  const receipt = receiptOn(await letIn())
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
  const receipt = receiptOn(await letIn())
  const page = await send(await comeBack(samira.receipt), '/en/status/write-message', {
    body: 'I am afraid of Nadia Haddad.',
  })
  expect(page.html).toContain('So we ended it.')
  expect((await comeBack(receipt)).status).toBe(400)
})

test('what the person complains of is read there too, and nothing in which they say whom they fear', async () => {
  const receipt = receiptOn(await letIn())
  const page = await comeBack(samira.receipt)
  const reasons = 'You never called me back.'
  const next = await send(page, '/en/status/complain', { against: 'conduct', reasons })
  await send(next, '/en/status/write-message', { body: 'You told Nova Bank, and I am afraid of Nova Bank.' })
  const { html } = await comeBack(receipt)
  expect(html).toContain('You never called me back.')
  expect(html).not.toContain('Nova')
})

test('whom of us they name is kept from nothing, and the person is asked on their page', async () => {
  const everybody = `We spoke of ${[...(await staffNames(world.house)).values()].join(', ')} today.`
  const asked = 'In this stands a name that one of us has.'
  const theirs = await comeBack(receiptOn(await letIn()))
  expect((await write(theirs, everybody)).html).not.toContain(asked)
  expect((await world.read(samira.caseId)).kase.recusals).toEqual([])
  const page = await comeBack(samira.receipt)
  expect(page.html).toContain(asked)
  // The same words of the person keep everybody from it whom they did not speak with.
  await send(page, '/en/status/write-message', { body: everybody })
  expect((await world.read(samira.caseId)).kase.recusals).not.toEqual([])
})

test('of their receipt a hash is stored, and nothing of who they are in clear', async () => {
  const receipt = receiptOn(await letIn())
  const opened = await openWithReceipt(world.house, receipt)
  expect(opened).toMatchObject({ adviser: { adviser: 'v1' } })
  const rows = await world.house.database.db.selectFrom('adviser_receipt').selectAll().execute()
  expect(rows.some(({ case_id }) => case_id === samira.caseId)).toBe(true)
  expect(JSON.stringify(rows)).not.toContain('Nadia')
})

/** The person does it through a program. */
async function letInByApi(body: object = { name: 'Nadia Haddad', mandate: 'lawyer' }) {
  const answer = await world.app.request('/api/v1/grievances/current/let-in-adviser', {
    method: 'POST',
    headers: { authorization: `Receipt ${samira.receipt}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: (await answer.json()) as { adviserReceipt?: string } }
}

test('whoever is let in through a program gets their receipt in that answer, and in no other', async () => {
  const { status, body } = await letInByApi()
  expect(status).toBe(200)
  const receipt = body.adviserReceipt ?? ''
  expect(await openWithReceipt(world.house, receipt)).toMatchObject({ adviser: { adviser: 'v1' } })
  const again = await world.app.request('/api/v1/grievances/current', {
    headers: { authorization: `Receipt ${samira.receipt}` },
  })
  const view = await again.text()
  expect(view).toContain('Nadia Haddad')
  expect(view).not.toContain(receipt)
  expect(view).not.toContain('adviserReceipt')
})

const IN_ALL_WAYS = {
  'on the page': async () => (await letIn()).status === 200,
  'through a program': async () => (await letInByApi()).status === 200,
  'by the rule alone': async () => {
    const input = { name: 'Nadia Haddad', mandate: 'lawyer' }
    return (await world.tries(samira, samira.caseId, 'let_in_adviser', input)) === 'done'
  },
} as const

test.each(Object.entries(IN_ALL_WAYS))(
  'nobody stands beside a person without a receipt, however they are let in and wherever it breaks off: %s',
  async (_, tryIt) => {
    const beside = async () => ({
      letIn: (await world.read(samira.caseId)).kase.advisers.length,
      receipts: await world.count(sql`adviser_receipt where case_id = ${samira.caseId}::uuid`),
    })
    await sql`alter table adviser_receipt add constraint no_more check (case_id <> ${sql.lit(samira.caseId)}) not valid`.execute(
      world.owner.db,
    )
    expect(await tryIt().catch(() => false)).toBe(false)
    expect(await beside()).toEqual({ letIn: 0, receipts: 0 })
    await sql`alter table adviser_receipt drop constraint no_more`.execute(world.owner.db)
    expect(await tryIt()).toBe(true)
    expect(await beside()).toEqual({ letIn: 1, receipts: 1 })
  },
)

test('programs open nothing with such a receipt', async () => {
  const receipt = receiptOn(await letIn())
  const answer = await world.app.request('/api/v1/grievances/current', {
    headers: { authorization: `Receipt ${receipt}` },
  })
  expect(answer.status).toBe(401)
  expect((await visit('/en/status')).status).toBe(200)
})
