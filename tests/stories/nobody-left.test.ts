import { openWayOut } from '../../src/outgoing/way-out.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { markOf } from '../../src/actions/casework/case-mark.ts'
import { casesLeftToNobody, leftCase, whoReads } from '../../src/actions/casework/left-to-nobody.ts'
import { addStaff } from '../../src/actions/staff/add-staff.ts'
import { openAccount } from '../../src/actions/staff/open-account.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { signIn } from '../../src/actions/staff/sign-in.ts'
import { waitsFor } from '../../src/actions/staff/waits-for.ts'
import { readerDue } from '../../src/domain/casework/outside-reader.ts'
import { tellStaff } from '../../src/jobs/tell-staff.ts'
import { SESSION_COOKIE } from '../../src/web/staff/cookie.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import { reader } from '../world/page.ts'

const EVERYBODY = 'Ana, Marta, Omar and Lea'
const HOUSE = 'The ombuds office of the city'

let world: World
let samira: FiledStory

beforeAll(async () => {
  world = await makeWorld()
  samira = await world.file({
    language: 'de',
    story: `All of ${EVERYBODY} laughed at what the computer said of me.`,
    contact: { safety: 'safe', name: 'Samira Haddad', email: 'samira@home.example' },
  })
  for (const who of ['ana', 'marta', 'omar', 'lea'] as const)
    await world.does(samira, samira.caseId, 'keep_from', { who })
})
afterAll(() => world.close())

const by = (who: 'ana' | 'adm' | 'out' | 'omar') =>
  reader(
    () => world,
    () => world.staff[who].cookie,
  )
const person = reader(() => world)
const left = async () => (await casesLeftToNobody(world.house, world.staff.adm.id)).lines
const address = async () => `/staff/unread/${(await left())[0]?.mark ?? ''}`
const ask = { email: 'out@house.example', house: HOUSE }

/** Lets somebody new from outside read the only case that waits. */
async function letIn(email: string) {
  const account = await openAccount(world.house, { email, name: 'Somebody Apart', role: 'outside_reviewer' })
  if (account === null) throw new Error(`${email} has an account.`)
  expect((await by('adm').post(`${await address()}/reader`, { ...ask, email })).status).toBe(200)
  const session = await signIn(world.house, email, account.password)
  if (!('token' in session)) throw new Error(`${email} could not sign in.`)
  const cookie = `${SESSION_COOKIE}=${session.token}`
  const page = reader(
    () => world,
    () => cookie,
  )
  return { id: account.id, page }
}

describe('a case that nobody here may read', () => {
  test('is told to whoever lets people in by a mail that says no word of it', async () => {
    await world.drainJobs()
    const before = world.mailbox.letters.length
    world.later({ hours: 1 })
    await tellStaff(
      world.house,
      { smtpUrl: world.mailbox.smtpUrl, from: 'house@example.org' },
      openWayOut([]),
    )
    const letters = world.mailbox.letters.slice(before).filter((letter) => letter.includes('adm@house'))
    expect(letters.length).toBeGreaterThan(0)
    for (const letter of letters) expect(letter).not.toMatch(/Samira|laughed|case|Omar/i)
    expect(await waitsFor(world.house, { id: world.staff.adm.id, role: 'administrator' })).toBe(true)
  })

  test('the person reads by when somebody from outside is to be found, and nothing else of who reads it', async () => {
    const page = await person.comeBack(samira.receipt)
    expect(page.html).toContain('Nobody here may open your case')
    expect(page.html).toMatch(/By [^.]+, somebody from outside, who does not work here, is to be found/)
    // Nothing beside it says that somebody has it, or that some of us may.
    for (const untrue of ['A person reads it by', 'has it.', 'and find it in no list'])
      expect(page.html, untrue).not.toContain(untrue)
    const { kase } = await world.read(samira.caseId)
    const answer = await world.app.request('/api/v1/grievances/current', {
      headers: { authorization: `Receipt ${samira.receipt}` },
    })
    expect(await answer.json()).toMatchObject({ readerBy: kase.triageDueAt, readerFinder: 'accounts' })
  })

  test('has a page that says no word of it, and where it is not for those who must not see it', async () => {
    const page = await by('adm').visit(await address())
    const { kase } = await world.read(samira.caseId)
    expect(page.status).toBe(200)
    for (const mark of [samira.caseId, kase.reference, 'Samira', 'laughed', 'Omar'])
      expect(page.html).not.toContain(mark)
    expect((await by('ana').visit(await address())).html).toContain('Somebody reads it now')
    expect((await by('omar').visit(await address())).status).toBe(403)
  })
})

