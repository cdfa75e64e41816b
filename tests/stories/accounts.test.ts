import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sql } from 'kysely'
import { addStaff, everybody } from '../../src/actions/staff/add-staff.ts'
import { addToken } from '../../src/actions/staff/add-token.ts'
import { firstAccountLink, makeFirstAccount } from '../../src/actions/staff/first-account.ts'
import { giveBackCases } from '../../src/actions/staff/give-back-cases.ts'
import { readActs } from '../../src/actions/staff/read-acts.ts'
import { openAgain } from '../../src/actions/staff/let-in.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { signIn } from '../../src/actions/staff/sign-in.ts'
import { accountOf } from '../../src/actions/staff/find-account.ts'
import { SESSION_COOKIE } from '../../src/web/staff/cookie.ts'
import { viewMine } from '../../src/actions/intake/view-mine.ts'
import { makeWorld, type World } from '../world.ts'
import { notUpheld } from '../in-memory/stages.ts'
import { accountsOf, linkOn, PASSWORD } from '../world/accounts.ts'
import { problemsOn, type Page } from '../world/page.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const { as, nobody, withoutMail, tryToSignIn, act, acts } = accountsOf(() => world)

describe('a new colleague', () => {
  test('sets their own password by a link that works once, and nobody else ever has it', async () => {
    const page = await withoutMail(() =>
      as('adm').post('/staff/accounts', { name: 'Aud Two', email: 'aud2@house.example', role: 'auditor' }),
    )
    expect(page.status).toBe(200)
    const link = linkOn(page)!
    expect((await nobody.visit(link)).html).toContain('Choose a password')
    const short = await nobody.post(link, { password: 'short' })
    expect([short.status, problemsOn(short)]).toEqual([400, ['password']])
    const form = new URLSearchParams({ password: PASSWORD })
    const set = await world.app.request(link, {
      method: 'POST',
      body: form,
      headers: { origin: world.house.url },
    })
    expect(set.status).toBe(303)
    expect((await nobody.visit(set.headers.get('location') ?? '')).html).toContain('Your password is saved.')
    expect((await nobody.post(link, { password: 'another one of my own' })).status).toBe(410)
    expect(await tryToSignIn('aud2@house.example')).toHaveLength(43)
  })

  test('who will see cases waits for a second coordinator, and the link comes with that', async () => {
    const email = 'nora@house.example'
    const asked = await withoutMail(() =>
      as('ana').post('/staff/accounts', { name: 'Nora', email, role: 'case_worker' }),
    )
    expect(asked.html).toContain('another coordinator has to confirm it')
    expect(linkOn(asked)).toBeNull()
    for (const who of ['ana', 'adm'] as const) expect((await act(who, email, 'confirm')).status).not.toBe(200)
    expect((await act('ana', email, 'link')).status).toBe(404)
    const confirmed = await withoutMail(() => act('marta', email, 'confirm'))
    expect(confirmed.status).toBe(200)
    await nobody.post(linkOn(confirmed)!, { password: PASSWORD })
    expect(await tryToSignIn(email)).toHaveLength(43)
  })

  test('who was made by an administrator alone opens no case, and the administrator holds no link', async () => {
    const email = 'ghost@house.example'
    const asked = await withoutMail(() =>
      as('adm').post('/staff/accounts', { name: 'Ghost', email, role: 'coordinator' }),
    )
    expect(linkOn(asked)).toBeNull()
    expect((await act('adm', email, 'confirm')).status).toBe(403)
    expect((await act('adm', email, 'link')).status).toBe(403)
    expect((await act('adm', email, 'shut')).status).toBe(303)
  })

  test('gets the link by mail alone where the house sends mail, and it says nothing of any case', async () => {
    const before = world.mailbox.letters.length
    const email = 'aud3@house.example'
    const page = await as('ana').post('/staff/accounts', { name: 'Aud Three', email, role: 'auditor' })
    expect(linkOn(page)).toBeNull()
    const waiting = JSON.stringify(await world.waitingJobs())
    await world.drainJobs()
    const letter = world.mailbox.letters[before]!
    expect(letter).toContain(`To: ${email}`)
    const link = /\/staff\/welcome\/[\w-]+/.exec(letter.replaceAll('=\r\n', ''))![0]
    expect(waiting).not.toContain(link)
    expect((await nobody.post(link, { password: PASSWORD })).status).toBe(303)
    expect(await tryToSignIn(email)).toHaveLength(43)
  })

  test('is refused by name when something is missing, and what was typed stays', async () => {
    const taken = { name: 'Again', email: 'ANA@house.example ', role: 'auditor' }
    const page = await as('ana').post('/staff/accounts', taken)
    expect([page.status, problemsOn(page)]).toEqual([400, ['email']])
    expect(page.html).toContain('value="Again"')
  })
})

