import { casesLeftToNobody } from '../../src/actions/casework/left-to-nobody.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { viewPace } from '../../src/actions/casework/view-pace.ts'
import { viewQueue } from '../../src/actions/casework/view-queue.ts'
import { viewChanges } from '../../src/actions/history/view-changes.ts'
import { addToken } from '../../src/actions/staff/add-token.ts'
import { openAccount } from '../../src/actions/staff/open-account.ts'
import { openCasesHeld, shutAccount } from '../../src/actions/staff/shut-account.ts'
import { countQueues } from '../../src/store/cases/list-cases.ts'
import { makeWorld, type World } from '../world.ts'
import { hiddenOn, reader } from '../world/page.ts'

const HOME = 'http://localhost:8080'
let world: World
/** A case worker with a name of two words. */
let haddad: string

beforeAll(async () => {
  world = await makeWorld()
  const account = await openAccount(world.house, {
    email: 'haddad@house.example',
    name: 'Rima Haddad',
    role: 'case_worker',
  })
  if (account === null) throw new Error('There is no account.')
  haddad = account.id
})
afterAll(() => world.close())

const as = (who: 'ana' | 'marta' | 'omar' | 'lea') => ({
  get: (path: string) =>
    world.app.request(`${HOME}${path}`, { headers: { cookie: world.staff[who].cookie } }),
  post: (path: string, fields: Record<string, string>) =>
    world.app.request(`${HOME}${path}`, {
      method: 'POST',
      headers: { origin: HOME, cookie: world.staff[who].cookie },
      body: new URLSearchParams(fields),
    }),
})
/** Lists of which the house has counted something, now or before, are lists of nothing where nothing is left. */
const withSome = (counts: object) => Object.entries(counts).filter(([, n]) => n !== 0)
const worker = (id: string) => ({ kind: 'staff', id, role: 'case_worker' }) as const
const listed = async (viewer: Parameters<typeof viewQueue>[1], reference?: string) =>
  (await viewQueue(world.house, viewer, null, null, reference === undefined ? {} : { reference })).lines.map(
    ({ id }) => id,
  )

describe('a story that names one of us', () => {
  test('is nowhere for that one, and everywhere for the others', async () => {
    const { house, staff } = world
    const before = await countQueues(house.database, worker(haddad))
    const paceBefore = await viewPace(house, worker(haddad))
    const { caseId } = await world.file({
      language: 'en',
      story: 'Mrs Haddad of your office told my landlord what the computer said of me.',
      dangerSigns: ['life'],
    })
    const { kase } = await world.read(caseId)
    expect(withSome(await countQueues(house.database, worker(haddad)))).toEqual(withSome(before))
    expect((await viewPace(house, worker(haddad))).days).toEqual(paceBefore.days)
    expect(await listed(worker(haddad))).not.toContain(caseId)
    expect(await listed(worker(haddad), kase.reference)).toEqual([])
    expect(JSON.stringify((await viewChanges(house, worker(haddad), null))?.changes)).not.toContain(caseId)
    for (const who of ['omar', 'lea', 'marta'] as const) {
      expect(await listed(staff[who].viewer)).toContain(caseId)
      expect(await listed(staff[who].viewer, kase.reference)).toEqual([caseId])
    }
  })

  test('is found in what they fear and what they wish for as well, and in the whole of a long story', async () => {
    const long = `${'The landlord wrote a letter to all of us. '.repeat(1500)} Then Rima Haddad laughed.`
    for (const story of [
      { story: 'x', feared: 'Rima' },
      { story: 'x', wish: 'Not Mrs Haddad.' },
      { story: long },
    ]) {
      const { caseId } = await world.file({ language: 'en', ...story })
      expect((await world.read(caseId)).kase.recusals).toMatchObject([
        { account: haddad, because: 'named_in_words', endedAt: null },
      ])
    }
  })

  test('names whoever was let in a moment ago, by another process too, and not whoever is gone', async () => {
    const story = { language: 'en', story: 'It was Mrs Okonkwo of your office.' }
    const whom = async () => {
      const filed = await Promise.all([world.file(story), world.file(story)])
      const cases = await Promise.all(filed.map(({ caseId }) => world.read(caseId)))
      return cases.map(({ kase }) => kase.recusals.map(({ account }) => account))
    }
    expect(await whom()).toEqual([[], []])
    const other = world.anotherProcess()
    const account = await openAccount(other, {
      email: 'okonkwo@house.example',
      name: 'Ngozi Okonkwo',
      role: 'auditor',
    })
    expect(await whom()).toEqual([[account?.id], [account?.id]])
    await shutAccount(other, 'machine', account?.id ?? '')
    expect(await whom()).toEqual([[], []])
  })

  test('is told to a coordinator, who says that it is another of that name', async () => {
    const { caseId } = await world.file({ language: 'en', story: 'My neighbour Haddad has the same letter.' })
    await world.does('marta', caseId, 'lift_recusal', {
      recusal: 'r1',
      reasons: 'The neighbour of this person has the same name.',
    })
    expect(await listed(worker(haddad))).toContain(caseId)
  })
})

