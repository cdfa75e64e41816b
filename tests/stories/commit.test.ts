import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commit, type Committed } from '../../src/actions/commit.ts'
import { submitGrievance } from '../../src/actions/intake/submit-grievance.ts'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { inTransaction } from '../../src/actions/transaction.ts'
import type { Actor } from '../../src/domain/case/actor.ts'
import { event, type CaseEvent } from '../../src/domain/case/case-event.ts'
import type { CommitRows } from '../../src/store/history/commit-rows.ts'
import { findCase } from '../../src/store/history/find-case.ts'
import type { Writer } from '../../src/store/history/writer.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { ana, person } from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const whole = ({ caseId }: FiledStory) => world.read(caseId)
const note = (by: Actor, words: string): CaseEvent =>
  event({ now: world.now(), by }, 'note_added', {}, { note: words })
const add = async (filed: FiledStory, ...events: readonly CaseEvent[]): Promise<Committed> => {
  const done = await commit(world.house, { caseId: filed.caseId, before: await whole(filed), events })
  if (typeof done === 'string') throw new Error(done)
  return done
}

describe('an organisation that acts for itself', () => {
  const SHARED = 'agency.example/org/7f3a'
  const ID = '0198c0de-0000-7000-8000-000000000001'
  const agency: Actor = { kind: 'organisation', id: ID, shared: SHARED }

  test('is known by a random id; the name by which two houses know it stands nowhere in clear', async () => {
    const samira = await world.reach(stages.attributed)
    await add(samira, note(agency, 'We look at our logs.'))
    const { rows } = await sql<{ actor: string; actor_id: string; text: string }>`
      select actor, actor_id, case_event::text as text from case_event
      where case_id = ${samira.caseId}::uuid order by seq desc limit 1`.execute(world.house.database.db)
    expect(rows[0]).toMatchObject({ actor: 'organisation', actor_id: ID })
    expect(rows[0]?.text).not.toContain(Buffer.from(SHARED).toString('hex'))
    expect(rows[0]?.text).not.toContain('agency.example')
    const { events } = await whole(samira)
    expect(events.at(-1)).toMatchObject({ by: agency, texts: { note: 'We look at our logs.' } })
  })

  test('can be named among those who may read something, and the person reads what is theirs', async () => {
    const samira = await world.reach(stages.attributed)
    const forBoth = {
      ...note(ana, 'For the agency and us.'),
      audience: ['staff', `organisation:${ID}`] as const,
    }
    const forAll = { ...note(ana, 'For the person too.'), audience: ['person', 'staff'] as const }
    await add(samira, forBoth, forAll)
    const { events } = await whole(samira)
    expect(events.slice(-2).map(({ audience }) => audience)).toEqual([forBoth.audience, forAll.audience])
    const theirs = await findCase(
      world.house.database,
      world.house.keys,
      { kind: 'person', caseId: samira.caseId },
      samira.caseId,
    )
    expect(theirs?.kase.notes.map((each) => each.note)).toEqual(['For the person too.'])
    expect((await verifyLedger(world.house)).faults).toEqual([])
  })
})

describe('what comes in is checked', () => {
  test.each<[string, unknown]>([
    ['a fact that is missing', { facts: {} }],
    ['a fact that nobody knows', { facts: { handler: 'x', weight: 3 } }],
    ['a word among the facts', { facts: { handler: 7 } }],
    ['a kind that does not exist', { kind: 'from_the_future' }],
  ])('%s stores nothing, and the words of the error are ours', async (_, part) => {
    const samira = await world.file()
    const before = await whole(samira)
    const right = event({ now: world.now(), by: ana }, 'taken_up', { handler: 'x' }, {})
    const wrong = { ...right, ...(part as object) } as CaseEvent
    await expect(commit(world.house, { caseId: samira.caseId, before, events: [wrong] })).rejects.toThrow(
      /does not fit its kind|no kind of event/,
    )
    expect((await whole(samira)).lastSeq).toBe(before.lastSeq)
  })
})

