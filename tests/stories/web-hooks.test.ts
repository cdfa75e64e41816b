import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sendOutbox } from '../../src/actions/send-outbox.ts'
import { signIn } from '../../src/actions/staff/sign-in.ts'
import { readActs } from '../../src/actions/staff/read-acts.ts'
import { askForHook } from '../../src/actions/web-hooks/ask-for-hook.ts'
import { shutAccount } from '../../src/actions/staff/shut-account.ts'
import { changeRole } from '../../src/actions/staff/change-role.ts'
import { confirmHook } from '../../src/actions/web-hooks/confirm-hook.ts'
import { allHooks } from '../../src/actions/web-hooks/due-hooks.ts'
import { instantFromMs, MINUTE, msOf, plusMs, type Instant } from '../../src/domain/time/instant.ts'
import { sendWebHooks } from '../../src/jobs/send-web-hooks.ts'
import { openWayOut, type WayOut } from '../../src/outgoing/way-out.ts'
import { SESSION_COOKIE } from '../../src/web/staff/cookie.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { makeWorld, type World } from '../world.ts'
import { dumpEverything } from '../world/dump.ts'
import { HERE, openMachine, trustTests, type OtherMachine } from '../world/other-machine.ts'
import { reader } from '../world/page.ts'
import type { Name } from '../world/staff.ts'

interface Heard {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

let world: World
/** The program that is told. */
let program: OtherMachine
let answers = 200
const heard: Heard[] = []

beforeAll(async () => {
  trustTests()
  world = await makeWorld()
  program = await openMachine((request, answer) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', () => {
      heard.push({ headers: request.headers, body })
      answer.writeHead(answers, { location: 'https://hook.example/elsewhere' }).end()
    })
  })
})
afterAll(async () => {
  await program.close()
  await world.close()
})
beforeEach(async () => {
  world.at(MONDAY)
  heard.length = 0
  answers = 200
  for (const table of ['web_hook', 'outbox', 'staff_mail'])
    await sql`delete from ${sql.table(table)}`.execute(world.house.database.db)
})

const as = (name: Name) =>
  reader(
    () => world,
    () => world.staff[name].cookie,
  )
const address = () => `https://hook.example:${program.port}/in`
const hand = (name: Name) => ({ id: world.staff[name].id, role: world.staff[name].role })

/** One that both of them wanted; answers its secret. */
async function wanted(): Promise<string> {
  const asked = await askForHook(world.house, hand('ana'), { address: address() })
  if (!('secret' in asked)) throw new Error(`Not asked for: ${JSON.stringify(asked)}`)
  const [hook] = await allHooks(world.house)
  expect(await confirmHook(world.house, hand('adm'), hook!.id)).toBe(true)
  return asked.secret
}

/** When it is tried next; null when nothing waits. */
async function nextDue(): Promise<Instant | null> {
  const { rows } = await sql<{ due: Date | null }>`select due from web_hook`.execute(world.house.database.db)
  const due = rows[0]?.due ?? null
  return due && instantFromMs(due.getTime())
}

/** Lets so many minutes pass, and what is due be sent. */
async function after(minutes: number, wayOut: WayOut = HERE): Promise<number> {
  const before = heard.length
  await sendOutbox(world.house)
  world.at(plusMs(world.now(), minutes * MINUTE))
  await sendWebHooks(world.house, wayOut)
  return heard.length - before
}

const danger = () => world.file({ story: 'They are at my door.', dangerSigns: ['life'] })
const acts = async () => (await readActs(world.house, null)).acts.map(({ act }) => act)

