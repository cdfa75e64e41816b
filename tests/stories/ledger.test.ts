import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { submitGrievance } from '../../src/actions/intake/submit-grievance.ts'
import { verifyLedger } from '../../src/actions/ledger/verify-ledger.ts'
import { findCase, findWholeCase } from '../../src/store/history/find-case.ts'
import { listCases } from '../../src/store/cases/list-cases.ts'
import { listQueue } from '../../src/store/cases/list-queue.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as people from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'
import type { Name } from '../world/staff.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

/**
 * Looks at what a forger did, and puts it back; the trigger is off meanwhile, as it is for whoever owns the database.
 */
async function forged(change: ReturnType<typeof sql>) {
  const { db } = world.owner
  let report: Awaited<ReturnType<typeof verifyLedger>> | undefined
  const undo = new Error('undo')
  await db
    .transaction()
    .execute(async (transaction) => {
      await sql`alter table case_event disable trigger case_event_append_only`.execute(transaction)
      await sql`alter table ledger_batch disable trigger ledger_batch_append_only`.execute(transaction)
      const done = await change.execute(transaction)
      if (!done.numAffectedRows) throw new Error('The forger changed nothing.')
      report = await verifyLedger({ ...world.house, database: { db: transaction, writable: true } })
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return report
}

describe('the ledger', () => {
  let samira: FiledStory

  beforeAll(async () => {
    world.at(MONDAY)
    samira = await world.reach(stages.remedied)
    await world.reach(stages.notUpheld)
    await world.file()
  })

  test('holds: every event, and every word against its digest', async () => {
    const seen: number[] = []
    const events = await sql<{ n: string }>`select count(*) as n from case_event`.execute(
      world.house.database.db,
    )
    const report = await verifyLedger(world.house, (cases) => seen.push(cases))
    expect(report).toMatchObject({ cases: 3, faults: [] })
    expect(report.events).toBe(Number(events.rows[0]?.n))
    expect(report.texts).toBeGreaterThan(20)
    expect(seen).toEqual([1, 2, 3])
  })

  test('shows of no entry which fields were filled in, nor whether any was', async () => {
    const { rows } = await sql<{ names: string[] | null; sealed: boolean }>`
      select distinct array(select jsonb_object_keys(digests)) as names, sealed is not null as sealed
      from case_event`.execute(world.house.database.db)
    expect(rows).toEqual([{ names: ['event:all'], sealed: true }])
  })

  const ofSamira = () => sql`case_id = ${samira.caseId}::uuid`
  const last = () => sql`seq = (select max(seq) from case_event where ${ofSamira()})`

  test.each<[string, () => ReturnType<typeof sql>, string, number | null]>([
    [
      'a changed fact',
      () =>
        sql`update case_event set facts = jsonb_set(facts, '{finding}', '"cause"') where ${ofSamira()} and seq = 5`,
      'changed_event',
      5,
    ],
    [
      'a changed time',
      () => sql`update case_event set at = at - interval '1 day' where ${ofSamira()} and seq = 3`,
      'changed_event',
      3,
    ],
    [
      'another who did it',
      () => sql`update case_event set actor = 'person', actor_id = null where ${ofSamira()} and seq = 2`,
      'changed_event',
      2,
    ],
    [
      'an event hidden from the person',
      () => sql`update case_event set audience = array['staff'] where ${ofSamira()} and seq = 2`,
      'changed_event',
      2,
    ],
    [
      'a removed last event',
      () => sql`delete from case_event where ${ofSamira()} and ${last()}`,
      'cut_off',
      27,
    ],
    [
      'a removed event in between',
      () => sql`delete from case_event where ${ofSamira()} and seq = 4`,
      'gap',
      5,
    ],
    [
      'a word changed for another one that was sealed for the same case',
      () =>
        sql`update case_event set sealed = (select sealed from case_event where ${ofSamira()} and seq = 1) where ${ofSamira()} and seq = 4`,
      'changed_text',
      4,
    ],
    [
      'a word taken out',
      () => sql`update case_event set sealed = null where ${ofSamira()} and seq = 1`,
      'changed_text',
      1,
    ],
    [
      'a digest changed with its hash left',
      () => sql`update case_event set digests = '{}' where ${ofSamira()} and seq = 1`,
      'changed_event',
      1,
    ],
    ['a whole case taken away', () => sql`delete from case_event where ${ofSamira()}`, 'missing_case', null],
    [
      'what followed from an event',
      () =>
        sql`update case_event set settled = '{"news": true}' where ${ofSamira()} and kind = 'offer_answered'`,
      'changed_event',
      18,
    ],
  ])('shows %s', async (_, change, fault, seq) => {
    const report = await forged(change())
    expect(report?.faults).toContainEqual(expect.objectContaining({ fault, seq }))
  })

  test('shows a forger who also made the hash of the event new', async () => {
    const report = await forged(
      sql`update case_event set facts = '{}', hash = sha256('anything'::bytea) where ${ofSamira()} and seq = 5`,
    )
    expect(report?.faults).toContainEqual({ caseId: samira.caseId, seq: 5, fault: 'changed_event' })
    expect(report?.faults).toContainEqual({ caseId: samira.caseId, seq: 6, fault: 'broken_link' })
  })

  test.each<[string, () => ReturnType<typeof sql>, string]>([
    [
      'made every hash of the case fit again',
      () => sql`
        with recursive old as (
          select *, row_number() over (order by seq) as place from case_event where ${ofSamira()}),
        new as (
          select place, seq, hash as prev, hash from old where place = 4
          union all
          select o.place, o.seq, n.hash, sha256(n.hash || convert_to(o.kind, 'UTF8')) from old o join new n on o.place = n.place + 1)
        update case_event e set prev = n.prev, hash = n.hash from new n where e.seq = n.seq and n.place > 4 and ${sql`e.case_id = ${samira.caseId}::uuid`}`,
      'changed_event',
    ],
    [
      'took a case away with all that speaks of it',
      () => sql`
        with gone as (delete from case_event where ${ofSamira()})
        update ledger_batch set
          cases = array_remove(cases, ${samira.caseId}::uuid) where ${samira.caseId}::uuid = any(cases)`,
      'changed_batch',
    ],
    [
      'took a whole batch of the ledger away',
      () => sql`delete from ledger_batch where n = 1 and ${samira.caseId}::uuid = any(cases)`,
      'changed_batch',
    ],
    [
      'gave a batch another head',
      () =>
        sql`update ledger_batch set heads = sha256(heads) where ${samira.caseId}::uuid = any(cases) and cardinality(cases) = 1`,
      'changed_batch',
    ],
  ])('shows a forger with the whole database, but without the keys, who %s', async (_, change, fault) => {
    const report = await forged(change())
    expect(report?.faults.map((each) => each.fault)).toContain(fault)
  })

  test('shows whoever cuts off the end of a lane that nobody writes on any more', async () => {
    const { database } = world.house
    const { rows } = await sql<{ lane: number; n: string }>`
      select lane, max(n) as n from ledger_batch group by lane`.execute(database.db)
    // The house is started again, and somebody files.
    const again = world.anotherProcess()
    for (let n = 0; n < 3; n += 1)
      await submitGrievance(again, people.person, { story: 'It said no.', language: 'en' }, null)
    await again.writer.drain()
    expect(rows.length).toBeGreaterThan(1)
    for (const { lane, n } of rows) {
      const report = await forged(sql`
        with gone as (delete from ledger_batch where lane = ${lane} and n = ${n} returning cases, firsts)
        delete from case_event e using gone g, unnest(g.cases, g.firsts) as c(id, first)
        where e.case_id = c.id and e.seq >= c.first`)
      const [fault] = (await onLane(lane, Number(n))) ? ['changed_batch'] : ['lane_cut_off']
      expect([lane, report?.faults.map((each) => each.fault)]).toEqual([
        lane,
        expect.arrayContaining([fault]),
      ])
    }
  })

  /** Whether the new writer went on behind that batch: then the hole itself shows. */
  async function onLane(lane: number, n: number): Promise<boolean> {
    const { rows } = await sql`select from ledger_batch where lane = ${lane} and n > ${n}`.execute(
      world.house.database.db,
    )
    return rows.length > 0
  }

  test('still verifies after the key of a case was erased: its words are gone, its course is not', async () => {
    const report = await forged(sql`delete from case_key where ${ofSamira()}`)
    expect(report?.faults).toEqual([])
  })

  test.each([
    ['changed', () => sql`update case_event set kind = 'note_added' where ${ofSamira()}`],
    ['deleted', () => sql`delete from case_event where ${ofSamira()}`],
    ['emptied', () => sql`truncate case_event`],
  ])('is append-only: nothing is %s, not even by whoever owns the tables', async (_, change) => {
    await expect(change().execute(world.owner.db)).rejects.toThrow('The ledger is append-only.')
  })
})

describe('who sees which case is decided in the database', () => {
  let ofOmar: FiledStory
  let ofNobody: FiledStory
  let withAppeal: FiledStory

  beforeAll(async () => {
    world.at(MONDAY)
    ofOmar = await world.file()
    await world.does('omar', ofOmar.caseId, 'take_up')
    ofNobody = await world.file()
    withAppeal = await world.reach(stages.notUpheld)
    await world.does(withAppeal, withAppeal.caseId, 'appeal', {
      decision: 'd1',
      reasons: 'No. The letters show it.',
    })
  })

  const seesAll = [true, true, true]
  const rows: readonly [Name, boolean[]][] = [
    ['ana', seesAll],
    ['marta', seesAll],
    ['omar', seesAll],
    // Not the case that a colleague works on, but what nobody has taken, and appeals that wait for somebody else.
    ['lea', [false, true, true]],
    ['aud', [false, false, false]],
    ['adm', [false, false, false]],
  ]

  test.each(rows)('%s', async (name, expected) => {
    const { database, keys } = world.house
    const { viewer } = world.staff[name]
    for (const [index, { caseId }] of [ofOmar, ofNobody, withAppeal].entries()) {
      const sees = expected[index]
      expect((await findCase(database, keys, viewer, caseId)) !== null).toBe(sees)
      expect((await findWholeCase(database, keys, viewer, caseId)) !== null).toBe(sees)
      const lists = await Promise.all(
        (['worklist', 'appeals', 'closed'] as const).map((queue) =>
          listQueue(database, keys, viewer, queue, null, {}, world.now()),
        ),
      )
      expect(lists.some(({ lines }) => lines.some(({ id }) => id === caseId))).toBe(sees)
      if (!sees) expect(await world.tries(name, caseId, 'add_note', { note: 'Hello.' })).toBe('not_found')
    }
  })

  test('a person sees their own case alone, without the notes', async () => {
    const { database, keys } = world.house
    await world.does('omar', ofOmar.caseId, 'add_note', { note: 'Between us.' })
    const own = { kind: 'person', caseId: ofOmar.caseId } as const
    const found = await findCase(database, keys, own, ofOmar.caseId)
    expect(found?.kase.notes).toEqual([])
    expect(found?.events.map(({ kind }) => kind)).not.toContain('note_added')
    expect(await findCase(database, keys, own, ofNobody.caseId)).toBeNull()
    const { lines } = await listQueue(database, keys, own, 'worklist', null, {}, world.now())
    expect(lines.map(({ id }) => id)).toEqual([ofOmar.caseId])
    expect((await listCases(database, keys, own, 'mine', null)).lines).toEqual([])
    expect(await world.tries(ofOmar, ofNobody.caseId, 'write_message', { body: 'Hello?' })).toBe('not_found')
  })
})
