import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { viewQueue } from '../../src/actions/casework/view-queue.ts'
import { runVerb } from '../../src/actions/run-verb.ts'
import { addToken } from '../../src/actions/staff/add-token.ts'
import { openAccount } from '../../src/actions/staff/open-account.ts'
import { signIn } from '../../src/actions/staff/sign-in.ts'
import { importFile } from '../../src/cli/import-incidents.ts'
import { SESSION_COOKIE } from '../../src/web/staff/cookie.ts'
import { offered } from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { dumpEverything } from '../world/dump.ts'
import { reader } from '../world/page.ts'

const STORY = { language: 'en', story: 'The computer refused me, and nobody there listened.' }

let world: World
/** A case worker with a name of two words, and her cookie. */
let haddad: { readonly id: string; readonly cookie: string; readonly token: string }

beforeAll(async () => {
  world = await makeWorld()
  const email = 'haddad@house.example'
  const account = await openAccount(world.house, { email, name: 'Rima Haddad', role: 'case_worker' })
  const session = account && (await signIn(world.house, email, account.password))
  const added = await addToken(world.house, { for: email })
  if (!account || !session || !('token' in session) || !('token' in added)) throw new Error('No account.')
  haddad = { id: account.id, cookie: `${SESSION_COOKIE}=${session.token}`, token: `Bearer ${added.token}` }
})
afterAll(() => world.close())

const person = reader(() => world)
const rima = reader(
  () => world,
  () => haddad.cookie,
)
const by = (who: 'ana' | 'omar') =>
  reader(
    () => world,
    () => world.staff[who].cookie,
  )
const listed = async (id: string) => {
  const viewer = { kind: 'staff', id, role: 'case_worker' } as const
  return (await viewQueue(world.house, viewer, 'worklist', null, {})).lines.map((line) => line.id)
}
const newest = async () => (await listed(world.staff.lea.id)).find((id) => !known.has(id)) ?? ''
const known = new Set<string>()
/** The case that whoever files makes meanwhile. */
async function filedBy(file: () => Promise<unknown>): Promise<string> {
  for (const id of await listed(world.staff.lea.id)) known.add(id)
  await file()
  return newest()
}
const recusedFrom = async (caseId: string) =>
  (await world.read(caseId)).kase.recusals.flatMap((each) => (each.endedAt === null ? [each.account] : []))

describe('somebody of us whom the person names while filing', () => {
  const page = async () => {
    const form = await person.visit('/en/report')
    expect(form.html).toContain('Is there somebody here, among us, who must not see it?')
    const fields = { story: STORY.story, 'must-not-see': 'Mrs Haddad', step: 'send' }
    const shown = await person.send(form, '/en/report', { ...fields, step: 'check' })
    expect(shown.html).toContain('Mrs Haddad')
    return person.send(form, '/en/report', fields)
  }
  const phone = async () => {
    const form = await by('omar').visit('/staff/file')
    return by('omar').send(form, '/staff/file', {
      channel: 'phone',
      story: STORY.story,
      language: 'en',
      submitter: 'affected_person',
      mustNotSee: 'Mrs Haddad',
    })
  }
  const api = async () =>
    world.app.request('/api/v1/grievances', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...STORY, mustNotSee: 'Mrs Haddad' }),
    })

  test.each([
    ['the page', page],
    ['the telephone', phone],
    ['the API', api],
  ])('never sees it, whichever door it came through: %s', async (_door, file) => {
    const caseId = await filedBy(file)
    expect(await recusedFrom(caseId)).toEqual([haddad.id])
    expect((await rima.visit(`/staff/cases/${caseId}`)).status).toBe(404)
    expect(await listed(haddad.id)).not.toContain(caseId)
    expect((await world.read(caseId)).kase.keepings).toMatchObject([{ id: 'k1', who: 'Mrs Haddad' }])
  })

  test('is kept sealed: no table has the name in clear', async () => {
    await world.fileUnopened({ ...STORY, mustNotSee: 'Zanzibar of your desk' })
    for (const [column, text] of await dumpEverything(world.house))
      expect([column, text.includes('Zanzibar')]).toEqual([column, false])
  })
})