describe('two people', () => {
  test('have another program told: one asks and is shown the secret this once, another one confirms', async () => {
    const asked = await as('adm').post('/staff/web-hooks', { address: address() })
    const secret = /whsec_[\w+/=]+/.exec(asked.html)?.[0]
    expect(asked.html).toContain('shown this once')
    expect(Buffer.from(secret!.slice(6), 'base64')).toHaveLength(32)
    const own = await as('adm').visit('/staff/web-hooks')
    expect(own.html).toContain('Waits for a second person')
    expect(own.html).not.toMatch(/whsec_|\/confirm"/)
    await danger()
    expect(await after(60)).toBe(0)

    const [{ id } = { id: '' }] = await allHooks(world.house)
    expect((await as('adm').post(`/staff/web-hooks/${id}/confirm`, {})).status).toBe(404)
    const other = await as('marta').visit('/staff/web-hooks')
    expect(other.html).toContain(address())
    expect(other.html).toContain('ADM')
    await as('marta').send(other, `/staff/web-hooks/${id}/confirm`, {})
    await danger()
    expect(await after(10)).toBe(1)
    expect((await as('adm').visit('/staff/web-hooks')).html).toContain('The last message was taken.')

    await as('adm').send(await as('adm').visit('/staff/web-hooks'), `/staff/web-hooks/${id}/end`, {})
    await danger()
    expect(await after(60)).toBe(0)
    expect((await acts()).slice(0, 3)).toEqual(['hook_ended', 'hook_confirmed', 'hook_asked'])
    const record = await as('ana').visit('/staff/account-acts')
    expect(record.html).toContain('Web hook confirmed by a second person')
  })

  test.each(['omar', 'aud', 'out'] as const)('nobody in the place of %s has any word in it', async (name) => {
    for (const ask of [
      as(name).visit('/staff/web-hooks'),
      as(name).post('/staff/web-hooks', { address: address() }),
    ])
      expect((await ask).status).toBe(403)
    expect(await allHooks(world.house)).toEqual([])
  })

  test.each([
    'http://hook.example/',
    'hook.example',
    'https://a:b@hook.example/',
    'https://hook.example/#x',
    '',
  ])('an address such as "%s" is refused with what to do, and stays in its field', async (text) => {
    const page = await as('ana').post('/staff/web-hooks', { address: text })
    expect([page.status, page.html.includes('begins with https://')]).toEqual([400, true])
    expect(page.html).toContain(`value="${text}"`)
    expect(await allHooks(world.house)).toEqual([])
  })

  test('have it told by two who are still here: nobody confirms for whoever left or has another role now', async () => {
    for (const leave of [
      () => shutAccount(world.house, hand('adm'), world.staff.lea.id),
      () => changeRole(world.house, hand('adm'), world.staff.lea.id, { role: 'auditor' }),
    ]) {
      await sql`update staff set role = 'administrator', disabled = false, waits = false
        where staff_id = ${world.staff.lea.id}`.execute(world.house.database.db)
      await sql`delete from web_hook`.execute(world.house.database.db)
      await askForHook(world.house, { id: world.staff.lea.id, role: 'administrator' }, { address: address() })
      await leave()
      const [{ id } = { id: '' }] = await allHooks(world.house)
      expect(await confirmHook(world.house, hand('adm'), id)).toBe(false)
    }
    await sql`update staff set role = 'case_worker', disabled = false, waits = false
      where staff_id = ${world.staff.lea.id}`.execute(world.house.database.db)
  })

  test('the same address by two, and a sixth one, are refused', async () => {
    for (let n = 0; n < 5; n += 1)
      await askForHook(world.house, hand('ana'), { address: `https://hook.example/${n}` })
    const sixth = await as('ana').post('/staff/web-hooks', { address: 'https://hook.example/5' })
    expect(sixth.html).toContain('There can be 5 at most')
    await sql`delete from web_hook`.execute(world.house.database.db)
    await askForHook(world.house, hand('ana'), { address: 'https://hook.example/0' })
    for (const address of [
      'https://hook.example/0',
      'https://HOOK.example:443/0',
      ' https://hook.example/x/../0 ',
    ]) {
      const same = await as('adm').post('/staff/web-hooks', { address })
      expect(same.html, address).toContain('on the list already')
    }
  })
})

describe('the other program', () => {
  test('is told that something waits and where the list is, signed, and nothing of any case', async () => {
    const secret = await wanted()
    const filed = await danger()
    expect(await after(10)).toBe(1)
    const [{ headers, body } = { headers: {}, body: '' }] = heard
    expect(JSON.parse(body)).toEqual({ kind: 'something_new_waits', list: 'http://localhost:8080/staff' })
    const time = String(headers['webhook-timestamp'])
    expect(Number(time)).toBe(Math.floor(msOf(world.now()) / 1000))
    const mac = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
      .update(`${headers['webhook-id']}.${time}.${body}`)
      .digest('base64')
    expect(headers['webhook-signature']).toBe(`v1,${mac}`)
    const all = JSON.stringify(heard)
    const { kase } = await world.read(filed.caseId)
    for (const word of [filed.caseId, kase.reference, 'danger', 'life', 'door', 'grievance'])
      expect([word, all.includes(word)]).toEqual([word, false])
    expect(Object.keys(headers).toSorted()).toEqual([
      'connection',
      'content-length',
      'content-type',
      'host',
      'webhook-id',
      'webhook-signature',
      'webhook-timestamp',
    ])
  })

  test('is told once of whatever came meanwhile, whoever of two workers comes first', async () => {
    await wanted()
    for (let n = 0; n < 4; n += 1) await danger()
    await sendOutbox(world.house)
    world.later({ hours: 1 })
    await Promise.all([sendWebHooks(world.house, HERE), sendWebHooks(world.house, HERE)])
    expect(heard).toHaveLength(1)
    expect(await after(24 * 60)).toBe(0)
  })

  test('is told at a minute that nobody can foresee', async () => {
    await wanted()
    const minutes = new Set<number>()
    for (let n = 0; n < 12; n += 1) {
      await sql`update web_hook set due = null`.execute(world.house.database.db)
      await danger()
      await sendOutbox(world.house)
      const { rows } = await sql<{ due: Date }>`select due from web_hook`.execute(world.house.database.db)
      const wait = rows[0]!.due.getTime() - msOf(world.now())
      expect(wait).toBeGreaterThanOrEqual(0)
      expect(wait).toBeLessThan(10 * MINUTE)
      minutes.add(wait)
    }
    expect(minutes.size).toBeGreaterThan(8)
  })

  test('hears again of what came while it was being told', async () => {
    await wanted()
    await danger()
    await sendOutbox(world.house)
    world.later({ hours: 1 })
    const during: WayOut = {
      ...HERE,
      async connect(host, port) {
        await danger()
        await sendOutbox(world.house)
        return HERE.connect(host, port)
      },
    }
    await sendWebHooks(world.house, during)
    expect(await after(10)).toBe(1)
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(2)
  })

  test('that takes nothing is tried again with longer waits, given up on record, and tried once more for something new', async () => {
    await wanted()
    await danger()
    answers = 500
    expect(await after(10)).toBe(1)
    const first = heard[0]!.headers['webhook-id']
    const moments: number[] = [msOf(world.now())]
    for (let due = await nextDue(); due !== null; due = await nextDue()) {
      world.at(plusMs(due, -MINUTE))
      expect(await after(0)).toBe(0)
      world.at(due)
      expect(await after(0)).toBe(1)
      moments.push(msOf(due))
    }
    expect(heard.every(({ headers }) => headers['webhook-id'] === first)).toBe(true)
    const waits = moments.slice(1).map((at, n) => (at - moments[n]!) / MINUTE)
    expect(waits).toHaveLength(6)
    for (const [n, most] of [3, 9, 46, 181, 721, 2161].entries()) expect(waits[n]).toBeLessThanOrEqual(most)
    expect(waits).toEqual(waits.toSorted((a, b) => a - b))
    expect((await acts())[0]).toBe('hook_given_up')
    const ana = await signIn(world.house, world.staff.ana.email, world.staff.ana.password)
    const cookie = () => `${SESSION_COOKIE}=${'token' in ana ? ana.token : ''}`
    const { html } = await reader(() => world, cookie).visit('/staff/web-hooks')
    expect(html).toContain('Given up on')
    expect(html).toContain('The last message was not taken.')

    await danger()
    expect(await after(10)).toBe(1)
    expect(await after(24 * 60)).toBe(0)
    answers = 204
    await danger()
    expect(await after(10)).toBe(1)
    expect((await allHooks(world.house))[0]).toMatchObject({ fared: 'taken', givenUpAt: null })
    expect((await acts()).filter((act) => act === 'hook_given_up')).toHaveLength(1)
  })

  test('that sends us elsewhere took nothing, and nobody goes there', async () => {
    await wanted()
    await danger()
    answers = 307
    expect(await after(10)).toBe(1)
    expect(await allHooks(world.house)).toMatchObject([{ fared: 'refused' }])
  })

  test('that lies inside the network is not reached, and the page says what to do', async () => {
    await wanted()
    await danger()
    const guarded = openWayOut([], async () => [{ address: '127.0.0.1', family: 4 }])
    expect(await after(10, guarded)).toBe(0)
    expect((await as('ana').visit('/staff/web-hooks')).html).toContain('can allow it')
  })
})

describe('a case that not all of us may know of', () => {
  test.each<readonly [string, (caseId: string) => Promise<unknown>]>([
    [
      'is for named staff alone',
      (caseId) =>
        world.does('ana', caseId, 'name_who_may_see', {
          named: [world.staff.ana.id, world.staff.marta.id],
          fear: 'They fear somebody in the first office.',
        }),
    ],
    ['is one that somebody must not see', (caseId) => world.does('omar', caseId, 'declare_conflict')],
  ])('and %s is told to no other program, whatever comes', async (_, wall) => {
    await wanted()
    const story = await world.file()
    await wall(story.caseId)
    await sql`delete from outbox`.execute(world.house.database.db)
    await world.does(story, story.caseId, 'write_message', {
      body: 'They have cut my pay since I wrote to you.',
      retaliation: true,
    })
    await world.does(story, story.caseId, 'ask_to_erase').catch(() => {})
    expect(await world.count(sql`outbox`)).toBeGreaterThan(0)
    expect(await after(60)).toBe(0)
    await danger()
    expect(await after(60)).toBe(1)
  })
})

test('a house that sends no mail tells other programs all the same', async () => {
  await wanted()
  await danger()
  await sendOutbox({ ...world.house, sendsMail: false })
  world.later({ hours: 1 })
  await sendWebHooks(world.house, HERE)
  expect(heard).toHaveLength(1)
})

test('whoever has the database alone learns neither the address nor what signs', async () => {
  const secret = await wanted()
  const all = [...(await dumpEverything(world.house)).values()].join('\n')
  expect(all).not.toContain('hook.example')
  expect(all).not.toContain(secret)
  expect(all).not.toContain(Buffer.from(secret.slice(6), 'base64').toString('latin1'))
})