describe('one of us who says that they must not see a case', () => {
  test('reads that it is saved, and finds the case nowhere after that', async () => {
    const { caseId } = await world.file()
    const answer = await as('omar').post(`/staff/cases/${caseId}/declare-conflict`, {})
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/staff?gone=yes'])
    expect(await (await as('omar').get('/staff?gone=yes')).text()).toContain(
      'You do not see this case any more.',
    )
    expect((await as('omar').get(`/staff/cases/${caseId}`)).status).toBe(404)
    expect((await as('omar').post(`/staff/cases/${caseId}/add-note`, { note: 'All the same.' })).status).toBe(
      404,
    )
    expect((await as('lea').get(`/staff/cases/${caseId}`)).status).toBe(200)
  })

  test('is told by the API how the case was before, and nothing since', async () => {
    const { caseId } = await world.file()
    const added = await addToken(world.house, { for: world.staff.lea.email })
    if (!('token' in added)) throw new Error('There is no token.')
    const answer = await world.app.request(`${HOME}/api/v1/cases/${caseId}/declare-conflict`, {
      method: 'POST',
      headers: { authorization: `Bearer ${added.token}`, 'content-type': 'application/json' },
      body: '{}',
    })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ recusals: [], handler: null })
    expect((await as('lea').get(`/staff/cases/${caseId}`)).status).toBe(404)
  })
})

describe('a case that names everybody who works on cases', () => {
  const everybody = 'Ana, Marta, Omar, Lea and Rima Haddad'

  test('is on the page of whoever lets people in, without a word of it, until somebody may read it', async () => {
    const { house, staff } = world
    const { caseId } = await world.file({ language: 'de', story: `Nobody of ${everybody} may read this.` })
    const { kase } = await world.read(caseId)
    for (const who of ['ana', 'marta', 'omar', 'lea'] as const) {
      expect((await as(who).get(`/staff/cases/${caseId}`)).status).toBe(404)
      expect(await listed(staff[who].viewer)).not.toContain(caseId)
    }
    const accounts = async (who: 'ana' | 'adm') =>
      (await world.app.request(`${HOME}/staff/accounts`, { headers: { cookie: staff[who].cookie } })).text()
    const page = await accounts('adm')
    expect(page).toContain('Cases that nobody here may read')
    for (const mark of [caseId, kase.reference, 'may read this.', 'in German'])
      expect(page).not.toContain(mark)
    // Whoever is kept from it learns nothing.
    expect(await accounts('ana')).not.toContain('Cases that nobody here may read')

    const apart = await openAccount(house, {
      email: 'apart@other.example',
      name: 'Somebody Apart',
      role: 'case_worker',
    })
    expect(await listed(worker(apart?.id ?? ''))).toContain(caseId)
    expect(await accounts('adm')).not.toContain('Cases that nobody here may read')
    await shutAccount(house, 'machine', apart?.id ?? '')
    expect(await accounts('adm')).toContain('Cases that nobody here may read')
  })

  test('is told to no coordinator who is kept from it either where no administrator is left who could', async () => {
    const { house, staff } = world
    await shutAccount(house, 'machine', staff.adm.id)
    const answer = await as('ana').get('/staff/accounts')
    expect(await answer.text()).not.toContain('Cases that nobody here may read')
    expect((await casesLeftToNobody(house, null)).lines).toMatchObject([{ finder: 'machine' }])
  })

  test('how many cases a colleague has says nothing of one that somebody must not see', async () => {
    const { caseId } = await world.file({ language: 'en', story: 'Mrs Haddad told them.' })
    const held = async () => (await openCasesHeld(world.house)).get(world.staff.omar.id) ?? 0
    const before = await held()
    await world.does('omar', caseId, 'take_up')
    expect(await held()).toBe(before)
  })
})