describe('somebody from outside', () => {
  test('is let in by another than whoever made their account, and what was typed stays', async () => {
    const made = await addStaff(
      world.house,
      { id: world.staff.adm.id, role: 'administrator' },
      {
        email: 'friend@home.example',
        role: 'outside_reviewer',
      },
    )
    expect(made).toHaveProperty('id')
    const another = await openAccount(world.house, {
      email: 'other@house.example',
      name: 'Another Manager',
      role: 'administrator',
    })
    const send = (fields: Record<string, string>) => by('adm').post(`${path}/reader`, fields)
    const path = await address()
    const asked = await send({ email: 'friend@home.example', house: HOUSE })
    expect([asked.status, asked.html.includes('You made this account, or a link to it')]).toEqual([400, true])
    const refused = await send({
      email: 'friend@home.example',
      house: HOUSE,
      reason: 'The court closes today at noon.',
    })
    expect([refused.status, refused.html.includes('This account cannot be let in to this case')]).toEqual([
      400,
      true,
    ])
    expect(refused.html).toContain(HOUSE)
    expect(another).not.toBeNull()
    expect((await send({ email: 'omar@house.example', house: HOUSE })).status).toBe(400)
    expect((await send({ email: 'out@house.example', house: '' })).status).toBe(400)
    expect(await left()).toHaveLength(1)
  })

  test('reads that case alone from then on, without the name, and the person reads who it is', async () => {
    expect((await by('out').visit(`/staff/cases/${samira.caseId}`)).status).toBe(404)
    expect((await by('adm').post(`${await address()}/reader`, ask)).status).toBe(200)
    expect(await left()).toEqual([])
    const page = await by('out').visit(`/staff/cases/${samira.caseId}`)
    expect(page.status).toBe(200)
    expect(page.html).toContain('You read this case because nobody here may.')
    expect(page.html).not.toContain('Samira Haddad')
    expect(page.html).not.toContain('samira@home.example')
    for (const who of ['ana', 'omar', 'adm'] as const)
      expect((await by(who).visit(`/staff/cases/${samira.caseId}`)).status).not.toBe(200)
    const mine = await person.comeBack(samira.receipt)
    expect(mine.html).toContain(HOUSE)
    expect(mine.html).toContain('An administrator let them read it.')
    expect(mine.html).not.toContain('is to be found')
    // Another case stays shut.
    const other = await world.file({ language: 'en', story: 'The computer refused me.' })
    expect((await by('out').visit(`/staff/cases/${other.caseId}`)).status).toBe(404)
  })

  test('takes it up and writes to the person, and does not say who may see it', async () => {
    await world.does('out', samira.caseId, 'take_up')
    await world.does('out', samira.caseId, 'write_message', { body: 'I have read your whole story today.' })
    expect((await world.read(samira.caseId)).kase).toMatchObject({ handler: world.staff.out.id })
    expect(
      await world.tries('out', samira.caseId, 'name_who_may_see', {
        named: [world.staff.ana.id, world.staff.marta.id],
        fear: 'She fears somebody of the desk here.',
      }),
    ).toBe('only_what_was_asked')
    expect((await world.sees(samira.receipt)).messages.at(-1)?.body).toContain('whole story')
    expect((await person.comeBack(samira.receipt)).html).toContain('OUT')
  })

  test('sees nothing any more when the person says no, and another is looked for', async () => {
    await world.does(samira, samira.caseId, 'answer_outside', { reviewer: 'w1', yes: false })
    expect((await by('out').visit(`/staff/cases/${samira.caseId}`)).status).toBe(303)
    expect((await world.read(samira.caseId)).kase.handler).toBeNull()
    expect(await left()).toHaveLength(1)
    expect((await person.comeBack(samira.receipt)).html).toContain('Nobody here may open your case')
  })

  test('who must not see it says so before they read a word, and another is looked for at once', async () => {
    const friend = await letIn('cousin@court.example')
    const path = `/staff/cases/${samira.caseId}`
    const first = await friend.page.visit(path)
    expect(first.html).toContain('Somebody else is looked for')
    expect(first.html).not.toContain('laughed')
    const { kase: before } = await world.read(samira.caseId)
    const done = await friend.page.send(first, `${path}/declare-conflict`, {})
    expect([done.status, done.html.includes('laughed')]).toEqual([200, false])
    expect((await friend.page.visit(path)).status).toBe(303)
    expect(await left()).toHaveLength(1)
    const { kase } = await world.read(samira.caseId)
    expect([kase.handler, kase.triageDueAt]).toEqual([null, before.triageDueAt])
    expect((await person.comeBack(samira.receipt)).html).toContain('Nobody here may open your case')
    // Nobody lets the same one in again.
    const again = await by('adm').post(`${await address()}/reader`, { ...ask, email: 'cousin@court.example' })
    expect(again.status).toBe(400)
  })

  test('whose account is shut reads nothing, and another is looked for', async () => {
    const gone = await letIn('gone@court.example')
    expect(await left()).toEqual([])
    await shutAccount(world.house, { id: world.staff.adm.id, role: 'administrator' }, gone.id)
    expect(await left()).toHaveLength(1)
    expect((await person.comeBack(samira.receipt)).html).toContain('Nobody here may open your case')
  })

  test('reads until the case ends, and their account ends with it', async () => {
    const judge = await letIn('judge@court.example')
    await world.does(samira, samira.caseId, 'withdraw', {})
    const { kase } = await world.read(samira.caseId)
    expect(kase.outside.find(({ account }) => account === judge.id)?.endedAt).not.toBeNull()
    expect(await left()).toEqual([])
  })
})