describe('a name that is only like one of ours', () => {
  test('keeps that one away until a coordinator has answered', async () => {
    const { caseId } = await world.fileUnopened({ ...STORY, mustNotSee: 'a Mr Hadad' })
    expect(await recusedFrom(caseId)).toEqual([haddad.id])
    expect((await world.read(caseId)).kase.keepings).toMatchObject([{ answeredAt: null }])
    await by('ana').post(`/staff/cases/${caseId}/look`, { notMe: 'yes' })
    const answer = { keeping: 'k1', reasons: 'There is a Mr Hadad at their own landlord.' }
    await world.does('ana', caseId, 'answer_keeping', answer)
    expect(await recusedFrom(caseId)).toEqual([])
    expect(await listed(haddad.id)).toContain(caseId)
  })

  test('goes on to keep away whom it means, and nobody twice', async () => {
    const { caseId } = await world.fileUnopened({ ...STORY, mustNotSee: 'Hadda' })
    await by('ana').post(`/staff/cases/${caseId}/look`, { notMe: 'yes' })
    await world.does('ana', caseId, 'answer_keeping', {
      keeping: 'k1',
      named: [haddad.id, world.staff.lea.id],
      reasons: 'Both of them had to do with this person.',
    })
    expect(await recusedFrom(caseId)).toEqual([haddad.id, world.staff.lea.id])
  })
})

describe('words that name nobody of us', () => {
  test('are asked of whoever would read it first, at every door, before a word of the story is shown', async () => {
    const { caseId } = await world.fileUnopened({ ...STORY, mustNotSee: 'the tall man at your desk' })
    const path = `/staff/cases/${caseId}`
    const page = await rima.visit(path)
    expect(page.html).toContain('the tall man at your desk')
    expect(page.html).not.toContain('nobody there listened')
    const refused = await rima.post(`${path}/look`, {})
    expect([refused.status, refused.html.includes('Please tick that it is not you')]).toEqual([400, true])
    for (const way of ['add-note', 'take-up', 'sheet']) {
      const answer = await rima.post(`${path}/${way}`, { note: 'I have read it.', form: 'sheet-rating' })
      expect(answer.html).not.toContain('nobody there listened')
    }
    const api = (query: string) =>
      world.app.request(`/api/v1/cases/${caseId}${query}`, { headers: { authorization: haddad.token } })
    const asked = await api('')
    expect([asked.status, await asked.text()]).toEqual([409, expect.stringContaining('say_it_is_not_you')])
    const post = await world.app.request(`/api/v1/cases/${caseId}/add-note`, {
      method: 'POST',
      headers: { authorization: haddad.token, 'content-type': 'application/json' },
      body: JSON.stringify({ note: 'I have read it.' }),
    })
    expect([post.status, (await post.text()).includes('listened')]).toEqual([409, false])
    expect((await world.read(caseId)).kase.handler).toBeNull()

    expect((await rima.post(`${path}/look`, { notMe: 'yes' })).status).toBe(303)
    expect((await rima.visit(path)).html).toContain('nobody there listened')
    expect((await api('')).status).toBe(200)
  })

  test('are asked of the next one too, who says that they must not see it, and of the API by its own word', async () => {
    const { caseId } = await world.fileUnopened({ ...STORY, mustNotSee: 'the tall man at your desk' })
    const api = (query: string) =>
      world.app.request(`/api/v1/cases/${caseId}${query}`, { headers: { authorization: haddad.token } })
    expect((await api('?notMe=yes')).status).toBe(200)
    expect((await by('omar').visit(`/staff/cases/${caseId}`)).html).toContain('It is not me')
    await by('omar').post(`/staff/cases/${caseId}/declare-conflict`, { form: 'declare-conflict' })
    expect((await by('omar').visit(`/staff/cases/${caseId}`)).status).toBe(404)
  })
})

test('a first name alone in a story asks whoever has it, and keeps nobody away', async () => {
  const story = 'Rima of the shop helped me, and the computer refused us both.'
  const { caseId } = await world.fileUnopened({ language: 'en', story })
  expect(await recusedFrom(caseId)).toEqual([])
  const mine = await rima.visit(`/staff/cases/${caseId}`)
  expect(mine.html).toContain('A part of your name stands in what the person told')
  expect((await by('omar').visit(`/staff/cases/${caseId}`)).html).not.toContain('A part of your name')
  expect((await by('omar').post(`/staff/cases/${caseId}/look`, {})).status).toBe(303)
})

