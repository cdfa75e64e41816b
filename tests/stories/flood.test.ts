import { sql } from 'kysely'
import { openWayOut } from '../../src/outgoing/way-out.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { watchFlood } from '../../src/actions/alarms/watch-flood.ts'
import { checkProjections, isInStep } from '../../src/actions/projections/check-projections.ts'
import { sendOutbox } from '../../src/actions/send-outbox.ts'
import { purgeExpired } from '../../src/actions/purge-expired.ts'
import { DAY, MINUTE, plusMs } from '../../src/domain/time/instant.ts'
import { tellStaff } from '../../src/jobs/tell-staff.ts'
import { findAlarms } from '../../src/store/alarms.ts'
import type { CaseLine } from '../../src/store/cases/case-line.ts'
import { countQueues } from '../../src/store/cases/list-cases.ts'
import { listQueue } from '../../src/store/cases/list-queue.ts'
import type { ListFilter } from '../../src/store/cases/list-parts.ts'
import { chances } from '../in-memory/chances.ts'
import { RANDOM_WORDS, TEMPLATES, TRUE_TEXTS, varied } from '../in-memory/flood-texts.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { makeWorld, type World } from '../world.ts'
import { reader } from '../world/page.ts'

/** More than this in one hour is a flood, in this house. */
const AT = 20
const chance = chances(11)
const ALL = 107

let world: World
/** The same house, flooded sooner. */
let house: World['house']
/** A hundred filings from two templates, half with a sign of danger, and among them seven people. */
const people = new Map<string, { readonly danger: boolean }>()
let before: string

const file = async (story: string, danger: boolean) =>
  (await world.fileUnopened({ story, language: 'en', dangerSigns: danger ? ['life'] : [] })).caseId

beforeAll(async () => {
  world = await makeWorld()
  house = { ...world.house, floodAt: AT }
  for (let n = 0; n < 100; n += 1) {
    await file(varied(TEMPLATES[n % 2]!, RANDOM_WORDS, chance), chance() < 0.5)
    const story = TRUE_TEXTS[n / 16]
    if (story !== undefined) people.set(await file(story, n % 32 === 0), { danger: n % 32 === 0 })
  }
  before = await everythingOf()
  await watchFlood(house)
})
afterAll(() => world.close())

/** Lines, clocks and counters as they stand, without which filings are alike. */
async function everythingOf(): Promise<string> {
  const { rows } = await sql`
    select (select jsonb_agg(to_jsonb(l) - 'alike' order by case_id) from case_line l) as lines,
      (select jsonb_agg(to_jsonb(c) order by case_id, verb, subject) from case_clock c) as clocks,
      (select jsonb_agg(to_jsonb(q) order by queue, slot) from queue_count q) as counters`.execute(
    house.database.db,
  )
  return JSON.stringify(rows)
}

const list = async (filter: ListFilter = {}) => {
  const lines: CaseLine[] = []
  for (let after: string | null = null; ;) {
    const { viewer } = world.staff.ana
    const page = await listQueue(house.lists, house.keys, viewer, 'worklist', after, filter, world.now())
    lines.push(...page.lines)
    if (page.after === null) return lines
    after = page.after
  }
}
const ana = reader(
  () => world,
  () => world.staff.ana.cookie,
)

