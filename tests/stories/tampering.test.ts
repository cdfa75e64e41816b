import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anchorNow, readAnchors, type Anchor } from '../../src/actions/ledger/anchor.ts'
import { verifyLedger, type LedgerFault } from '../../src/actions/ledger/verify-ledger.ts'
import { EVENTS, type EventKind, type SettledEvent } from '../../src/domain/case/case-event.ts'
import { sealTitle } from '../../src/store/cases/sealed-title.ts'
import { rowsFor } from '../../src/store/history/event-row.ts'
import { project } from '../../src/store/projections/project.ts'
import * as people from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

/*
 * Whoever owns the database and has no key can change whatever they like in it: here in more than twenty ways, and each
 * is found, with the case that it was done to (docs/security-review.md, ledger).
 */

let world: World
let samira: FiledStory
let jonas: FiledStory
let everyKind: FiledStory
/** Signed lines from outside the database: before the last case came, and after. */
let earlier: readonly Anchor[]
let anchors: readonly Anchor[]

beforeAll(async () => {
  world = await makeWorld()
  samira = await world.reach(stages.remedied)
  jonas = await world.reach(stages.notUpheld)
  await world.reach(stages.delivering)
  everyKind = await world.file()
  await addEveryKind(everyKind)
  const anchored = async () => readAnchors(world.house.keys, await anchorNow(world.house)).anchors
  earlier = await anchored()
  await world.file()
  anchors = [...earlier, ...(await anchored())]
})
afterAll(() => world.close())

/** An entry of every kind there is, as the ledger keeps them; what it says is checked elsewhere. */
async function addEveryKind({ caseId }: FiledStory): Promise<void> {
  const { house } = world
  const { kase, key, head, lastSeq } = await world.read(caseId)
  const added = (Object.keys(EVENTS) as EventKind[])
    // This one belongs behind entries of 0.1.0 only.
    .filter((kind) => kind !== 'ledger_taken_over')
    .map(
      (kind) =>
        ({
          kind,
          version: EVENTS[kind].version,
          at: house.now(),
          by: people.clock,
          facts: { of: kind },
          settled: {},
          texts: { words: `What was said with ${kind}.` },
        }) as unknown as SettledEvent,
    )
  const projected = project(kase, house)
  const stored = await house.writer.write({
    caseId,
    events: rowsFor(caseId, key, head, lastSeq, added),
    projected,
    title: sealTitle(key, caseId, projected.line),
    newKey: null,
    receipt: null,
    kept: null,
    sketch: null,
    tells: [],
  })
  expect(stored).toBe('stored')
}

/** What is found of a change by the owner of the database, with every guard of it switched off; nothing of it stays. */
async function foundAfter(
  change: RawBuilder<unknown>,
  against: readonly Anchor[] = [],
): Promise<readonly LedgerFault[]> {
  let found: readonly LedgerFault[] = []
  const undo = new Error('undo')
  await world.owner.db
    .transaction()
    .execute(async (db) => {
      for (const table of ['case_event', 'ledger_batch', 'case_key', 'case_line'])
        await sql`alter table ${sql.table(table)} disable trigger user`.execute(db)
      await sql`alter table case_event drop constraint if exists case_event_pkey cascade`.execute(db)
      const done = await change.execute(db)
      if (!done.numAffectedRows) throw new Error('Nothing was changed.')
      const report = await verifyLedger(
        { ...world.house, database: { db, writable: true } },
        () => {},
        against,
      )
      found = report.faults
      throw undo
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error
    })
  return found
}

const ofSamira = () => sql`case_id = ${samira.caseId}::uuid`
const last = () => sql`(select max(seq) from case_event where ${ofSamira()})`
/** Every plain hash of a case made to fit again, from an entry on: the keyed ones over it cannot be. */
const rechained = (change: RawBuilder<unknown>) => sql`
  with recursive old as (
    select e.*, row_number() over (order by seq) as place from case_event e where ${ofSamira()}),
  new as (
    select place, seq, prev, sha256(prev || ${change}) as hash from old where place = 3
    union all
    select o.place, o.seq, n.hash, sha256(n.hash || convert_to(o.kind, 'UTF8')) from old o join new n on o.place = n.place + 1)
  update case_event e set prev = n.prev, hash = n.hash from new n where e.seq = n.seq and e.case_id = ${samira.caseId}::uuid`

type Way = readonly [what: string, change: () => RawBuilder<unknown>]

