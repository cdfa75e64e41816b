import { sql } from 'kysely'
import { ASKED_NOW, countersFor, queueOf, type Queue } from '../../domain/case/queues.ts'
import type { Read } from '../database.ts'
import type { Keyring } from '../keys/keyring.ts'
import { lineOf, PAGE_LENGTH, type CaseLine, type ListedRow, type Page } from './case-line.ts'
import { conditionsOf, firstLines, inQueue, isShort, plain, type ListFilter } from './list-parts.ts'
import { visibleTo, type Viewer } from './viewer.ts'

export type { CaseLine, ListFilter, Page }

/** Every queue but the list of work, which has an order of its own: `list-work.ts`. */
export type SimpleQueue = Exclude<Queue, 'worklist'>

/**
 * One page of a queue, or of every case when it is null, gravest first, of what the viewer may see. Among messages,
 * whoever is made to suffer for having written to us comes first; among what is late, whoever waits longest.
 */
export async function listCases(
  read: Read,
  keys: Keyring,
  viewer: Viewer,
  queue: SimpleQueue | null,
  after: string | null,
  filter: ListFilter = {},
): Promise<Page<CaseLine>> {
  const key = (queue && KEY_OF[queue]) ?? 'worklist_key'
  const order = sql.ref<string>(`case_line.${key}`)
  const which = sql.join(
    [
      queue === null ? sql`true` : inQueue(queue, viewer),
      // A key of ours has no control characters, and the database takes none.
      ...(after === null ? [] : [sql`${order} > ${plain(after)}`]),
      ...conditionsOf(filter, viewer, queue),
    ],
    sql` and `,
  )
  const isNarrow = isShort(filter) || queue === 'mine'
  const place = firstLines(viewer, { which, order, length: PAGE_LENGTH + 1, isNarrow })
  const { rows } = await sql<ListedRow>`
    with place as (${place})
    select case_line.*, case_key.wrapped, case_key.key_id, case_key.slot
    from place join case_line on case_line.case_id = place.case_id
    join case_key on case_key.case_id = place.case_id
    order by ${order}`.execute(read.db)
  return {
    lines: rows.slice(0, PAGE_LENGTH).map((row) => lineOf(keys, row, queue)),
    after: rows.length > PAGE_LENGTH ? (rows[PAGE_LENGTH - 1]?.[key] ?? null) : null,
  }
}

/** The column that orders a queue, where it is not that of the worklist. */
const KEY_OF: Readonly<Partial<Record<Queue, 'messages_key' | 'late_key'>>> = {
  messages: 'messages_key',
  late: 'late_key',
}

/** How many cases are in each queue for somebody of the staff, from the counters: as many as `listCases` lists. */
export async function countQueues(
  read: Read,
  viewer: Extract<Viewer, { kind: 'staff' }>,
): Promise<Readonly<Partial<Record<Queue, number>>>> {
  const { add, takeOff } = countersFor(viewer.id, viewer.role)
  if (add.length === 0) return {}
  const rows = await read.db
    .selectFrom('queue_count')
    .select(['queue', sql<string>`sum(n)`.as('n')])
    .where('queue', 'in', [...add, ...takeOff])
    .groupBy('queue')
    .execute()
  const lengths: Record<string, number> = { [ASKED_NOW]: await countNow(read, viewer) }
  const off = new Set(takeOff)
  for (const { queue, n } of rows)
    lengths[queueOf(queue)] = (lengths[queueOf(queue)] ?? 0) + (off.has(queue) ? -Number(n) : Number(n))
  return lengths
}

/** How long the list is that follows the accounts: of appeals alone, so there is little to look through. */
async function countNow(read: Read, viewer: Viewer): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from case_line where ${inQueue(ASKED_NOW, viewer)} and ${visibleTo(viewer)}`.execute(
    read.db,
  )
  return Number(rows[0]?.n ?? 0)
}