describe('while far more is filed than can be read', () => {
  test('no priority, no clock, no counter and no line of any case is another one', async () => {
    expect(await everythingOf()).toBe(before)
    expect(isInStep(await checkProjections(house))).toBe(true)
  })

  test('each person is among the first lines, behind at most one of several for each before them', async () => {
    const lines = await list()
    const places = [...people.keys()].map((id) =>
      lines.findIndex((line) => line.id === id && line.fold === null),
    )
    expect(places.every((place) => place >= 0)).toBe(true)
    // Seven people, the first of each template, and a few that a program could not tell: each with one of several before.
    expect(Math.max(...places)).toBeLessThan(2 * (people.size + 8))
    const grave = [...people]
      .filter(([, { danger }]) => danger)
      .map(([id]) => lines.findIndex((line) => line.id === id))
    const light = [...people]
      .filter(([, { danger }]) => !danger)
      .map(([id]) => lines.findIndex((line) => line.id === id))
    expect(Math.max(...grave)).toBeLessThan(Math.min(...light))
  })

  test('what is alike is one line for each priority, and the list of it has each by itself', async () => {
    const lines = await list()
    const folds = lines.flatMap(({ fold, priority }) => (fold === null ? [] : [{ ...fold, priority }]))
    expect(folds.length).toBeGreaterThanOrEqual(4)
    for (const { alike, count, priority } of folds) {
      const inside = await list({ alike, priority })
      expect(inside).toHaveLength(count)
      expect(inside.every(({ fold, id }) => fold === null && !people.has(id))).toBe(true)
    }
    const shown = lines.reduce((sum, { fold }) => sum + (fold?.count ?? 1), 0)
    expect(shown).toBe(ALL)
  })

  test('every filing counts, folded or not, and stands by itself on every other list', async () => {
    const { viewer } = world.staff.ana
    if (viewer.kind !== 'staff') throw new Error('Ana works here.')
    const counted = await countQueues(house.database, viewer)
    expect(counted).toMatchObject({ worklist: ALL, unrated: ALL })
    const unrated = await listQueue(house.lists, house.keys, viewer, 'unrated', null, {}, world.now())
    expect(unrated.lines.every(({ fold }) => fold === null)).toBe(true)
  })

  test('readers take turns between both, whatever they find on top', async () => {
    const read = { alike: 0, other: 0 }
    const taken: string[] = []
    for (let n = 0; n < 8; n += 1) {
      const [line] = await list({ handler: 'nobody' })
      if (line === undefined) break
      const { alike } = await house.database.db
        .selectFrom('case_line')
        .select('alike')
        .where('case_id', '=', line.id)
        .executeTakeFirstOrThrow()
      if (alike === null) read.other += 1
      else read.alike += 1
      await world.does('ana', line.id, 'take_up')
      taken.push(line.id)
      await watchFlood(house)
    }
    expect(read).toEqual({ alike: 4, other: 4 })
    const open = new Set((await list({ handler: 'nobody' })).map(({ id }) => id))
    expect(taken.filter((id) => open.has(id))).toEqual([])
  })

  test('the list says so, with what to do, and opens a line of several', async () => {
    const page = await ana.visit('/staff')
    expect(page.html).toContain('Far more is filed than can be read')
    const [, href = '', words] =
      /href="([^"]*alike=[^"]*)">(\d+ filings that are alike)</.exec(page.html) ?? []
    expect(words).toMatch(/^\d+ filings/)
    const inside = await ana.visit(href.replaceAll('&amp;', '&'))
    expect(inside.status).toBe(200)
    expect(inside.html).toContain('found their words to be alike')
    expect(inside.html).not.toContain('filings that are alike</a>')
  })

  test('the API has the lines of several, and each of them', async () => {
    const ask = async (query: string) => {
      const answer = await world.app.request(`/api/v1/cases?${query}`, {
        headers: { authorization: world.tokens.coordinator.authorization },
      })
      return (await answer.json()) as {
        cases: { fold: { alike: string; count: number } | null; priority: string }[]
      }
    }
    const { cases } = await ask('handler=nobody')
    const line = cases.find(({ fold }) => fold !== null)
    expect(line?.fold?.count).toBeGreaterThan(1)
    const each = await ask(`alike=${line?.fold?.alike}&priority=${line?.priority}`)
    expect(each.cases).toHaveLength(line?.fold?.count ?? 0)
  })

  test('a line of several is named by a case that its reader may read, and by no other', async () => {
    const marta = async (filter: ListFilter) => {
      const { viewer } = world.staff.marta
      return (await listQueue(house.lists, house.keys, viewer, 'worklist', null, filter, world.now())).lines
    }
    const foldsOf = async () => (await marta({})).flatMap(({ fold }) => (fold === null ? [] : [fold]))
    const { alike, count } = (await foldsOf()).find((fold) => fold.count > 2)!
    expect((await marta({ alike })).length).toBeGreaterThanOrEqual(count)
    await world.does('marta', alike, 'declare_conflict')
    expect(await marta({ alike })).toEqual([])
    const named = await foldsOf()
    expect(named.map((fold) => fold.alike)).not.toContain(alike)
    expect(named.map((fold) => fold.count)).toContain(count - 1)
  })

  test('coordinators are told once, by a mail that says nothing of it', async () => {
    const kinds = sql`staff_mail where kind = 'alarm'`
    await sendOutbox(house)
    expect(await world.count(kinds)).toBe(2)
    await watchFlood(house)
    await sendOutbox(house)
    expect(await world.count(kinds)).toBe(2)
    world.at(plusMs(MONDAY, 10 * MINUTE))
    const letters = world.mailbox.letters.length
    await tellStaff(house, { smtpUrl: world.mailbox.smtpUrl, from: 'house@example.org' }, openWayOut([]))
    const told = world.mailbox.letters.slice(letters)
    expect(told.filter((letter) => /^To: (ana|marta)@/m.test(letter))).toHaveLength(2)
    expect(told.join('\n')).not.toMatch(/flood|alike|filing/i)
  })
})

