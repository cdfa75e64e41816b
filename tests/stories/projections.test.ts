import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import {
  checkProjections,
  isInStep,
  type ProjectionReport,
} from '../../src/actions/projections/check-projections.ts'
import { keepInStep, rebuildProjections } from '../../src/actions/projections/keep-in-step.ts'
import { DAY, plusMs } from '../../src/domain/time/instant.ts'
import { MADE_BY } from '../../src/store/projections/project.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
const ids: string[] = []

beforeAll(async () => {
  world = await makeWorld()
  for (const stage of [
    stages.received,
    stages.assessing,
    stages.attributed,
    stages.offered,
    stages.delivering,
    stages.remedied,
  ])
    ids.push((await world.reach(stage)).caseId)
  const [, , attributed = ''] = ids
  const what = { what: 'It happened.', withIdentity: false }
  await world.does('ana', attributed, 'tell_entity', { entity: 'e3', ...what })
  await world.does('ana', attributed, 'plan_reassessment', {
    impact: 'i1',
    entity: 'e2',
    trigger: 'new_evidence',
    reasons: 'A log is to come. The letters show it.',
    dueAt: plusMs(world.now(), 20 * DAY),
  })
})
afterAll(() => world.close())

type Sql = ReturnType<typeof sql>
const run = (change: Sql) => change.execute(world.house.database.db)
const count = (what: Sql) => world.count(what)
const check = () => checkProjections(world.house)
const numbers = ({ lines, counters, clocks }: ProjectionReport) => ({
  lines: lines.wrong,
  counters: counters.wrong,
  missing: clocks.missing,
  extra: clocks.extra,
})
const NOTHING = { lines: 0, counters: 0, missing: 0, extra: 0 }
const received = () => sql`case_id = ${ids[0]}::uuid`
const attributed = () => sql`case_id = ${ids[2]}::uuid`

describe('what lists, counters and clocks have lost', () => {
  test('is nothing while nobody touches them', async () => {
    expect(await check()).toMatchObject({ cases: 6 })
    expect(numbers(await check())).toEqual(NOTHING)
    const { rows } = await sql<{ verb: string }>`
      select distinct verb from case_clock where ${attributed()} order by 1`.execute(world.house.database.db)
    expect(rows.map(({ verb }) => verb)).toEqual(['note_lateness', 'note_silence', 'open_reassessment'])
  })

  const lost: readonly (readonly [string, readonly (() => Sql)[], () => Promise<Partial<typeof NOTHING>>])[] =
    [
      [
        'the clock of one case',
        [() => sql`delete from case_clock where ${received()}`],
        () => Promise.resolve({ missing: 1 }),
      ],
      [
        'one clock of several',
        [() => sql`delete from case_clock where ${attributed()} and verb = 'note_silence'`],
        () => Promise.resolve({ missing: 1 }),
      ],
      [
        'every clock of everybody',
        [() => sql`delete from case_clock`],
        async () => ({ missing: await count(sql`case_clock`) }),
      ],
      [
        'the line of one case',
        [() => sql`delete from case_line where ${received()}`],
        () => Promise.resolve({ lines: 1 }),
      ],
      ['every line', [() => sql`delete from case_line`], () => Promise.resolve({ lines: 6 })],
      [
        'every counter',
        [() => sql`delete from queue_count`],
        async () => ({
          counters: await count(sql`(select queue from queue_count group by 1 having sum(n) > 0) q`),
        }),
      ],
      [
        'everything',
        [
          () => sql`delete from case_line`,
          () => sql`delete from case_clock`,
          () => sql`delete from queue_count`,
        ],
        async () => ({
          lines: 6,
          missing: await count(sql`case_clock`),
          counters: await count(sql`(select queue from queue_count group by 1 having sum(n) > 0) q`),
        }),
      ],
      [
        'the truth of one counter',
        [() => sql`insert into queue_count (queue, slot, n) values ('worklist', 9, 3)`],
        () => Promise.resolve({ counters: 1 }),
      ],
      [
        'a counter for nothing',
        [() => sql`insert into queue_count (queue, slot, n) values ('nowhere', 0, 2)`],
        () => Promise.resolve({ counters: 1 }),
      ],
      [
        'the end of a clock that is done',
        [
          () =>
            sql`insert into case_clock values (${ids[0]}::uuid, 'expire_handover', 'h1', now(), 1, now())`,
        ],
        () => Promise.resolve({ extra: 1 }),
      ],
      [
        'the time of the first clock',
        [() => sql`update case_clock set due = due + interval '1 year' where ${received()}`],
        () => Promise.resolve({ missing: 1, extra: 1 }),
      ],
    ]

  describe.each(lost)('%s', (_, changes, expected) => {
    test.each([
      ['by itself within the hour', keepInStep],
      ['when somebody rebuilds', rebuildProjections],
    ])('is found and comes back %s', async (_when, mend) => {
      const found = { ...NOTHING, ...(await expected()) }
      for (const change of changes) await run(change())
      expect(numbers(await check())).toEqual(found)
      await mend(world.house)
      expect(numbers(await check())).toEqual(NOTHING)
    })
  })

  test('makes nothing anew where nothing is wrong', async () => {
    expect(await keepInStep(world.house)).toBe(0)
    expect(isInStep(await rebuildProjections(world.house))).toBe(true)
  })
})

