import { openWayOut } from '../../src/outgoing/way-out.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { casesLeftToNobody } from '../../src/actions/casework/left-to-nobody.ts'
import { addStaff } from '../../src/actions/staff/add-staff.ts'
import { openAccount } from '../../src/actions/staff/open-account.ts'
import { waitsFor } from '../../src/actions/staff/waits-for.ts'
import { tellStaff } from '../../src/jobs/tell-staff.ts'
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
const left = async () => casesLeftToNobody(world.house, world.staff.adm.id)
const address = async () => `/staff/unread/${(await left())[0]?.mark ?? ''}`
const ask = { email: 'out@house.example', house: HOUSE }

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

  test('the person reads that somebody from outside reads it, by the time that was promised', async () => {
    const page = await person.comeBack(samira.receipt)
    expect(page.html).toContain('Nobody here may open your case')
    expect(page.html).toContain('Somebody from outside, who does not work here, reads it by')
    const { kase } = await world.read(samira.caseId)
    const answer = await world.app.request('/api/v1/grievances/current', {
      headers: { authorization: `Receipt ${samira.receipt}` },
    })
    expect(await answer.json()).toMatchObject({ readerBy: kase.triageDueAt })
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
    const refused = await send({ email: 'friend@home.example', house: HOUSE, reason: 'It is urgent today.' })
    expect([refused.status, refused.html.includes('You made this account yourself')]).toEqual([400, true])
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
    expect(mine.html).not.toContain('Somebody from outside, who does not work here, reads it by')
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

  test('reads until the case ends, and their account ends with it', async () => {
    const judge = await openAccount(world.house, {
      email: 'judge@court.example',
      name: 'Judge Apart',
      role: 'outside_reviewer',
    })
    const done = await by('adm').post(`${await address()}/reader`, {
      email: 'judge@court.example',
      house: 'A former judge',
    })
    expect(done.status).toBe(200)
    await world.does(samira, samira.caseId, 'withdraw', {})
    const { kase } = await world.read(samira.caseId)
    expect(kase.outside.find(({ account }) => account === judge?.id)?.endedAt).not.toBeNull()
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