describe('an address is the same however it is typed', () => {
  const EMAIL = 'zoë@house.example'
  const AS_TYPED = [
    'zoë@house.example',
    ' ZOË@House.Example ',
    'Zoë N <zoë@HOUSE.example>',
    'mailto:zoë@house.example',
    '"zoë@house.example"',
    'zo\u200be\u0308\u2060@house.exam\u00adple\u200f',
    'zoe\u0308@house.example.',
    'zoë＠ｈｏｕｓｅ.example',
  ]

  test('on the page of accounts, at the door, for a token, and for a new password', async () => {
    const page = await withoutMail(() =>
      as('adm').post('/staff/accounts', { name: '', email: AS_TYPED[5]!, role: 'auditor' }),
    )
    expect(page.status).toBe(200)
    await nobody.post(linkOn(page)!, { password: PASSWORD })
    const account = (await everybody(world.house)).find(({ email }) => email === EMAIL)
    expect(account?.name).toBe('zoë')
    for (const typed of AS_TYPED) {
      expect([typed, await tryToSignIn(typed)]).toEqual([typed, expect.stringMatching(/^.{43}$/)])
      expect([typed, await accountOf(world.house, typed)]).toEqual([typed, account])
      const token = await addToken(world.house, { for: typed, name: 'for the tests' })
      expect([typed, 'token' in token]).toEqual([typed, true])
      const again = await addStaff(world.house, 'machine', { email: typed, role: 'auditor' })
      expect([typed, again]).toEqual([typed, { taken: true }])
    }
  })

  test('also for the first account', async () => {
    const first = await makeWorld()
    for (const [n, typed] of AS_TYPED.entries()) {
      await sql`truncate staff cascade`.execute(first.owner.db)
      const token = (await firstAccountLink(first.house)).split('/').at(-1)!
      const made = await makeFirstAccount(first.house, token, {
        name: `Zoë ${n}`,
        email: typed,
        password: PASSWORD,
      })
      expect([typed, made]).toEqual([typed, { done: true }])
      // Before the sign an address keeps its capitals: whoever hands out the mail may tell them apart.
      expect((await everybody(first.house)).map(({ email }) => email.toLowerCase())).toEqual([EMAIL])
      expect(await signIn(first.house, EMAIL, PASSWORD)).toHaveProperty('token')
    }
    await first.close()
  })

  test('and what is no address is refused with its place', async () => {
    const page = await as('adm').post('/staff/accounts', { email: 'zoë at house', role: 'auditor' })
    expect([page.status, problemsOn(page)]).toEqual([400, ['email']])
    expect(page.html).toContain('value="zoë at house"')
  })
})