describe('a line that says something else than its ledger', () => {
  const wrong: readonly (readonly [string, Sql])[] = [
    ['reference', sql`reference = 'another'`],
    ['kind', sql`kind = 'notification'`],
    ['state', sql`state = 'closed'`],
    ['language', sql`language = 'tlh'`],
    ['channel', sql`channel = 'letter'`],
    ['received_at', sql`received_at = received_at - interval '1 day'`],
    ['handler', sql`handler = null`],
    ['in_hand', sql`in_hand = array[gen_random_uuid()]`],
    ['took_part', sql`took_part = '{}'`],
    ['seen_as', sql`seen_as = gen_random_uuid()`],
    ['also_seen_by', sql`also_seen_by = array[gen_random_uuid()]`],
    ['only_for', sql`only_for = array[gen_random_uuid()]`],
    ['recused', sql`recused = array[gen_random_uuid()]`],
    ['held', sql`held = not held`],
    ['priority', sql`priority = 5 - priority`],
    ['deadline', sql`deadline = now()`],
    ['deadline_kind', sql`deadline_kind = 'other'`],
    ['worklist_key', sql`worklist_key = 'P9'`],
    ['level', sql`level = 1`],
    ['provisional', sql`provisional = not provisional`],
    ['rights', sql`rights = '{}'`],
    ['roles', sql`roles = '{}'`],
    ['next_step', sql`next_step = 'nothing_open'`],
    ['next_due', sql`next_due = now()`],
    ['open_appeals', sql`open_appeals = 7`],
    ['waiting_for_others', sql`waiting_for_others = not waiting_for_others`],
    ['unanswered', sql`unanswered = not unanswered`],
    ['retaliation_due', sql`retaliation_due = now()`],
    ['messages_key', sql`messages_key = 'P9'`],
    ['parked', sql`parked = not parked`],
    ['late_key', sql`late_key = 'long ago'`],
    ['priority_moved', sql`priority_moved = not priority_moved`],
    ['duty_open', sql`duty_open = not duty_open`],
    ['set_aside', sql`set_aside = not set_aside`],
    ['listed', sql`listed = listed || '{"moved":{"what":"moved_by_a_rule"}}'`],
    ['second_person', sql`second_person = not second_person`],
    ['outside_asked', sql`outside_asked = array[gen_random_uuid()]`],
    ['outside_admitted', sql`outside_admitted = array[gen_random_uuid()]`],
    ['read_from_outside', sql`read_from_outside = array[gen_random_uuid()]`],
    ['reader_due', sql`reader_due = now()`],
    ['title', sql`title = sha256(title)`],
    ['counted', sql`counted = '{nowhere}'`],
    ['events', sql`events = events - 1`],
    ['made_by', sql`made_by = made_by + 1`],
    ['clocks', sql`clocks = clocks + 1`],
    ['first_clock', sql`first_clock = now()`],
  ]

  test('is looked for in every column', async () => {
    // What other filings a case is like is nothing of the case, and is gone with the flood (decision 0021).
    const { rows } = await sql<{ column_name: string }>`
      select column_name from information_schema.columns
      where table_name = 'case_line' and column_name not in ('case_id', 'alike')`.execute(
      world.house.database.db,
    )
    expect(wrong.map(([name]) => name).toSorted()).toEqual(rows.map((row) => row.column_name).toSorted())
  })

  test.each(wrong)('in %s is found, and mended when somebody rebuilds', async (_, change) => {
    await run(sql`update case_line set ${change} where ${attributed()}`)
    expect(numbers(await check())).toEqual({ ...NOTHING, lines: 1 })
    expect(numbers(await rebuildProjections(world.house))).toEqual(NOTHING)
    expect(numbers(await check())).toEqual(NOTHING)
  })

  test('is not found by the hourly look, which compares no words and no steps', async () => {
    await run(sql`update case_line set next_step = 'nothing_open' where ${attributed()}`)
    expect(await keepInStep(world.house)).toBe(0)
    expect(numbers(await check())).toEqual({ ...NOTHING, lines: 1 })
    expect(numbers(await rebuildProjections(world.house))).toEqual(NOTHING)
  })
})