const ENTRIES: readonly Way[] = [
  [
    'what an entry says in clear',
    () => sql`update case_event set facts = '{"level":1}' where ${ofSamira()} and seq = 5`,
  ],
  ['its kind', () => sql`update case_event set kind = 'note_added' where ${ofSamira()} and seq = 5`],
  [
    'when it was',
    () => sql`update case_event set at = at - interval '1 hour' where ${ofSamira()} and seq = 4`,
  ],
  [
    'who did it',
    () => sql`update case_event set actor_id = gen_random_uuid() where ${ofSamira()} and seq = 3`,
  ],
  [
    'that somebody did it at all',
    () => sql`update case_event set actor = 'clock', actor_id = null where ${ofSamira()} and seq = 3`,
  ],
  [
    'by which token it came',
    () => sql`update case_event set actor_token = gen_random_uuid() where ${ofSamira()} and seq = 3`,
  ],
  [
    'who may read it',
    () => sql`update case_event set audience = array['staff'] where ${ofSamira()} and seq = 2`,
  ],
  ['its version', () => sql`update case_event set version = version + 1 where ${ofSamira()} and seq = 6`],
  [
    'its form, to that of the first release',
    () => sql`update case_event set version = 1 where ${ofSamira()}`,
  ],
  [
    'what followed from it',
    () => sql`update case_event set settled = '{"news":true}' where ${ofSamira()} and seq = 7`,
  ],
  [
    'a bit of its sealed words',
    () =>
      sql`update case_event set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where ${ofSamira()} and seq = 1`,
  ],
  ['its words, taken out', () => sql`update case_event set sealed = null where ${ofSamira()} and seq = 1`],
  [
    'its words and what proves them',
    () => sql`update case_event set sealed = null, digests = '{}' where ${ofSamira()} and seq = 1`,
  ],
  [
    'what proves its words',
    () =>
      sql`update case_event set digests = jsonb_set(digests, array[(select min(k) from jsonb_object_keys(digests) k)], to_jsonb(repeat('0', 64))) where ${ofSamira()} and seq = 1`,
  ],
  [
    'its words, for those of another entry',
    () =>
      sql`update case_event e set sealed = o.sealed from case_event o where e.case_id = ${samira.caseId}::uuid and o.case_id = e.case_id and e.seq = 1 and o.seq = 4`,
  ],
  [
    'its words, for those of another case',
    () =>
      sql`update case_event e set sealed = o.sealed, digests = o.digests from case_event o where e.case_id = ${samira.caseId}::uuid and o.case_id = ${jonas.caseId}::uuid and e.seq = 1 and o.seq = 1`,
  ],
  ['one in between, removed', () => sql`delete from case_event where ${ofSamira()} and seq = 4`],
  [
    'one removed, and the rest counted anew',
    () =>
      sql`with gone as (delete from case_event where ${ofSamira()} and seq = 4) update case_event set seq = seq - 1 where ${ofSamira()} and seq > 4`,
  ],
  ['the first one, removed', () => sql`delete from case_event where ${ofSamira()} and seq = 1`],
  ['the newest one, removed', () => sql`delete from case_event where ${ofSamira()} and seq = ${last()}`],
  ['the newest five, removed', () => sql`delete from case_event where ${ofSamira()} and seq > ${last()} - 5`],
  [
    'two, in another order',
    () =>
      sql`update case_event set seq = case seq when 5 then 6 else 5 end where ${ofSamira()} and seq in (5, 6)`,
  ],
  ['one, twice', () => sql`insert into case_event select * from case_event where ${ofSamira()} and seq = 5`],
  [
    'one more at the end',
    () =>
      sql`insert into case_event (case_id, seq, version, kind, at, actor, actor_id, actor_token, audience, facts, settled, sealed, digests, prev, hash) select case_id, seq + 1, version, kind, at, actor, actor_id, actor_token, audience, facts, settled, null, '{}', hash, sha256(hash) from case_event where ${ofSamira()} and seq = ${last()}`,
  ],
  [
    'one moved in from another case',
    () =>
      sql`update case_event set case_id = ${samira.caseId}::uuid, seq = ${last()} + 1 where case_id = ${jonas.caseId}::uuid and seq = 2`,
  ],
  ['all later hashes, made to fit again', () => rechained(sql`'another'::bytea`)],
  [
    'the key of the case, for that of another',
    () =>
      sql`update case_key k set wrapped = o.wrapped from case_key o where k.case_id = ${samira.caseId}::uuid and o.case_id = ${jonas.caseId}::uuid`,
  ],
  ['the place of its secret', () => sql`update case_key set slot = slot + 1000 where ${ofSamira()}`],
  ['all of the case', () => sql`delete from case_event where ${ofSamira()}`],
  [
    'all of the case, under another id',
    () => sql`update case_event set case_id = '0190a000-0000-7000-8000-000000000000' where ${ofSamira()}`,
  ],
]