describe('a very long story', () => {
  const long = (start: string) =>
    `${start} ${Array.from({ length: 4000 }, () => Math.floor(chance() * 1e9).toString(36)).join(' ')}`

  test('waits behind others without a sign of danger, and never with one', async () => {
    const quiet = await file(long('My neighbour’s camera'), false)
    const danger = await file(long('They are coming for me'), true)
    await watchFlood(house)
    const alike = async (id: string) =>
      (
        await house.database.db
          .selectFrom('case_line')
          .select('alike')
          .where('case_id', '=', id)
          .executeTakeFirst()
      )?.alike
    expect(await alike(quiet)).toBe(quiet)
    expect(await alike(danger)).toBeNull()
    expect((await list()).map(({ id }) => id)).toContain(quiet)
  })
})

describe('what is kept to tell that texts are alike', () => {
  test('tells nothing to whoever has the database, and is forgotten after thirty days', async () => {
    const { rows } = await sql<{ sealed: Buffer }>`select sealed from filed_sketch`.execute(house.database.db)
    expect(new Set(rows.map(({ sealed }) => sealed.toString('hex'))).size).toBe(rows.length)
    world.at(plusMs(MONDAY, 31 * DAY))
    await purgeExpired(house)
    expect(await world.count(sql`filed_sketch`)).toBe(0)
    world.at(MONDAY)
  })

  test('is gone with the flood', async () => {
    await watchFlood({ ...house, floodAt: 1000 })
    expect(await findAlarms(house.database)).toEqual([])
    expect(await world.count(sql`case_line where alike is not null`)).toBe(0)
    expect((await list()).every(({ fold }) => fold === null)).toBe(true)
    expect((await ana.visit('/staff')).html).not.toContain('Far more is filed')
  })
})

describe('a house that is not flooded', () => {
  test('compares nothing with anything', async () => {
    await file('A story like any other, told in the words of whoever tells it.', false)
    await watchFlood({ ...house, floodAt: 1000 })
    expect(await world.count(sql`filed_sketch where placed`)).toBe(0)
  })
})

test('three hundred people behind one address are all served within ten minutes', async () => {
  const began = performance.now()
  const send = async (n: number) => {
    const answer = await world.app.request('/api/v1/grievances', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.1' },
      body: JSON.stringify({
        story: `${TRUE_TEXTS[n % TRUE_TEXTS.length]} I am number ${n}.`,
        language: 'en',
      }),
    })
    const { receipt } = (await answer.json()) as { receipt: string }
    const opened = await ana.post('/en/status', { receipt })
    return { filed: answer.status, opened: opened.status }
  }
  const served: Awaited<ReturnType<typeof send>>[] = []
  // Far faster than within ten minutes: fifty at the same instant, six times.
  for (let n = 0; n < 300; n += 50)
    served.push(...(await Promise.all(Array.from({ length: 50 }, (_, more) => send(n + more)))))
  expect(served.filter(({ filed, opened }) => filed === 201 && opened === 200)).toHaveLength(300)
  expect(performance.now() - began).toBeLessThan(10 * MINUTE)
})