describe('a form of accounts that is sent when the session has ended', () => {
  const browser = async (path: string, fields: Record<string, string>, cookie = '') => {
    const answer = await world.app.request(path, {
      method: 'POST',
      headers: { origin: world.house.url, cookie },
      body: new URLSearchParams(fields),
    })
    return { to: answer.headers.get('location'), html: await answer.text() }
  }
  const markOn = ({ html }: Page, action: string) => {
    const form = html.split(`action="${action}"`)[1]!.split('</form>')[0]!
    return Object.fromEntries(
      [...form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
        name!,
        value!,
      ]),
    )
  }

  test.each([
    [
      '/staff/accounts',
      '/staff/accounts',
      { name: 'Kept Name', email: 'kept@house.example', role: 'auditor' },
    ],
    ['/staff/you', '/staff/you/mail', { timeZone: 'Kept/Zone', mailLanguage: 'en' }],
  ])('on %s comes back to whoever typed it, and to nobody else', async (page, action, typed) => {
    const mark = markOn(await as('ana').visit(page), action)
    const door = await browser(action, { ...mark, ...typed })
    const [words] = Object.values(typed)
    expect(door.html).not.toContain(words)
    const carried = /name="carried" value="([^"]*)"/.exec(door.html)?.[1] ?? ''
    const { marta, ana } = world.staff
    await browser('/staff/sign-in', { carried, email: marta.email, password: marta.password })
    expect((await as('marta').visit(page)).html).not.toContain(words)
    const back = await browser('/staff/sign-in', { carried, email: ana.email, password: ana.password })
    expect(back.to).toBe(page)
    const again = await as('ana').visit(page)
    expect(again.html).toContain(`value="${words}"`)
    expect(again.html).toContain('It is not saved. Only you see it')
    // Somebody else at this browser sends it: it goes to whoever it was made for.
    expect((await as('marta').post(action, { ...mark, ...typed })).status).toBe(409)
  })

  test('is forgotten once it is saved', async () => {
    const mark = markOn(await as('ana').visit('/staff/accounts'), '/staff/accounts')
    const typed = { name: 'Kept Name', email: 'kept@house.example', role: 'auditor' }
    expect((await as('ana').post('/staff/accounts', { ...mark, ...typed })).status).toBe(200)
    expect((await as('ana').visit('/staff/accounts')).html).not.toContain('value="Kept Name"')
  })

  test('of a password is never kept, and leads to its page', async () => {
    const { html } = await as('ana').visit('/staff/you')
    const form = html.split('action="/staff/you/password"')[1]!.split('</form>')[0]!
    expect(form).not.toContain('name="owner"')
    const { to } = await browser('/staff/you/password', { current: PASSWORD, password: PASSWORD })
    expect(to).toBe(`/staff/sign-in?to=${encodeURIComponent('/staff/you')}`)
  })
})

describe('shutting an account', () => {
  test('gives its open cases back to everybody, says how many, and each ledger says so', async () => {
    const { house, staff } = world
    const mine = [await world.file(), await world.file()]
    for (const { caseId } of mine) await world.does('lea', caseId, 'take_up')
    const nameFor = async (n: number) =>
      (await viewMine(house, { kind: 'person', caseId: mine[n]!.caseId }))?.contactName
    expect(await nameFor(0)).toBe('LEA')
    expect((await as('adm').visit(`/staff/accounts/${staff.lea.id}`)).html).toContain('2 open cases')
    const shut = await as('adm').post(`/staff/accounts/${staff.lea.id}/shut`, {})
    expect(shut.status).toBe(303)
    for (const [n, { caseId, receipt }] of mine.entries()) {
      const { kase, events } = await world.read(caseId)
      expect(kase.handler).toBeNull()
      expect(events.at(-1)).toMatchObject({ kind: 'given_back', facts: { handler: staff.lea.id } })
      expect(await nameFor(n)).toBeNull()
      const page = await nobody.comeBack(receipt)
      expect(page.html).not.toContain('LEA')
      expect(page.html).toContain('Nobody has it in hand at this moment')
      expect((await as('omar').visit(`/staff/cases/${caseId}`)).status).toBe(200)
    }
    const page = await as('adm').visit(`/staff/accounts/${staff.lea.id}?shut=1&before=2&after=0`)
    expect(page.html).toContain('Open cases with them before: 2. Now: 0.')
    await world.does('omar', mine[0]!.caseId, 'take_up')
  })

  test('also gives back later what had ended and is open again', async () => {
    const done = await world.reach(notUpheld)
    const handler = (await world.read(done.caseId)).kase.handler!
    expect(handler).toBe(world.staff.ana.id)
    const shut = await shutAccount(world.house, { id: world.staff.marta.id, role: 'coordinator' }, handler)
    expect(shut).toHaveProperty('after', 0)
    expect((await world.read(done.caseId)).kase.handler).toBe(handler)
    expect((await nobody.comeBack(done.receipt)).html).not.toContain('ANA')
    await world.does(done, done.caseId, 'write_message', { body: 'I have found another letter.' })
    expect(await giveBackCases(world.house)).toBe(1)
    expect(await giveBackCases(world.house)).toBe(0)
    expect((await world.read(done.caseId)).kase.handler).toBeNull()
  })

  test('never shuts the last coordinator who can sign in, also when two are shut at once', async () => {
    const { house, staff } = world
    expect(await openAgain(house, 'machine', staff.ana.id, 'Ana is back from her leave.')).toEqual({
      open: true,
    })
    const both = await Promise.all([
      shutAccount(house, { id: staff.marta.id, role: 'coordinator' }, staff.ana.id),
      shutAccount(house, { id: staff.ana.id, role: 'coordinator' }, staff.marta.id),
    ])
    expect(both.filter((each) => each && 'refused' in each)).toEqual([{ refused: 'last_coordinator' }])
    const left = both[0] && 'refused' in both[0] ? 'ana' : 'marta'
    const page = await as('adm').post(`/staff/accounts/${staff[left].id}/shut`, {})
    expect([page.status, problemsOn(page)]).toEqual([400, ['shut']])
    for (const name of ['ana', 'marta'] as const) {
      await openAgain(house, 'machine', staff[name].id, 'Both are needed for the next story.')
      const token = await tryToSignIn(staff[name].email, staff[name].password)
      Object.assign(staff[name], { cookie: `${SESSION_COOKIE}=${token}` })
    }
  })

  test('an account for cases is opened again by two as well, and waits until then', async () => {
    const { staff } = world
    expect((await as('adm').post(`/staff/accounts/${staff.lea.id}/open`, {})).html).toContain(
      'has to confirm it',
    )
    expect(await tryToSignIn(staff.lea.email, staff.lea.password)).toBe('wrong')
    expect((await as('marta').post(`/staff/accounts/${staff.lea.id}/confirm`, {})).status).toBe(200)
    expect(await tryToSignIn(staff.lea.email, staff.lea.password)).toHaveLength(43)
  })
})

