import { sql } from 'kysely'
import { countersFor, queueOf, type Holding, type Queue } from '../../domain/case/queues.ts'
import type { DeskStep } from '../../domain/casework/steps.ts'
import { instantFromMs, type Instant } from '../../domain/time/instant.ts'
import type { CaseState } from '../../domain/vocabulary/casework.ts'
import type { CaseKind } from '../../domain/vocabulary/intake.ts'
import type { Right } from '../../domain/vocabulary/rights.ts'
import type { Grade, Priority } from '../../domain/vocabulary/severity.ts'
import type { Role } from '../../domain/vocabulary/value-chain.ts'
import type { Read } from '../database.ts'
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
  readonly level: Grade | null
  readonly provisional: boolean
  readonly rights: readonly Right[]
  readonly roles: readonly Role[]
  readonly nextStep: DeskStep
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
  const order = queue === 'messages' ? 'messages_key' : 'worklist_key'
  let query = read.db
    .selectFrom('case_line')
    .innerJoin('case_key', 'case_key.case_id', 'case_line.case_id')
    .selectAll('case_line')
    .select(['case_key.wrapped', 'case_key.key_id'])
    .where(visibleTo(viewer))
    .where(queue === null ? sql<boolean>`true` : inQueue(queue, viewer))
    .orderBy(order)
    .limit(PAGE_LENGTH + 1)
  // A key of ours has no control characters, and the database takes none.
  if (after !== null) query = query.where(order, '>', after.replace(/\p{Cc}/gu, ''))
  if (filter.priority) query = query.where('priority', '=', Number(filter.priority.slice(1)))
  if (filter.right) query = query.where(sql<boolean>`${filter.right} = any(case_line.rights)`)
  if (filter.language) query = query.where('language', '=', filter.language.replace(/\p{Cc}/gu, ''))
  if (filter.handler === 'nobody') query = query.where('handler', 'is', null)
  if (filter.handler === 'me') query = query.where(isHandler(viewer))
  if (filter.reference !== undefined)
    query = query.where('reference', '=', filter.reference.replace(/\p{Cc}/gu, ''))
  const rows = await query.execute()
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
      priority: `P${row.priority}` as Priority,
      deadline: row.deadline === null ? null : instantFromMs(row.deadline.getTime()),
      level: row.level as Grade | null,
      provisional: row.provisional,
      rights: row.rights as Right[],
      roles: row.roles as Role[],
      nextStep: row.next_step as DeskStep,
      nextDue: row.next_due === null ? null : instantFromMs(row.next_due.getTime()),
      openAppeals: row.open_appeals,
      waitingForOthers: row.waiting_for_others,
      unanswered: row.unanswered,
      retaliationDue: row.retaliation_due === null ? null : instantFromMs(row.retaliation_due.getTime()),
      title: openText(key, row.title, titlePlace(row.case_id)),
    }
  })
  return { lines, after: rows.length > PAGE_LENGTH ? (rows[PAGE_LENGTH - 1]?.[order] ?? null) : null }
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
  const rows = await read.db
    .selectFrom('queue_count')
    .select(['queue', sql<string>`sum(n)`.as('n')])
    .where('queue', 'in', countersFor(viewer.id, viewer.role === 'coordinator'))
    .groupBy('queue')
    .execute()
  const lengths: Record<string, number> = {}
  for (const { queue, n } of rows) lengths[queueOf(queue)] = (lengths[queueOf(queue)] ?? 0) + Number(n)
  return lengths
}