test('the person says on their page who must not see it, reads what became of it, and takes it back', async () => {
  const { caseId, receipt } = await world.file()
  await world.does('omar', caseId, 'take_up')
  const opened = await world.app.request(`${HOME}/en/status`, {
    method: 'POST',
    body: new URLSearchParams({ receipt }),
  })
  const send = async (text: string, fields: Record<string, string>) => {
    const visit = hiddenOn({ html: text }, 'visit')
    const place = Object.keys(fields)[0]?.split('/').slice(0, -1).join('/') ?? fields['do'] ?? ''
    const path = place.split('/')[0] ?? ''
    const answer = await world.app.request(`${HOME}/en/status/${path}`, {
      method: 'POST',
      body: new URLSearchParams({ visit, do: place, ...fields }),
    })
    return { status: answer.status, text: await answer.text() }
  }
  const said = await send(await opened.text(), { 'keep-from/who': 'Omar' })
  expect(said.status).toBe(200)
  expect(said.text).toContain('cannot open your case and finds it in no list')
  expect((await as('omar').get(`/staff/cases/${caseId}`)).status).toBe(404)
  expect((await world.read(caseId)).kase.handler).toBeNull()

  const asked = await send(said.text, { 'keep-from/who': 'the tall man at the desk' })
  expect(asked.text).toContain('A coordinator looks at it')
  await world.does('ana', caseId, 'answer_keeping', {
    keeping: 'k2',
    reasons: 'Nobody like that works with us; we asked at the desk.',
  })
  expect((await world.sees(receipt)).keepings).toMatchObject([
    { who: 'Omar', isAnswered: true },
    { who: 'the tall man at the desk', isAnswered: true },
  ])
  await world.does({ caseId, receipt }, caseId, 'end_keeping', { keeping: 'k1' })
  expect((await as('omar').get(`/staff/cases/${caseId}`)).status).toBe(200)
})

describe('whoever names several in one go', () => {
  const person = reader(() => world)

  test('lets one of them see the case again, after a question, and reads who sees it now', async () => {
    const { caseId, receipt } = await world.file()
    const kept = await person.send(await person.comeBack(receipt), '/en/status/keep-from', {
      who: 'Ana and Omar',
    })
    expect((await world.sees(receipt)).keepings).toMatchObject([{ who: 'Ana' }, { who: 'Omar' }])
    for (const who of ['ana', 'omar'] as const)
      expect((await as(who).get(`/staff/cases/${caseId}`)).status).toBe(404)
    // The question stands before the button, and says no more of whom they mean than they typed.
    expect(kept.html).toMatch(
      /They may see my case again.*whoever you mean by that can find and open.*Yes, let them see it/s,
    )
    const again = await person.send(kept, '/en/status/end-keeping', { keeping: 'k1' })
    expect(again.html).toMatch(/Whoever you mean by “.Ana.” may see your case again/)
    expect(again.html).toMatch(/These still cannot see it: .Omar./)
    expect((await as('ana').get(`/staff/cases/${caseId}`)).status).toBe(200)
    expect((await as('omar').get(`/staff/cases/${caseId}`)).status).toBe(404)
    const nobody = await person.send(again, '/en/status/end-keeping', { keeping: 'k2' })
    expect(nobody.html).toContain('By your word nobody is kept from it any more.')
    const repeat = await world.tries({ caseId, receipt }, caseId, 'keep_from', { who: 'Ana and Omar' })
    expect(repeat).toBe('done')
    expect(await world.tries({ caseId, receipt }, caseId, 'keep_from', { who: 'Ana and Omar' })).toBe(
      'already_done',
    )
  })

  test.each(['Ana, Omar', 'Ana & Omar', 'Ana und Omar', 'Ana، Omar', 'Ana\nOmar'])(
    'has a choice for each of them who sent their names with the story: %s',
    async (mustNotSee) => {
      const { receipt } = await world.file({ mustNotSee })
      expect((await world.sees(receipt)).keepings.map(({ who }) => who)).toEqual(['Ana', 'Omar'])
    },
  )

  test.each(['Haddad, Rima', 'Ana and the tall man', 'somebody at the desk and in the back'])(
    'keeps their words together where they are not a name each: %s',
    async (mustNotSee) => {
      const { receipt } = await world.file({ mustNotSee })
      expect((await world.sees(receipt)).keepings.map(({ who }) => who)).toEqual([mustNotSee])
    },
  )
})