describe('a name of ours in what the person writes later', () => {
  /** The status page after a message was sent from it. */
  async function after(receipt: string, body: string) {
    const page = await person.comeBack(receipt)
    return person.send(page, '/en/status/write-message', { body })
  }

  test('ends what that one sees at once, and the person reads so', async () => {
    const { caseId, receipt } = await world.file(STORY)
    expect((await rima.visit(`/staff/cases/${caseId}`)).status).toBe(200)
    const page = await after(receipt, 'It was Mrs Haddad of your office who told my landlord.')
    expect([page.status, page.html.includes('You wrote the name of somebody who works here')]).toEqual([
      200,
      true,
    ])
    expect(page.html).toContain('One person at')
    expect((await rima.visit(`/staff/cases/${caseId}`)).status).toBe(404)
    expect(await listed(haddad.id)).not.toContain(caseId)
    // The same once more adds nothing.
    await after(receipt, 'Again: Mrs Haddad.')
    expect(await recusedFrom(caseId)).toEqual([haddad.id])
  })

  test('asks the person where it is whom they write to, or a first name, and takes the case from nobody', async () => {
    const { caseId, receipt } = await world.file(STORY)
    await rima.post(`/staff/cases/${caseId}/take-up`, { form: 'take-up' })
    expect((await world.read(caseId)).kase.handler).toBe(haddad.id)
    for (const body of ['Dear Mrs Haddad, thank you for your letter.', 'Rima is my sister, by the way.']) {
      const page = await after(receipt, body)
      expect(page.html).toContain('You wrote a name that one of us has.')
      expect(page.html).toContain('href="#kept-from"')
    }
    expect((await after(receipt, 'The landlord came again.')).html).not.toContain('that one of us has')
    expect(await recusedFrom(caseId)).toEqual([])
    expect((await world.read(caseId)).kase.handler).toBe(haddad.id)
  })

  test('in a complaint, also where one of us enters it for them, it is the same', async () => {
    const { caseId } = await world.file({ ...STORY, channel: 'phone' }, world.staff.ana.actor)
    const reasons = 'Rima Haddad shouted at me when I rang.'
    await world.does('ana', caseId, 'complain', { against: 'conduct', reasons })
    expect(await recusedFrom(caseId)).toEqual([haddad.id])
  })

  test('in a published source, when it comes in and when it changes, it is the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amends-'))
    const path = join(folder, 'incidents.csv')
    const invented = readFileSync(resolve(import.meta.dirname, '../fixtures/incidents.csv'), 'utf8')
    const named = async () => {
      const { rows } = await sql<{ n: string }>`
        select count(*) as n from case_line where channel = 'import' and recused @> array[${haddad.id}::uuid]`.execute(
        world.house.database.db,
      )
      return Number(rows[0]?.n)
    }
    const [first, second] = ["Voice clone used to take a man's savings", 'Chatbot invents a conviction']
    const one = invented.replace(first, `${first} by Rima Haddad`)
    writeFileSync(path, one)
    await importFile(world.house, path)
    expect(await named()).toBe(1)
    writeFileSync(path, one.replace(second, `${second}, says Rima Haddad,`))
    await importFile(world.house, path)
    expect(await named()).toBe(2)
  })

  test('stands in the answer of what the person did, so that nobody looks for it again', async () => {
    const { caseId } = await world.file(STORY)
    const says = async (body: string) => {
      const viewer = { kind: 'person', caseId } as const
      const done = await runVerb(world.house, 'write_message', viewer, { kind: 'person' }, caseId, { body })
      return 'named' in done ? done.named : done
    }
    expect(await says('Dear Mrs Haddad, thank you for your letter.')).toEqual([haddad.id])
    expect(await says('The landlord came again.')).toEqual([])
  })

  test('words that one of us writes keep nobody away', async () => {
    const { caseId } = await world.file(STORY)
    await world.does('ana', caseId, 'add_note', { note: 'Rima Haddad was asked about the letter of May.' })
    expect(await recusedFrom(caseId)).toEqual([])
  })
})

test('a name that stands in words about one part of an offer is found like any other', async () => {
  const filed = await world.reach(offered)
  const { kase } = await world.read(filed.caseId)
  const answers = Object.fromEntries(kase.offers[0]!.actions.map((action) => [action, 'ask_for_other']))
  const after = await world.does(filed, filed.caseId, 'answer_offer', {
    offer: 'o1',
    answers,
    words: { all: 'Rima Haddad told me that I get nothing else.' },
  })
  expect(after.recusals).toMatchObject([{ account: haddad.id, because: 'named_in_words', endedAt: null }])
})