test('a coordinator who is alone leaves a reason, and coordinators and auditors read it', async () => {
  const { house, staff } = world
  await shutAccount(house, 'machine', staff.marta.id)
  const fields = { name: 'Kim', email: 'kim@house.example', role: 'coordinator' }
  const without = await as('ana').post('/staff/accounts', fields)
  expect([without.status, problemsOn(without)]).toEqual([400, ['reason']])
  const reason = 'Marta has left, and appeals wait for a second person.'
  expect((await as('ana').post('/staff/accounts', { ...fields, reason })).status).toBe(200)
  const record = await as('aud').visit('/staff/account-acts')
  expect(record.html).toContain(reason)
  expect((await as('ana').visit('/staff/account-acts')).html).toContain(reason)
  for (const who of ['omar', 'adm', 'out'] as const)
    expect((await as(who).visit('/staff/account-acts')).status).toBe(403)
  await openAgain(house, 'machine', staff.marta.id, 'Marta came back to us after all.')
  const token = await tryToSignIn(staff.marta.email, staff.marta.password)
  Object.assign(staff.marta, { cookie: `${SESSION_COOKIE}=${token}` })
})

describe('the record of accounts', () => {
  test('names each act with who did it, and holds no word of a case', async () => {
    const all = await acts()
    for (const what of [
      'made',
      'confirmed',
      'shut',
      'opened',
      'link_made',
      'password_set',
      'signed_in',
      'token_made',
    ])
      expect(all).toContain(what)
  })

  test('is changed and emptied by nobody', async () => {
    const { db } = world.owner
    await expect(sql`update account_act set by_id = null`.execute(db)).rejects.toThrow('append-only')
    await expect(sql`delete from account_act`.execute(db)).rejects.toThrow('append-only')
    await expect(sql`truncate account_act`.execute(db)).rejects.toThrow('append-only')
  })
})

test('the machine lets somebody in beside a coordinator only with a reason on the record', async () => {
  const input = { email: 'rob@house.example', role: 'coordinator' }
  expect(await addStaff(world.house, 'machine', input)).toEqual({ needs: 'reason' })
  const reason = 'The coordinators lost their phones in the fire.'
  expect(await addStaff(world.house, 'machine', { ...input, reason })).toHaveProperty('link')
  expect((await readActs(world.house, null)).acts.map((each) => each.reason)).toContain(reason)
})
