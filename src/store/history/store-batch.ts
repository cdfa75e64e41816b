import { rankOf } from '../../domain/vocabulary/severity.ts'
import type { CommitRows } from './commit-rows.ts'
import { arrayText, CAST, LINE, LINE_COLUMNS, lineRow } from './line-columns.ts'
import type { BatchEntry } from './ledger-batch.ts'
import type { Run } from '../run.ts'
import { binaryArray, type ElementType } from '../binary-array.ts'

/** Where a batch goes in its lane. */
export interface BatchPlace {
  readonly lane: number
  readonly n: number
  readonly mac: Buffer
  readonly ends: Buffer
  readonly entries: readonly BatchEntry[]
}

/**
 * Stores some commits in one statement: events, keys, receipts, lines, clocks, counters, kept replies, what is to be
 * sent, and the row of the ledger that covers them. All of it or, when anything does not fit, nothing.
 */
export async function storeBatch(run: Run, commits: readonly CommitRows[], place: BatchPlace): Promise<void> {
  const statement = statementFor(commits)
  await run(statement.text, encoded(statement, statement.values(commits, place)))
}

/**
 * Stores lines, clocks and counters of some cases as they are now, without a new event; for rows that are out of step.
 *
 * @param lasts the last event that each was made from
 */
export async function storeProjections(
  run: Run,
  commits: readonly Pick<CommitRows, 'caseId' | 'projected' | 'title'>[],
  lasts: readonly number[],
  slot: number,
): Promise<void> {
  const cases = commits.map(({ caseId }) => caseId)
  await run(PROJECTIONS.text, encoded(PROJECTIONS, [cases, ...projectionValues(commits, lasts), slot]))
}

type Parameter = (type: ParameterType) => string
type ParameterType = ElementType | 'bigint' | `${ElementType}[]`

/** A statement with the types of its parameters, in their order. */
interface Numbered {
  readonly text: string
  readonly types: readonly ParameterType[]
}

/** Numbers the parameters of a statement, in the order in which they are asked for. */
function numbered(write: (p: Parameter) => string): Numbered {
  const types: ParameterType[] = []
  const text = write((type) => {
    types.push(type)
    return `$${types.length}::${type}`
  })
  return { text, types }
}

/** Values as they are sent: arrays as bytes. */
function encoded({ types }: Numbered, values: readonly unknown[]): unknown[] {
  return values.map((value, place) =>
    Array.isArray(value) ? binaryArray(types[place]!.slice(0, -2) as ElementType, value) : value,
  )
}

const eventsInto = (p: Parameter) => `
  insert into case_event (case_id, seq, version, kind, at, actor, actor_id, actor_token, audience, facts, settled,
    sealed, digests, prev, hash)
  select e.case_id, e.seq, e.version, e.kind, e.at, e.actor, e.actor_id, e.actor_token, e.audience::text[],
    e.facts::jsonb, e.settled::jsonb, e.sealed, e.digests::jsonb, e.prev, e.hash
  from unnest(${p('uuid[]')}, ${p('integer[]')}, ${p('smallint[]')}, ${p('text[]')}, ${p('timestamptz[]')},
    ${p('text[]')}, ${p('uuid[]')}, ${p('uuid[]')}, ${p('text[]')}, ${p('text[]')}, ${p('text[]')}, ${p('bytea[]')},
    ${p('text[]')}, ${p('bytea[]')}, ${p('bytea[]')})
    as e(case_id, seq, version, kind, at, actor, actor_id, actor_token, audience, facts, settled, sealed, digests, prev,
      hash)`

const keysInto = (p: Parameter) => `
  insert into case_key (case_id, wrapped, key_id, slot)
  select * from unnest(${p('uuid[]')}, ${p('bytea[]')}, ${p('smallint[]')}, ${p('integer[]')})`

const receiptsInto = (p: Parameter) => `
  insert into receipt (receipt_hash, key_id, case_id)
  select * from unnest(${p('bytea[]')}, ${p('smallint[]')}, ${p('uuid[]')})`

const keptInto = (p: Parameter) => `
  insert into kept_reply (key_hash, body_hash, reply, expires_at)
  select * from unnest(${p('bytea[]')}, ${p('bytea[]')}, ${p('bytea[]')}, ${p('timestamptz[]')})`

const sketchesInto = (p: Parameter) => `
  insert into filed_sketch (case_id, entry, sealed, key_id, at)
  select * from unnest(${p('uuid[]')}, ${p('integer[]')}, ${p('bytea[]')}, ${p('smallint[]')}, ${p('timestamptz[]')})`

const outboxInto = (p: Parameter) => `
  insert into outbox (effect, case_id) select * from unnest(${p('text[]')}, ${p('uuid[]')})
  on conflict do nothing`

const ledgerInto = (p: Parameter) => `
  insert into ledger_batch (lane, n, cases, firsts, lasts, heads, ends, mac)
  values (${p('smallint')}, ${p('bigint')}, ${p('uuid[]')}, ${p('integer[]')}, ${p('integer[]')}, ${p('bytea')},
    ${p('bytea')}, ${p('bytea')})`

