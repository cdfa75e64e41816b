import { sql, type RawBuilder, type Selectable } from 'kysely'
import { reachOf } from '../../domain/access/case-access.ts'
import { countersFor, queueOf, type Holding, type Queue } from '../../domain/case/queues.ts'
import type { DeadlineKind } from '../../domain/casework/deadline-kind.ts'
import type { NextStep } from '../../domain/casework/steps.ts'
import { instantFromMs, type Instant } from '../../domain/time/instant.ts'
import type { CaseState } from '../../domain/vocabulary/casework.ts'
import type { CaseKind } from '../../domain/vocabulary/intake.ts'
import type { Right } from '../../domain/vocabulary/rights.ts'
import { priorityOf, rankOf, type Grade, type Priority } from '../../domain/vocabulary/severity.ts'
import type { Role } from '../../domain/vocabulary/value-chain.ts'
import type { Read } from '../database.ts'
import { NIL_ID } from '../nil-id.ts'
import type { Schema } from '../schema.ts'
import type { Keyring } from '../keys/keyring.ts'
import { openText } from '../keys/seal.ts'
import { titlePlace } from './title-place.ts'
import { visibleTo, type Viewer } from './viewer.ts'

/** One line of a list. */
export interface CaseLine {
  readonly id: string
  readonly reference: string
  readonly kind: CaseKind
  readonly state: CaseState
  readonly language: string
  readonly receivedAt: Instant
  readonly handler: string | null
  readonly priority: Priority
  readonly deadline: Instant | null
  readonly deadlineKind: DeadlineKind | null
  readonly level: Grade | null
  readonly provisional: boolean
  readonly rights: readonly Right[]
  readonly roles: readonly Role[]
  readonly nextStep: NextStep
  readonly nextDue: Instant | null
  readonly openAppeals: number
  readonly waitingForOthers: boolean
  /** The person wrote something that nobody has answered. */
  readonly unanswered: boolean
  /** Until when to answer that the person is made to suffer for having written to us. */
  readonly retaliationDue: Instant | null
  readonly title: string
}

export interface Page<T> {
  readonly lines: readonly T[]
  /** Give this back to get the next page; null on the last one. */
  readonly after: string | null
}

/** Lines on one page: what fits two screens, and keeps the page far below 60 kB. */
export const PAGE_LENGTH = 50

export interface ListFilter {
  readonly priority?: Priority
  readonly right?: Right
  readonly language?: string
  /** What nobody has taken, or what the viewer has taken. */
  readonly handler?: Holding
  /** The whole reference, as it is written on the case. */
  readonly reference?: string
}

/**
 * One page of a queue, or of every case when it is null, gravest first, of what the viewer may see. Among messages,
 * whoever is made to suffer for having written to us comes first.
 */
export async function listCases(
  read: Read,
  keys: Keyring,
  viewer: Viewer,
  queue: Queue | null,
  after: string | null,
  filter: ListFilter = {},
): Promise<Page<CaseLine>> {
  const order = sql.ref<string>(queue === 'messages' ? 'case_line.messages_key' : 'case_line.worklist_key')
  const wanted = sql.join(
    [
      queue === null ? sql`true` : inQueue(queue, viewer),
      // A key of ours has no control characters, and the database takes none.
      ...(after === null ? [] : [sql`${order} > ${plain(after)}`]),
      ...conditionsOf(filter, viewer, queue),
    ],
    sql` and `,
  )
  const isNarrow = filter.reference !== undefined || filter.handler !== undefined || queue === 'mine'
  const place = isNarrow ? onePart(viewer, wanted, order) : partsOf(viewer, wanted, order)
  const { rows } = await sql<Row>`
    with place as (${place})
    select case_line.*, case_key.wrapped, case_key.key_id
    from place join case_line on case_line.case_id = place.case_id
    join case_key on case_key.case_id = place.case_id
    order by ${order}`.execute(read.db)
  const lines = rows.slice(0, PAGE_LENGTH).map((row): CaseLine => {
    const key = keys.unwrapDataKey(row.case_id, row.wrapped, row.key_id)
    return {
      id: row.case_id,
      reference: row.reference,
      kind: row.kind,
      state: row.state,
      language: row.language,
      receivedAt: instantFromMs(row.received_at.getTime()),
      handler: row.handler,
      priority: priorityOf(row.priority),
      deadline: row.deadline === null ? null : instantFromMs(row.deadline.getTime()),
      deadlineKind: row.deadline_kind as DeadlineKind | null,
      level: row.level as Grade | null,
      provisional: row.provisional,
      rights: row.rights as Right[],
      roles: row.roles as Role[],
      nextStep: row.next_step as NextStep,
      nextDue: row.next_due === null ? null : instantFromMs(row.next_due.getTime()),
      openAppeals: row.open_appeals,
      waitingForOthers: row.waiting_for_others,
      unanswered: row.unanswered,
      retaliationDue: row.retaliation_due === null ? null : instantFromMs(row.retaliation_due.getTime()),
      title: openText(key, row.title, titlePlace(row.case_id)),
    }
  })
  return {
    lines,
    after:
      rows.length > PAGE_LENGTH
        ? (rows[PAGE_LENGTH - 1]?.[queue === 'messages' ? 'messages_key' : 'worklist_key'] ?? null)
        : null,
  }
}

type Row = Selectable<Schema['case_line']> & { readonly wrapped: Buffer; readonly key_id: number }
type Condition = RawBuilder<unknown>

/** Written into the statement, so that the database plans for it. */
const LIMIT = sql.raw(String(PAGE_LENGTH + 1))

