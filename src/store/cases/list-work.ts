import { sql } from 'kysely'
import { ALL_BUT_SOME } from '../../domain/access/seen-by.ts'
import { rangeOf } from '../../domain/case/sort-key.ts'
import {
  mergeWork,
  pausingRange,
  readCursor,
  writeCursor,
  type WorkCursor,
  type WorkLine,
  type WorkStreams,
} from '../../domain/case/work-order.ts'
import { instantFromMs, type Instant } from '../../domain/time/instant.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { PRIORITIES, type Priority } from '../../domain/vocabulary/severity.ts'
import type { Read } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import { NIL_ID } from '../nil-id.ts'
import { findAlarms, type Alarm } from '../alarms.ts'
import { foldsBehind, UNLIKE } from './folds.ts'
import { lineOf, PAGE_LENGTH, type CaseLine, type ListedRow, type Page } from './case-line.ts'
import {
  conditionsOf,
  firstLines,
  inQueue,
  isShort,
  plain,
  type Condition,
  type ListFilter,
} from './list-parts.ts'
import { visibleTo, type Viewer } from './viewer.ts'

/** As many of each stream as a page can need: every line of one, and those that another showed before. */
const LENGTH = PAGE_LENGTH + 1 + Math.ceil(PAGE_LENGTH / 4)

/**
 * One page of the list of work (severity rule 7), each stream read from its index behind its own cursor. What was shown
 * by one stream is not shown by another: that is said by the cursors alone.
 */
export async function listWork(
  read: Read,
  keys: Keyring,
  viewer: Viewer,
  after: string | null,
  filter: ListFilter,
  now: Instant,
): Promise<Page<CaseLine>> {
  const cursor = readCursor(after === null ? null : plain(after))
  const flood = await floodFor(read, filter)
  const list = { read, viewer, filter, cursor, isFolded: flood !== null }
  // One after the other: a page takes one connection, however many wait for theirs.
  const graver = await byPriority(list)
  const paused = !hasFairShare(filter) || (await isPaused(read, viewer, now))
  const longest = paused ? [] : await linesOf(list, 'late_key', longestBehind(cursor))
  const alike = flood === null ? [] : await foldsBehind(read, viewer, filter, cursor.alike, LENGTH)
  const streams: WorkStreams<WorkLine> = { ...graver, longest, alike }
  const moment = { now, paused, alikeFirst: flood?.alikeFirst === true }
  const { lines, cursor: end } = mergeWork(streams, cursor, PAGE_LENGTH, moment)
  const more = mergeWork(streams, cursor, PAGE_LENGTH + 1, moment).lines.length > lines.length
  const rows = new Map(
    (
      await sql<ListedRow>`
        select case_line.*, case_key.wrapped, case_key.key_id, case_key.slot
        from case_line join case_key on case_key.case_id = case_line.case_id
        where case_line.case_id = any(${lines.map(({ line }) => line.id)}::uuid[])`.execute(read.db)
    ).rows.map((row) => [row.case_id, row]),
  )
  return {
    lines: lines.flatMap(({ line, fairShare }) => {
      const row = rows.get(line.id)
      return row ? [{ ...lineOf(keys, row, 'worklist', fairShare), fold: line.fold ?? null }] : []
    }),
    after: more ? writeCursor(end) : null,
  }
}

interface List {
  readonly read: Read
  readonly viewer: Viewer
  readonly filter: ListFilter
  readonly cursor: WorkCursor
  /** What is alike stands in a stream of its own. */
  readonly isFolded: boolean
}

/** The flood that the list is folded for. Who looks for one case, or opens a fold, gets each by itself. */
async function floodFor(read: Read, { reference, alike }: ListFilter): Promise<Alarm | null> {
  if (reference !== undefined || alike !== undefined) return null
  return (await findAlarms(read)).find(({ what }) => what === 'flood') ?? null
}

/**
 * True where the fair share is merged in. Who asks for one priority or one right asks for a view, and not for what to
 * do next.
 */