test('what is left of a case whose key was erased is found, and gone within the hour', async () => {
  const gone = await world.file()
  await run(sql`delete from case_key where case_id = ${gone.caseId}::uuid`)
  expect(numbers(await check())).toEqual({ lines: 1, counters: 3, missing: 0, extra: 1 })
  await keepInStep(world.house)
  expect(numbers(await check())).toEqual(NOTHING)
  expect(await count(sql`case_line where case_id = ${gone.caseId}::uuid`)).toBe(0)
})

describe('one case among several that cannot be read', () => {
  const spoilt = () => sql`case_id = ${ids[1]}::uuid`
  const ofOthers = () => sql`case_id <> ${ids[1]}::uuid`
  const EVENT = 'seq = 1'
  const spoils: readonly (readonly [string, table: string, set: string, where: string])[] = [
    ['because its words are no sealed words', 'case_event', `sealed = '\\x00'`, EVENT],
    [
      'because a bit of its words fell over',
      'case_event',
      'sealed = set_bit(sealed, 200, 1 - get_bit(sealed, 200))',
      EVENT,
    ],
    [
      'because its key fits no more',
      'case_key',
      'wrapped = set_bit(wrapped, 200, 1 - get_bit(wrapped, 200))',
      'true',
    ],
    ['because it begins with nothing that begins a case', 'case_event', `kind = 'note_added'`, EVENT],
    ['because it holds what nobody knows', 'case_event', `kind = 'from_the_future'`, EVENT],
  ]
  /** Everything that is made from the ledgers, gone or made by older rules. */
  const lost: readonly (readonly [string, readonly Sql[]])[] = [
    [
      'everything is lost',
      [sql`delete from case_line`, sql`delete from case_clock`, sql`delete from queue_count`],
    ],
    ['every clock is lost', [sql`delete from case_clock`]],
    ['everything was made by older rules', [sql`update case_line set made_by = made_by - 1`]],
  ]
  const named = (from: number) =>
    world.log.slice(from).filter((line) => line.includes('"level":50') && line.includes(ids[1] ?? 'nobody'))

  describe.each(spoils)('%s', (_why, table, set, where) => {
    let before: unknown
    const change = async (to: Sql) => {
      await world.owner.db.transaction().execute(async (transaction) => {
        await sql`alter table case_event disable trigger case_event_append_only`.execute(transaction)
        await to.execute(transaction)
        await sql`alter table case_event enable trigger case_event_append_only`.execute(transaction)
      })
    }
    const [column = ''] = set.split(' ')

    beforeAll(async () => {
      const { rows } = await sql<{ before: unknown }>`
        select ${sql.ref(column)} as before from ${sql.table(table)} where ${spoilt()} and ${sql.raw(where)}`.execute(
        world.house.database.db,
      )
      before = rows[0]?.before
      await change(
        sql`update ${sql.table(table)} set ${sql.raw(set)} where ${spoilt()} and ${sql.raw(where)}`,
      )
    })
    afterAll(async () => {
      await change(
        sql`update ${sql.table(table)} set ${sql.ref(column)} = ${before} where ${spoilt()} and ${sql.raw(where)}`,
      )
      await rebuildProjections(world.house)
      expect(numbers(await check())).toEqual(NOTHING)
    })

    test('is the one that is wrong, and is named', async () => {
      const from = world.log.length
      expect(await check()).toMatchObject({ cases: 6, lines: { wrong: 1 }, clocks: { missing: 0, extra: 0 } })
      expect(named(from)).not.toEqual([])
    })

    test('is found by whoever verifies the ledger, and no other', async () => {
      const { faults } = await verifyLedger(world.house)
      expect(new Set(faults.map(({ caseId }) => caseId))).toEqual(new Set([ids[1]]))
    })

    test.each([
      ['within the hour', keepInStep],
      ['when somebody rebuilds', rebuildProjections],
    ])('is named, and keeps nobody from coming back %s', async (_when, mend) => {
      for (const [, changes] of lost) {
        for (const each of changes) await run(each)
        const from = world.log.length
        await mend(world.house)
        expect(named(from)).not.toEqual([])
        expect((await check()).lines.wrong).toBe(1)
        expect(await count(sql`case_line where ${ofOthers()} and made_by = ${MADE_BY}`)).toBe(5)
        expect(await count(sql`case_clock where ${ofOthers()}`)).toBeGreaterThan(5)
        expect((await check()).clocks).toEqual({ missing: 0, extra: 0 })
        expect((await check()).counters.wrong).toBe(0)
      }
    })
  })
})