function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, '')
}

/** A list that is short by itself: what one person has, or one reference. */
function onePart(viewer: Viewer, wanted: Condition, order: Condition): Condition {
  return sql`select case_line.case_id from case_line where ${visibleTo(viewer)} and ${wanted} order by ${order} limit ${LIMIT}`
}

/**
 * The first lines of each part of a list that its viewer sees, each from the index in order, and of these the first: so
 * that a page costs the same however many cases there are, and however few of them the viewer sees.
 */
function partsOf(viewer: Viewer, wanted: Condition, order: Condition): Condition {
  if (viewer.kind !== 'staff') return onePart(viewer, wanted, order)
  const seen = seenBy(viewer)
  if (seen === null) return sql`select case_id from case_line where false`
  const part = (which: Condition) =>
    sql`select case_line.case_id, ${order} as k from case_line where ${which} and ${wanted} order by ${order} limit ${LIMIT}`
  const others =
    reachOf(viewer.role, 'read') === 'all'
      ? sql``
      : sql`union all (${part(
          sql`case_line.also_seen_by @> array[${viewer.id}::uuid] and case_line.also_seen_by <> '{}' and case_line.seen_as <> ${NIL_ID}::uuid`,
        )})`
  return sql`
    select case_id from (
      select part.case_id, part.k from (${seen}) as who(id)
        cross join lateral (${part(sql`case_line.seen_as = who.id`)}) as part
      ${others}) as parts
    order by k limit ${LIMIT}`
}

/** The parts of every list that belong to a viewer: what every case worker sees, and what is held by these. */
function seenBy(viewer: Extract<Viewer, { kind: 'staff' }>): Condition | null {
  switch (reachOf(viewer.role, 'read')) {
    case 'all':
      return sql`select ${NIL_ID}::uuid union all select staff_id from staff
        union all select token_id from api_token where staff_id is null`
    case 'parts':
      return sql`select unnest(array[${NIL_ID}::uuid, ${viewer.id}::uuid])`
    case 'nothing':
      return null
  }
}

/** Lists whose order begins with the priority. */
const BY_PRIORITY: readonly (Queue | null)[] = ['worklist', 'unrated', 'notifications', 'waiting', 'mine']

function conditionsOf(filter: ListFilter, viewer: Viewer, queue: Queue | null): Condition[] {
  const { priority, right, language, handler, reference } = filter
  return [
    ...(priority ? priorityIs(priority, BY_PRIORITY.includes(queue)) : []),
    // Written into the statement: the index of each right is known by it.
    ...(right ? [sql`case_line.rights @> ${sql.lit(`{${right}}`)}`] : []),
    ...(language ? [sql`case_line.language = ${plain(language)}`] : []),
    // What nobody has, every case worker sees: there is no other part to look through.
    ...(handler === 'nobody'
      ? [sql`case_line.handler is null`, sql`case_line.seen_as = ${NIL_ID}::uuid`]
      : []),
    ...(handler === 'me' ? [isHandler(viewer)] : []),
    ...(reference === undefined ? [] : [sql`case_line.reference = ${plain(reference)}`]),
  ]
}

/** Where the order begins with the priority, one priority is a range of it. */
function priorityIs(priority: Priority, isRange: boolean): Condition[] {
  const rank = rankOf(priority)
  const exact = sql`case_line.priority = ${rank}`
  if (!isRange) return [exact]
  return [sql`case_line.worklist_key >= ${priority}`, sql`case_line.worklist_key < ${`P${rank + 1}`}`, exact]
}

/** The condition of each queue; each is the condition of its index in `migrations/`. */
function inQueue(queue: Queue, viewer: Viewer) {
  switch (queue) {
    case 'worklist':
      return sql<boolean>`case_line.kind = 'grievance' and case_line.state <> 'closed'`
    case 'mine':
      return sql<boolean>`${isHandler(viewer)} and case_line.state <> 'closed'`
    case 'unrated':
      return sql<boolean>`case_line.kind = 'grievance' and case_line.state <> 'closed' and case_line.level is null`
    case 'appeals':
      return sql<boolean>`case_line.open_appeals > 0`
    case 'messages':
      return sql<boolean>`case_line.unanswered`
    case 'waiting':
      return sql<boolean>`case_line.state <> 'closed' and case_line.waiting_for_others`
    case 'notifications':
      return sql<boolean>`case_line.kind = 'notification' and case_line.state <> 'closed'`
    case 'moved':
      return sql<boolean>`case_line.priority_moved`
    case 'closed':
      return sql<boolean>`case_line.state = 'closed'`
  }
}

function isHandler(viewer: Viewer) {
  return viewer.kind === 'staff' ? sql<boolean>`case_line.handler = ${viewer.id}::uuid` : sql<boolean>`false`
}

/** How many cases are in each queue for somebody of the staff, from the counters: as many as `listCases` lists. */
export async function countQueues(
  read: Read,
  viewer: Extract<Viewer, { kind: 'staff' }>,
): Promise<Readonly<Partial<Record<Queue, number>>>> {
  const counters = countersFor(viewer.id, viewer.role)
  if (counters.length === 0) return {}
  const rows = await read.db
    .selectFrom('queue_count')
    .select(['queue', sql<string>`sum(n)`.as('n')])
    .where('queue', 'in', counters)
    .groupBy('queue')
    .execute()
  const lengths: Record<string, number> = {}
  for (const { queue, n } of rows) lengths[queueOf(queue)] = (lengths[queueOf(queue)] ?? 0) + Number(n)
  return lengths
}