describe('a batch', () => {
  test('of a hundred at once is stored whole, and one bad row harms no neighbour', async () => {
    const filed = await Promise.all(Array.from({ length: 40 }, () => world.file()))
    const read = await Promise.all(filed.map(whole))
    // Every fourth was overtaken meanwhile.
    for (const one of filed.filter((_, n) => n % 4 === 0)) await add(one, note(ana, 'First.'))
    const done = await Promise.all(
      read.map((before) =>
        commit(world.house, { caseId: before.kase.id, before, events: [note(ana, 'Second.')] }),
      ),
    )
    expect(done.map((each) => (each === 'overtaken' ? each : 'stored'))).toEqual(
      filed.map((_, n) => (n % 4 === 0 ? 'overtaken' : 'stored')),
    )
    for (const [n, one] of filed.entries()) {
      const { kase } = await whole(one)
      expect(kase.notes.map((each) => each.note)).toEqual([n % 4 === 0 ? 'First.' : 'Second.'])
    }
    expect((await verifyLedger(world.house)).faults).toEqual([])
  })

  test('of two commits that follow the same event, one is told that it was overtaken', async () => {
    const samira = await world.file()
    const before = await whole(samira)
    const both = await Promise.all(
      [1, 2].map((n) =>
        commit(world.house, { caseId: samira.caseId, before, events: [note(ana, `Number ${n}.`)] }),
      ),
    )
    expect(both.filter((each) => each === 'overtaken')).toHaveLength(1)
    expect((await whole(samira)).kase.notes).toHaveLength(1)
  })

  test('that went to disk before the connection broke is stored once, and whoever waits is told so', async () => {
    const samira = await world.file()
    const before = await whole(samira)
    const { writer } = world.house
    let rows: CommitRows | undefined
    const seen: Writer = {
      ...writer,
      write(one) {
        rows = one
        return writer.write(one)
      },
    }
    const by = { caseId: samira.caseId, before, events: [note(ana, 'Once.')] }
    await commit({ ...world.house, writer: seen }, by)
    if (rows === undefined) throw new Error('Nothing was handed to the writer.')
    // What a writer does that heard nothing of the first: the same rows again.
    expect(await writer.write(rows)).toBe('stored')
    expect(await commit(world.house, { ...by, events: [note(ana, 'Something else.')] })).toBe('overtaken')
    expect((await whole(samira)).kase.notes.map((each) => each.note)).toEqual(['Once.'])
  })

  test('a new case that went to disk before the connection broke is there once, and its receipt is shown', async () => {
    let rows: CommitRows | undefined
    const { writer } = world.house
    const lost: Writer = {
      ...writer,
      // The first is on disk, and nobody hears of it: the writer tries the same once more.
      async write(one) {
        rows = one
        await writer.write(one)
        return writer.write(one)
      },
    }
    const filed = await submitGrievance(
      { ...world.house, writer: lost },
      person,
      { story: 'It said no.', language: 'en' },
      null,
    )
    expect(filed).toMatchObject({ caseId: rows?.caseId, receipt: expect.any(String) as string })
    expect((await verifyLedger(world.house)).faults).toEqual([])
  })

  test('whose connection breaks while it waits is stored once', async () => {
    const samira = await world.file()
    const before = await whole(samira)
    const events = [note(ana, 'Still here.')]
    const done = await inTransaction(world.house, async (tx) => {
      await sql`select from case_line where case_id = ${samira.caseId}::uuid for update`.execute(tx.db)
      const waiting = commit(world.house, { caseId: samira.caseId, before, events })
      const cut = async () => {
        const { rows } = await sql`
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(world.house.database.db)
        return rows.length
      }
      await expect.poll(cut, { timeout: 5000 }).toBe(1)
      return { waiting }
    })
    expect(await done.waiting).toMatchObject({ added: events.map(({ kind }) => ({ kind })) })
    expect((await whole(samira)).kase.notes.map((each) => each.note)).toEqual(['Still here.'])
  })

  test('an event that changes no list rewrites no index', async () => {
    const samira = await world.reach(stages.attributed)
    // The newest of a row's versions lies on the same page, so that no index had to be told.
    const updates = async () => {
      await sql`select pg_stat_force_next_flush()`.execute(world.house.database.db)
      const { rows } = await sql<{ all: string; hot: string }>`
        select n_tup_upd as all, n_tup_hot_upd as hot from pg_stat_user_tables where relname = 'case_line'`.execute(
        world.house.database.db,
      )
      return { all: Number(rows[0]?.all), hot: Number(rows[0]?.hot) }
    }
    // Every page has room again, as the table is made to keep.
    await sql`vacuum full case_line`.execute(world.owner.db)
    const before = await updates()
    await add(samira, note(world.staff.ana.actor, 'One.'))
    await expect.poll(async () => (await updates()).all - before.all, { timeout: 10_000 }).toBe(1)
    expect((await updates()).hot - before.hot).toBe(1)
  })
})

test('the person is shown nothing that is not theirs, whoever writes a new kind of event', async () => {
  const samira = await world.reach(stages.attributed)
  const moved = event(
    { now: world.now(), by: { kind: 'clock' } },
    'priority_moved',
    { from: 'P2', to: 'P1', rules: 9 },
    {},
  )
  await add(samira, moved)
  const theirs = await findCase(
    world.house.database,
    world.house.keys,
    { kind: 'person', caseId: samira.caseId },
    samira.caseId,
  )
  expect(theirs?.events.map(({ kind }) => kind)).not.toContain('priority_moved')
  expect(theirs?.events.every(({ by }) => by.kind !== 'organisation' && by !== person)).toBe(true)
})