const newLines = (p: Parameter) => `
  select case_id, ${LINE_COLUMNS.map((name) => (CAST[name] ? `${name}::${CAST[name]} as ${name}` : name)).join(', ')}
  from unnest(${p('uuid[]')}, ${LINE_COLUMNS.map((name) => p(`${LINE[name]}[]`)).join(', ')})
    as l(case_id, ${LINE_COLUMNS.join(', ')})`

const linesInto = `
  insert into case_line (case_id, ${LINE_COLUMNS.join(', ')}) select case_id, ${LINE_COLUMNS.join(', ')} from new_line`

/** Said again here for a line that was lost: two who make it anew at once both see none that knows more. */
const UPDATE_LINE = `on conflict (case_id) do update set
  ${LINE_COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}
  where case_line.events <= excluded.events`

const newClocks = (p: Parameter) => `
  select * from unnest(${p('uuid[]')}, ${p('text[]')}, ${p('text[]')}, ${p('timestamptz[]')}, ${p('smallint[]')})
    as c(case_id, verb, subject, due, rank)`

const clocksInto = `
  insert into case_clock (case_id, verb, subject, due, rank, next_try)
  select case_id, verb, subject, due, rank, due from new_clock`

/** A clock that a worker has in hand stays in hand while it is due at the same time. */
const UPDATE_CLOCK = `on conflict (case_id, verb, subject) do update
  set due = excluded.due, rank = excluded.rank,
    next_try = case when case_clock.due = excluded.due then case_clock.next_try else excluded.due end
  where case_clock.due <> excluded.due or case_clock.rank <> excluded.rank`

/** Sorted, so that two batches take the rows in the same order and never wait for each other in a ring. */
const countersInto = (slot: string, changes: string) => `
  insert into queue_count (queue, slot, n)
  select queue, ${slot}, sum(d) from (${changes}) as t(queue, d) group by queue having sum(d) <> 0 order by queue
  on conflict (queue, slot) do update set n = queue_count.n + excluded.n`

/**
 * The rows that stand in for those of an older state of the same cases; counters follow what was counted in them. A
 * line that knows more events than the new one stays, with its clocks: whoever added them has made it anew already.
 */
const replacing = (p: Parameter) => `
  old_line as (
    select case_id, counted, events from case_line where case_id = any(${p('uuid[]')}) order by case_id for update),
  given_line as (${newLines(p)}),
  new_line as (select g.* from given_line g left join old_line o on o.case_id = g.case_id
    where o.case_id is null or o.events <= g.events),
  given_clock as (${newClocks(p)}),
  new_clock as (select * from given_clock where case_id in (select case_id from new_line)),
  no_clock as (delete from case_clock c using new_line l where c.case_id = l.case_id and not exists (
    select from given_clock n where n.case_id = c.case_id and n.verb = c.verb and n.subject = c.subject)),
  put_clock as (${clocksInto} ${UPDATE_CLOCK}),
  put_count as (${countersInto(
    p('smallint'),
    `select unnest(o.counted), -1 from old_line o join new_line l on l.case_id = o.case_id
     union all select unnest(counted), 1 from new_line`,
  )})`

/** Lines, clocks and counters of cases that begin: there is nothing that they stand in for. */
const beginning = (p: Parameter) => `
  new_line as (${newLines(p)}),
  new_clock as (${newClocks(p)}),
  put_clock as (${clocksInto}),
  put_count as (${countersInto(p('smallint'), 'select unnest(counted), 1 from new_line')})`

/** A part of the statement that only some batches need, and what it is told. */
interface Part {
  readonly isNeeded: (commits: readonly CommitRows[]) => boolean
  readonly text: (p: Parameter) => string
  readonly values: (commits: readonly CommitRows[]) => unknown[]
}