function hasFairShare({ priority, right, reference, alike }: ListFilter): boolean {
  return [priority, right, reference, alike].every((each) => each === undefined)
}

/** The two streams by gravity: as many priorities as fill a page, and no more. */
async function byPriority(list: List): Promise<Pick<WorkStreams<WorkLine>, 'order' | 'unrated'>> {
  const { filter, cursor } = list
  const order: WorkLine[] = []
  const unrated: WorkLine[] = []
  for (const priority of filter.priority ? [filter.priority] : codesOf(PRIORITIES)) {
    const notShown =
      cursor.longest === null
        ? []
        : [sql`(case_line.late_key is null or case_line.late_key > ${cursor.longest})`]
    const behind = rangeBehind(priority, 'order', cursor.order)
    order.push(...(await linesOf(list, 'worklist_key', [...behind, ...notShown])))
    unrated.push(...(await linesOf(list, 'worklist_key', rangeBehind(priority, 'unrated', cursor.unrated))))
    if (order.length + unrated.length >= LENGTH) break
  }
  return { order, unrated }
}

function rangeBehind(
  priority: Priority,
  stream: 'order' | 'unrated',
  after: string | null,
): readonly Condition[] {
  const [from, to] = stream === 'order' ? rangeOf(priority, 'live', 'rated') : rangeOf(priority, 'unrated')
  return [
    sql`case_line.worklist_key >= ${from}`,
    sql`case_line.worklist_key < ${to}`,
    ...(after === null ? [] : [sql`case_line.worklist_key > ${after}`]),
  ]
}

/**
 * Behind the last that was shown as longest, without those that the order has shown: each of them has a promise
 * broken.
 */
function longestBehind({ longest, order }: WorkCursor): readonly Condition[] {
  return [
    sql`case_line.late_key is not null`,
    ...(longest === null ? [] : [sql`case_line.late_key > ${longest}`]),
    ...(order === null ? [] : [sql`case_line.worklist_key > ${order}`]),
  ]
}

async function linesOf(
  { read, viewer, filter, isFolded }: List,
  key: 'worklist_key' | 'late_key',
  more: readonly Condition[],
): Promise<WorkLine[]> {
  const order = sql.ref<string>(`case_line.${key}`)
  const which = sql.join(
    [
      inQueue('worklist', viewer),
      ...(isFolded ? [UNLIKE] : []),
      ...more,
      ...conditionsOf(filter, viewer, 'worklist'),
    ],
    sql` and `,
  )
  const { rows } = await sql<Pick<ListedRow, 'case_id' | 'worklist_key' | 'late_key' | 'next_due'>>`
    with place as (${firstLines(viewer, { which, order, length: LENGTH, isNarrow: isShort(filter) })})
    select case_line.case_id, case_line.worklist_key, case_line.late_key, case_line.next_due
    from place join case_line on case_line.case_id = place.case_id
    order by ${order}`.execute(read.db)
  return rows.map((row) => ({
    id: row.case_id,
    worklistKey: row.worklist_key,
    lateKey: row.late_key,
    promised: row.next_due === null ? null : instantFromMs(row.next_due.getTime()),
  }))
}

/**
 * True while the fair share is left out: a P1 is unread, or a live P1 deadline is under a day away and nobody has it.
 * Both stand at the head of the live deadlines, and every case worker sees them but those who must not.
 */
async function isPaused(read: Read, viewer: Viewer, now: Instant): Promise<boolean> {
  const [from, to] = pausingRange(now)
  const { rows } = await sql<{ paused: boolean }>`
    select exists (select from case_line
      where seen_as in (${NIL_ID}::uuid, ${ALL_BUT_SOME}::uuid) and ${visibleTo(viewer)} and kind = 'grievance' and state <> 'closed' and not parked
        and worklist_key >= ${from} and worklist_key < ${to}
        and handler is null) as paused`.execute(read.db)
  return rows[0]?.paused === true
}