describe('a case for named colleagues alone, from which the person keeps all of the named', () => {
  test('is opened to others by whoever lets people in, and never to themselves', async () => {
    const { caseId, ...rest } = await world.file({ language: 'en', story: 'The computer refused me.' })
    await world.does('ana', caseId, 'name_who_may_see', {
      named: [world.staff.ana.id, world.staff.omar.id],
      fear: 'She fears the director of this house.',
    })
    for (const who of ['ana', 'omar'] as const)
      await world.does({ caseId, ...rest }, caseId, 'keep_from', { who })
    expect((await by('adm').visit(await address())).html).toContain('Other colleagues')
    const names = (...named: string[]) => ({ named, fear: '' })
    const path = `${await address()}/names`
    expect((await by('adm').post(path, names(world.staff.ana.id, world.staff.lea.id))).status).toBe(400)
    expect((await by('adm').post(path, names(world.staff.lea.id))).status).toBe(400)
    expect((await by('adm').post(path, names(world.staff.lea.id, world.staff.marta.id))).status).toBe(200)
    expect((await world.read(caseId)).kase.onlyFor).toEqual([world.staff.lea.id, world.staff.marta.id])
    expect(await left()).toEqual([])
    expect((await by('ana').visit(`/staff/cases/${caseId}`)).status).toBe(404)
  })
})

describe('when a flood leaves more to nobody than fits a page', () => {
  const MANY = 120
  const all = async () => {
    const marks: string[] = []
    for (let after: string | null = null; ;) {
      const page = await casesLeftToNobody(world.house, world.staff.adm.id, after)
      marks.push(...page.lines.map(({ mark }) => mark))
      expect(page.count).toBe(MANY)
      if (page.after === null) return marks
      after = page.after
    }
  }

  beforeAll(async () => {
    const story = (n: number) => `All of ${EVERYBODY} refused me on day ${n}.`
    for (let n = 0; n < MANY; n++) await world.file({ language: 'en', story: story(n) })
  })

  test('each is on one page, the count is true, and each has its page behind its mark', async () => {
    const marks = await all()
    expect([marks.length, new Set(marks).size]).toEqual([MANY, MANY])
    for (const mark of [marks[0], marks.at(-1)])
      expect((await by('adm').visit(`/staff/unread/${mark}`)).html).toContain('Let them read it')
  })

  test('the list says how many there are and leads through all pages', async () => {
    let seen = 0
    for (let path: string | undefined = '/staff/accounts'; path !== undefined;) {
      const { html, status } = await by('adm').visit(path)
      expect([status, html.includes(`${MANY} cases wait`)]).toEqual([200, true])
      seen += html.split('name="then" value="/staff/unread/').length - 1
      path = /value="(\/staff\/accounts\?after=[0-9a-f]+)"/.exec(html)?.[1]
    }
    expect(seen).toBe(MANY)
  })

  test('a mark that is none, or of a case that somebody reads, leads to none', async () => {
    const read = await world.file({ language: 'en', story: 'The computer refused me.' })
    for (const mark of ['', 'abc', '0'.repeat(32), read.caseId, markOf(world.house.keys, read.caseId)])
      expect([mark, await leftCase(world.house, world.staff.adm.id, mark)]).toEqual([mark, null])
    // A page that begins nowhere begins at the first.
    const page = await casesLeftToNobody(world.house, world.staff.adm.id, '0'.repeat(32))
    expect(page.lines.map(({ mark }) => mark)).toEqual((await all()).slice(0, page.lines.length))
  })
})

test('where an account was shut, the time to find a reader counts from then', async () => {
  const samira = await world.reach(stages.rated)
  for (const who of ['ana', 'marta', 'omar'] as const)
    await world.does(samira, samira.caseId, 'keep_from', { who })
  const said = () => person.comeBack(samira.receipt)
  expect((await said()).html).not.toContain('Nobody here may open your case')
  world.later({ days: 60 })
  const { staff, house } = world
  await shutAccount(house, { id: staff.adm.id, role: 'administrator' }, staff.lea.id)
  const { kase } = await world.read(samira.caseId)
  const due = (await whoReads(house, kase)).reader?.by
  expect(due).toBe(readerDue(kase, world.now(), house.calendar))
  expect(due! > world.now()).toBe(true)
})