const PARTS: readonly Part[] = [
  {
    isNeeded: (commits) => commits.some(({ newKey }) => newKey !== null),
    text: (p) => `put_key as (${keysInto(p)})`,
    values(commits) {
      const made = commits.flatMap((each) => (each.newKey ? [{ ...each.newKey, caseId: each.caseId }] : []))
      return [
        made.map((each) => each.caseId),
        made.map((each) => each.wrapped),
        made.map((each) => each.keyId),
        made.map((each) => each.secret.slot),
      ]
    },
  },
  {
    isNeeded: (commits) => commits.some(({ receipt }) => receipt !== null),
    text: (p) => `put_receipt as (${receiptsInto(p)})`,
    values(commits) {
      const receipts = commits.flatMap(({ receipt, caseId }) => (receipt ? [{ ...receipt, caseId }] : []))
      return [
        receipts.map((each) => each.hash),
        receipts.map((each) => each.keyId),
        receipts.map((each) => each.caseId),
      ]
    },
  },
  {
    isNeeded: (commits) => commits.some(({ kept }) => kept !== null),
    text: (p) => `put_kept as (${keptInto(p)})`,
    values(commits) {
      const kept = commits.flatMap((each) => each.kept ?? [])
      return [
        kept.map((each) => each.keyHash),
        kept.map((each) => each.bodyHash),
        kept.map((each) => each.reply),
        kept.map((each) => each.expiresAt),
      ]
    },
  },
  {
    isNeeded: (commits) => commits.some(({ sketch }) => sketch !== null),
    text: (p) => `put_sketch as (${sketchesInto(p)})`,
    values(commits) {
      const made = commits.flatMap(({ sketch, caseId }) => (sketch ? [{ ...sketch, caseId }] : []))
      return [
        made.map((each) => each.caseId),
        made.map((each) => each.entry),
        made.map((each) => each.sealed),
        made.map((each) => each.keyId),
        made.map((each) => each.at),
      ]
    },
  },
  {
    isNeeded: (commits) => commits.some(({ tells }) => tells.length > 0),
    text: (p) => `put_outbox as (${outboxInto(p)})`,
    values(commits) {
      const told = commits.flatMap(({ tells, caseId }) => tells.map((effect) => ({ effect, caseId })))
      return [told.map((each) => each.effect), told.map((each) => each.caseId)]
    },
  },
]

interface Statement extends Numbered {
  readonly values: (commits: readonly CommitRows[], place: BatchPlace) => unknown[]
}

/** Statements by the parts they have: each part that a batch does not need is time that it does not take. */
const statements = new Map<string, Statement>()

function statementFor(commits: readonly CommitRows[]): Statement {
  const isNew = commits.every(({ newKey }) => newKey !== null)
  const parts = PARTS.filter(({ isNeeded }) => isNeeded(commits))
  const name = `${String(isNew)} ${parts.map((part) => PARTS.indexOf(part)).join()}`
  const known = statements.get(name) ?? makeStatement(isNew, parts)
  statements.set(name, known)
  return known
}

function makeStatement(isNew: boolean, parts: readonly Part[]): Statement {
  const statement = numbered((p) => {
    const all = [
      `new_event as (${eventsInto(p)})`,
      isNew ? beginning(p) : replacing(p),
      ...parts.map((part) => part.text(p)),
      `put_ledger as (${ledgerInto(p)})`,
    ]
    return `with ${all.join(',')} ${linesInto} ${isNew ? '' : UPDATE_LINE}`
  })
  return {
    ...statement,
    values: (commits, place) => [
      ...eventValues(commits),
      ...(isNew ? [] : [commits.map(({ caseId }) => caseId)]),
      ...projectionValues(commits, lastsOf(commits)),
      place.lane,
      ...parts.flatMap((part) => part.values(commits)),
      ...ledgerValues(place),
    ],
  }
}

const PROJECTIONS = numbered((p) => `with ${replacing(p)} ${linesInto} ${UPDATE_LINE}`)

function eventValues(commits: readonly CommitRows[]): unknown[] {
  // In the order of the cases, so that two batches meet on the same case in the same order.
  const rows = commits.flatMap(({ events }) => events)
  return [
    rows.map((row) => row.case_id),
    rows.map((row) => row.seq),
    rows.map((row) => row.version),
    rows.map((row) => row.kind),
    rows.map((row) => row.at),
    rows.map((row) => row.actor),
    rows.map((row) => row.actor_id),
    rows.map((row) => row.actor_token),
    rows.map((row) => arrayText(row.audience)),
    rows.map((row) => row.facts),
    rows.map((row) => row.settled),
    rows.map((row) => row.sealed),
    rows.map((row) => row.digests),
    rows.map((row) => row.prev),
    rows.map((row) => row.hash),
  ]
}

function projectionValues(
  commits: readonly Pick<CommitRows, 'caseId' | 'projected' | 'title'>[],
  lasts: readonly number[],
): unknown[] {
  const lines = commits.map(({ projected, title }, place) => lineRow(projected, title, lasts[place] ?? 0))
  const clocks = commits.flatMap(({ caseId, projected }) =>
    projected.clocks.map((clock) => ({ ...clock, caseId, rank: rankOf(projected.line.priority) })),
  )
  return [
    commits.map(({ caseId }) => caseId),
    ...LINE_COLUMNS.map((name) => lines.map((line) => line[name])),
    clocks.map((clock) => clock.caseId),
    clocks.map((clock) => clock.verb),
    clocks.map((clock) => clock.subject),
    clocks.map((clock) => clock.due),
    clocks.map((clock) => clock.rank),
  ]
}

function ledgerValues({ lane, n, mac, ends, entries }: BatchPlace): unknown[] {
  return [
    lane,
    n,
    entries.map((each) => each.caseId),
    entries.map((each) => each.first),
    entries.map((each) => each.last),
    Buffer.concat(entries.map((each) => each.head)),
    ends,
    mac,
  ]
}

const lastsOf = (commits: readonly CommitRows[]) => commits.map(({ events }) => events.at(-1)?.seq ?? 0)
