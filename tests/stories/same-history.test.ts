import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eraseForHouse } from '../../src/actions/erasure/erase-case.ts'
import { checkHistory, valueOfToday } from '../../src/actions/history/check-history.ts'
import { passingKeyring } from '../../src/store/keys/keyring.ts'
import { ORDERED } from '../in-memory/ordered.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { dumpEverything } from '../world/dump.ts'
import { hiddenOn, reader, type Page } from '../world/page.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World
let samira: FiledStory

beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  world.at(MONDAY)
  samira = await world.reach(stages.offered)
})
afterAll(() => world.close())

const { comeBack, post } = reader(() => world)
const valueOn = ({ html }: Page) =>
  /translate="no">\s*([0-9A-Y]{4}(?:-[0-9A-Y]{4}){3})\s*</.exec(html)?.[1] ?? ''
const check = (page: Page, earlier: string, language = 'en') =>
  post(`/${language}/status`, { visit: hiddenOn(page, 'visit'), step: 'history', earlier })

async function ask(earlier?: string) {
  const answer = await world.app.request('/api/v1/grievances/current/check-history', {
    method: 'POST',
    headers: { authorization: `Receipt ${samira.receipt}`, 'content-type': 'application/json' },
    body: JSON.stringify({ earlier }),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

/** What a value says after somebody with the database changed something; nothing of that stays. */
async function saysAfter(value: string, change: RawBuilder<unknown>): Promise<string> {
  let says = ''
  const undo = new Error('undo')
  await world.owner.db
    .transaction()
    .execute(async (db) => {
      await sql`alter table case_event disable trigger user`.execute(db)
      const done = await change.execute(db)
      if (!done.numAffectedRows) throw new Error('Nothing was changed.')
      says = await checkHistory({ ...world.house, database: { db, writable: true } }, samira.caseId, value)
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return says
}

describe('with a value that they wrote down, a person', () => {
  test('sees on a later day that their history still holds all that it held, without a script', async () => {
    const page = await comeBack(samira.receipt)
    const value = valueOn(page)
    expect(page.html).toContain('Check value of 2 March 2026:')
    world.later({ days: 9 })
    await world.does('ana', samira.caseId, 'add_note', { note: 'I rang them.' })
    const later = await comeBack(samira.receipt)
    expect(valueOn(later)).not.toBe(value)
    for (const typed of [value, value.toLowerCase().replaceAll('-', ' '), valueOn(later)]) {
      const checked = await check(await comeBack(samira.receipt), typed)
      expect(checked.status).toBe(200)
      expect(checked.html).toContain('It is still the same')
      // The page goes on from here.
      expect((await check(checked, value)).html).toContain('It is still the same')
    }
    expect((await check(await comeBack(samira.receipt), value, 'ar')).html).toContain('ما زال كما كان')
  })

  test('is told plainly where it does not fit, and what to do where it is none; what was typed stays', async () => {
    const other = await world.file()
    const foreign = await valueOfToday(world.house, other.caseId)
    const page = await check(await comeBack(samira.receipt), foreign!)
    expect(page.html).toContain('This value does not fit your history')
    expect(page.html).toContain(`value="${foreign}"`)
    for (const typed of ['', 'hello', valueOn(page).replace(/.$/, (last) => (last === '7' ? '8' : '7'))]) {
      const wrong = await check(await comeBack(samira.receipt), typed)
      expect([typed, wrong.status]).toEqual([typed, 400])
      expect(wrong.html).toContain(
        typed === '' ? 'Please type the value' : 'This is not a check value as we write them',
      )
      expect(wrong.html).toContain(`value="${typed}"`)
    }
  })

  test('loses nothing that stands typed elsewhere on the page', async () => {
    const page = await comeBack(samira.receipt)
    const typed = { 'write-message/body': 'They came to my door.' }
    const checked = await post('/en/status', {
      visit: hiddenOn(page, 'visit'),
      step: 'history',
      earlier: valueOn(page),
      ...typed,
    })
    expect(checked.html).toContain('They came to my door.')
  })

  test('has it on the page of the receipt, to be printed with it', async () => {
    const filing = { story: 'They took it.', language: 'en', step: 'send', submission: crypto.randomUUID() }
    const page = await post('/en/report', filing)
    expect(valueOn(page)).not.toBe('')
    expect(page.html).toContain('With it you can see later that nothing of your history was changed')
  })

  test('can ask through the API too', async () => {
    const first = await ask()
    expect(first).toMatchObject({ status: 200, body: { earlier: null } })
    expect(await ask(String(first.body['today']))).toMatchObject({ status: 200, body: { earlier: 'same' } })
    expect((await ask('nonsense')).status).toBe(400)
  })

  test('finds what was changed in what they may not read as well', async () => {
    for (const note of ['I rang them.', 'I rang them again.'])
      await world.does('ana', samira.caseId, 'add_note', { note })
    const value = (await valueOfToday(world.house, samira.caseId))!
    const mine = sql`case_id = ${samira.caseId}::uuid`
    const { rows } = await sql<{ seq: number }>`
      select seq from case_event where ${mine} and not 'person' = any(audience) order by seq`.execute(
      world.house.database.db,
    )
    expect(rows.length).toBeGreaterThan(1)
    const last = sql`(select max(seq) from case_event where ${mine})`
    for (const change of [
      sql`update case_event set at = at - interval '1 hour' where ${mine} and seq = ${rows[0]!.seq}`,
      sql`update case_event set sealed = null, digests = '{}' where ${mine} and seq = ${rows[0]!.seq}`,
      sql`delete from case_event where ${mine} and seq = ${last}`,
      sql`with recursive new as (
          select seq, prev, sha256(prev || 'another'::bytea) as hash from case_event where ${mine} and seq = 3
          union all
          select o.seq, n.hash, sha256(n.hash) from case_event o join new n on o.seq = n.seq + 1 and o.case_id = ${samira.caseId}::uuid)
        update case_event e set prev = n.prev, hash = n.hash from new n where e.seq = n.seq and ${mine}`,
    ])
      expect(await saysAfter(value, change)).toBe('other')
    expect(await checkHistory(world.house, samira.caseId, value)).toBe('same')
  })

  test('can still check what stays after it was erased, and reads of the day of that by its receipt', async () => {
    const value = (await valueOfToday(world.house, samira.caseId))!
    await eraseForHouse(world.house, samira.caseId, ORDERED)
    const gone = await comeBack(samira.receipt)
    expect(gone.html).toContain('This was erased')
    const checked = await check(gone, value)
    expect(checked.html).toContain('All else that your history held')
    expect((await check(checked, 'hello')).html).toContain('This is not a check value as we write them')
    expect(await ask(value)).toMatchObject({ status: 200, body: { earlier: 'same' } })

    const headers = { authorization: `Receipt ${samira.receipt}` }
    const mine = await world.app.request('/api/v1/grievances/current', { headers })
    expect(mine.status).toBe(410)
    expect(await mine.json()).toMatchObject({
      code: 'erased',
      detail: expect.stringMatching(/erased on 2 March 2026.*Whoever runs this house erased it\./) as string,
      erased: { day: '2026-03-02', because: 'house', why: { reasons: ORDERED.reasons } },
    })
    for (const [path, body] of [
      ['write-message', { body: 'Hello?' }],
      ['new-receipt', {}],
    ] as const) {
      const verb = await world.app.request(`/api/v1/grievances/current/${path}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      expect([path, verb.status]).toEqual([path, 410])
    }
    // To everybody else it is a case that never was.
    for (const { authorization } of Object.values(world.tokens)) {
      const known = await world.app.request(`/api/v1/cases/${samira.caseId}`, { headers: { authorization } })
      const unknown = await world.app.request(`/api/v1/cases/${crypto.randomUUID()}`, {
        headers: { authorization },
      })
      expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()])
    }
  })
})

test('nobody makes a value with the database alone, and nothing is kept of who checked', async () => {
  const value = (await valueOfToday(world.house, samira.caseId))!
  expect(await valueOfToday({ ...world.house, keys: passingKeyring() }, samira.caseId)).not.toBe(value)
  const page = await comeBack(samira.receipt)
  const before = await dumpEverything(world.house)
  const logged = world.log.length
  await check(page, value)
  // What the page carried is used up, as with every post; nothing else is there that was not before.
  const after = await dumpEverything(world.house)
  // The queue of jobs writes down by itself when it last looked.
  const others = [...after.keys()].filter((column) => !/^(public\.used_post|jobs\.version)\./.test(column))
  expect(others.filter((column) => after.get(column) !== before.get(column))).toEqual([])
  expect(after.get('public.used_post.hash')).not.toBe(before.get('public.used_post.hash'))
  expect(world.log.slice(logged).join()).not.toContain(value)
})