const BATCHES: readonly Way[] = [
  [
    'a commit of the case, taken out of the list of commits',
    () =>
      sql`delete from ledger_batch where ${samira.caseId}::uuid = any(cases) and n = (select min(n) from ledger_batch b where ${samira.caseId}::uuid = any(b.cases))`,
  ],
  [
    'the case, taken out of every commit',
    () =>
      sql`with gone as (delete from case_event where ${ofSamira()}) update ledger_batch set cases = array_remove(cases, ${samira.caseId}::uuid) where ${samira.caseId}::uuid = any(cases)`,
  ],
  [
    'the head that a commit says',
    () => sql`update ledger_batch set heads = sha256(heads) where cases = array[${samira.caseId}::uuid]`,
  ],
  [
    'which entries a commit says',
    () =>
      sql`update ledger_batch set lasts = array[lasts[1] + 1] where cases = array[${samira.caseId}::uuid]`,
  ],
  [
    'the keyed hash of a commit',
    () => sql`update ledger_batch set mac = sha256(mac) where cases = array[${samira.caseId}::uuid]`,
  ],
  ['where other lanes stood', () => sql`update ledger_batch set ends = ends || ends where ends <> ''`],
  ['two lanes, one for the other', () => sql`update ledger_batch set lane = 900 - lane`],
]

/** Whose names a fault says: where whole commits are gone, what they were about is gone too. */
const casesIn = (faults: readonly LedgerFault[]) => new Set(faults.map(({ caseId }) => caseId))

describe('whoever owns the database, and has no key', () => {
  test('finds a ledger that holds, with an entry of every kind', async () => {
    const report = await verifyLedger(world.house, () => {}, anchors)
    expect(report).toMatchObject({ cases: 5, faults: [] })
    const { rows } = await sql<{ kind: string }>`select distinct kind from case_event`.execute(
      world.house.database.db,
    )
    const all = Object.keys(EVENTS).filter((kind) => kind !== 'ledger_taken_over')
    expect(rows.map(({ kind }) => kind).toSorted()).toEqual(all.toSorted())
    expect(ENTRIES.length + BATCHES.length).toBeGreaterThanOrEqual(20)
  })

  test.each(ENTRIES)('is found changing of an entry: %s', async (_, change) => {
    expect(casesIn(await foundAfter(change()))).toContain(samira.caseId)
  })

  test.each(BATCHES)('is found changing what covers the entries: %s', async (_, change) => {
    expect(casesIn(await foundAfter(change()))).toContain(samira.caseId)
  })

  test('is found taking a case away with every row that speaks of it, though nothing is left that could name it', async () => {
    const faults = await foundAfter(sql`
      with entries as (delete from case_event where ${ofSamira()}),
      keys as (delete from case_key where ${ofSamira()}),
      receipts as (delete from receipt where ${ofSamira()}),
      lines as (delete from case_line where ${ofSamira()})
      update ledger_batch set cases = array_remove(cases, ${samira.caseId}::uuid) where ${samira.caseId}::uuid = any(cases)`)
    expect(faults.map(({ fault }) => fault)).toContain('changed_batch')
  })

  test('is found at every kind of entry alike', async () => {
    const ofAll = sql`case_id = ${everyKind.caseId}::uuid`
    const { rows } = await sql<{ seq: number; kind: string }>`
      select seq, kind from case_event where ${ofAll} order by seq`.execute(world.house.database.db)
    for (const change of [
      sql`update case_event set at = at + interval '1 hour' where ${ofAll}`,
      sql`update case_event set facts = facts || '{"and":"more"}' where ${ofAll}`,
      sql`update case_event set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where ${ofAll} and sealed is not null`,
    ]) {
      const at = new Set((await foundAfter(change)).map(({ seq }) => seq))
      expect(rows.filter(({ seq }) => !at.has(seq))).toEqual([])
    }
  })

  test('is found setting all of it back in time, by an anchor from after that, and by no older one', async () => {
    const [{ ends }] = earlier as [Anchor]
    const kept = JSON.stringify(ends.map(({ lane, n }) => ({ lane, n })))
    const back = sql`with gone as (
        delete from ledger_batch b where not exists (
          select from jsonb_to_recordset(${kept}::jsonb) as k(lane int, n bigint) where k.lane = b.lane and b.n <= k.n)
        returning cases, firsts),
      keys as (delete from case_key k using gone g, unnest(g.cases, g.firsts) as c(id, first)
        where k.case_id = c.id and c.first = 1),
      receipts as (delete from receipt r using gone g, unnest(g.cases, g.firsts) as c(id, first)
        where r.case_id = c.id and c.first = 1),
      lines as (delete from case_line l using gone g, unnest(g.cases, g.firsts) as c(id, first)
        where l.case_id = c.id and c.first = 1)
      delete from case_event e using gone g, unnest(g.cases, g.firsts) as c(id, first)
      where e.case_id = c.id and e.seq >= c.first`
    expect(await foundAfter(back)).toEqual([])
    expect(await foundAfter(back, earlier)).toEqual([])
    expect((await foundAfter(back, anchors)).map(({ fault }) => fault)).toEqual(['set_back'])
  })
})
