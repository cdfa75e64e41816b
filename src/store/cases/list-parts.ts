import { sql, type RawBuilder } from 'kysely'
import { DECIDING_ROLES, reachOf } from '../../domain/access/case-access.ts'
import { ALL_BUT_SOME, HELD_BUT_SOME, ONLY_NAMED } from '../../domain/access/seen-by.ts'
import type { Holding, Queue } from '../../domain/case/queues.ts'
import type { NextStep } from '../../domain/casework/steps.ts'
import type { Right } from '../../domain/vocabulary/rights.ts'
import { rankOf, type Priority } from '../../domain/vocabulary/severity.ts'
import { NIL_ID } from '../nil-id.ts'
import { isOther } from '../staff/finders.ts'
import { visibleTo, type Viewer } from './viewer.ts'

export type Condition = RawBuilder<unknown>

export interface ListFilter {
  readonly priority?: Priority
  readonly right?: Right
  readonly language?: string
  /** What nobody has taken, or what the viewer has taken. */
  readonly handler?: Holding
  /** The whole reference, as it is written on the case. */
  readonly reference?: string
  /** What nobody has read and is like this one, by its id: what a line of several stands for. */
  readonly alike?: string
}

/** A text without control characters: nothing in a list has any, and PostgreSQL refuses the first of them. */
export function plain(text: string): string {
  return text.replace(/\p{Cc}/gu, '')
}

/** Some lines of a list: which, in which order, and how many. */
export interface Wanted {
  readonly which: Condition
  readonly order: Condition
  readonly length: number
  /** It is short by itself: what one person has, or one reference. */
  readonly isNarrow: boolean
}

/**
 * The ids of the first lines of a list that its viewer sees, and what orders them. Where it may be long, the first of
 * each part of it, each from the index in order, and of these the first: so that a page costs the same however many
 * cases there are, and however few of them the viewer sees.
 */
export function firstLines(viewer: Viewer, { which, order, length, isNarrow }: Wanted): Condition {
  // Written into the statement, so that the database plans for it.
  const limit = sql.raw(String(length))
  const part = (seen: Condition) =>
    sql`select case_line.case_id, ${order} as k from case_line where ${seen} and ${which} order by ${order} limit ${limit}`
  if (isNarrow || viewer.kind !== 'staff' || reachOf(viewer.role, 'read') === 'one')
    return part(visibleTo(viewer))
  const seen = seenBy(viewer)
  if (seen === null) return sql`select case_id, null::text as k from case_line where false`
  // Without what they must not see, of what everybody else sees, or everybody else who sees all.
  const butSome = (part: string) =>
    sql`case_line.seen_as = ${part}::uuid and not case_line.recused @> array[${viewer.id}::uuid]`
  const isAll = reachOf(viewer.role, 'read') === 'all'
  // Those who see all have every part but the cases that are for named staff alone.
  const held = isAll
    ? sql`case_line.seen_as = ${ONLY_NAMED}::uuid`
    : sql`case_line.seen_as <> ${NIL_ID}::uuid`
  const others = sql`union all (${part(
    sql`case_line.also_seen_by @> array[${viewer.id}::uuid] and case_line.also_seen_by <> '{}' and ${held}`,
  )})`
  return sql`
    select case_id, k from (
      select part.case_id, part.k from (${seen}) as who(id)
        cross join lateral (${part(sql`case_line.seen_as = who.id`)}) as part
      union all (${part(butSome(ALL_BUT_SOME))})
      ${isAll ? sql`union all (${part(butSome(HELD_BUT_SOME))})` : sql``}
      ${others}) as parts
    order by k limit ${limit}`
}

/** The parts of every list that belong to a viewer: what every case worker sees, and what is held by these. */
function seenBy(viewer: Extract<Viewer, { kind: 'staff' }>): Condition | null {
  switch (reachOf(viewer.role, 'read')) {
    case 'all':
      return sql`select ${NIL_ID}::uuid union all select staff_id from staff
        union all select token_id from api_token where staff_id is null`
    case 'parts':
      return sql`select unnest(array[${NIL_ID}::uuid, ${viewer.id}::uuid])`
    case 'one':
    case 'nothing':
      return null
  }
}

/** True for what is short by itself, so that it needs no parts. */
export function isShort({ reference, handler }: ListFilter): boolean {
  return reference !== undefined || handler !== undefined
}

/** Lists whose order begins with the priority. */
const BY_PRIORITY: readonly (Queue | null)[] = [
  'worklist',
  'unrated',
  'notifications',
  'waiting',
  'parked',
  'mine',
]

/** What a line of a list has to be for this viewer, this queue and what was asked for. */
export function conditionsOf(filter: ListFilter, viewer: Viewer, queue: Queue | null): Condition[] {
  const { priority, right, language, handler, reference, alike } = filter
  return [
    ...(priority ? priorityIs(priority, BY_PRIORITY.includes(queue)) : []),
    // Written into the statement: the index of each right is known by it.
    ...(right ? [sql`case_line.rights @> ${sql.lit(`{${right}}`)}`] : []),
    ...(language ? [sql`case_line.language = ${plain(language)}`] : []),
    // What nobody has, every case worker sees, or only those who are named.
    ...(handler === 'nobody'
      ? [
          sql`case_line.handler is null`,
          sql`case_line.seen_as in (${NIL_ID}::uuid, ${ONLY_NAMED}::uuid, ${ALL_BUT_SOME}::uuid)`,
        ]
      : []),
    ...(handler === 'me' ? [isHandler(viewer)] : []),
    ...(reference === undefined ? [] : [sql`case_line.reference = ${plain(reference)}`]),
    ...(alike === undefined ? [] : [isAlike(alike, viewer)]),
  ]
}

/** Unread, and like a case that this viewer may read: the id of any other tells nothing. */
function isAlike(caseId: string, viewer: Viewer): Condition {
  return sql`case_line.state = 'received' and case_line.alike = (
    select case_line.alike from case_line where case_line.case_id = ${caseId}::uuid and ${visibleTo(viewer)})`
}

/** Where the order begins with the priority, one priority is a range of it. */
function priorityIs(priority: Priority, isRange: boolean): Condition[] {
  const rank = rankOf(priority)
  const exact = sql`case_line.priority = ${rank}`
  if (!isRange) return [exact]
  return [sql`case_line.worklist_key >= ${priority}`, sql`case_line.worklist_key < ${`P${rank + 1}`}`, exact]
}

/** The condition of each queue; each is the condition of its index in `migrations/`. */
export function inQueue(queue: Queue, viewer: Viewer) {
  switch (queue) {
    case 'worklist':
      return sql<boolean>`case_line.kind = 'grievance' and case_line.state <> 'closed' and not case_line.parked`
    case 'late':
      return sql<boolean>`case_line.late_key is not null`
    case 'parked':
      return sql<boolean>`case_line.parked`
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
    case 'duty_open':
      return sql<boolean>`case_line.duty_open`
    case 'second_person':
      return sql<boolean>`case_line.second_person`
    case 'no_reviewer':
      return hasFewReviewers()
    case 'set_aside':
      return sql<boolean>`case_line.set_aside`
    case 'closed':
      return sql<boolean>`case_line.state = 'closed'`
  }
}

/**
 * An appeal waits that nobody of the house can decide, or one alone, and nobody from outside either: by the same rule
 * as `decide_appeal`, asked of the accounts as they are now.
 */
function hasFewReviewers() {
  return sql<boolean>`case_line.open_appeals > 0 and (${countReviewers()}) < 2
    and (case_line.outside_admitted = '{}' or ${asksOutside()})`
}

const LIST: Queue = 'no_reviewer'
const ASKING: NextStep = 'ask_somebody_outside'

/** True where it is noted that nobody here can decide, and nobody from outside was asked to: others may be there for another thing. */
export function asksOutside() {
  return sql<boolean>`coalesce(case_line.listed -> ${sql.lit(LIST)} ->> 'what', '') = ${sql.lit(ASKING)}`
}

/**
 * How many of us took no part in a case, may see it, and decide appeals, by the accounts as they are now.
 *
 * @param without of an account that is taken for shut
 */
export function countReviewers(without?: string) {
  const roles = sql.join(DECIDING_ROLES.map((role) => sql.lit(role)))
  return sql<number>`
    select count(*) from staff where not disabled and not waits and role in (${roles}) and ${isOther(without)}
      and (case_line.only_for is null or staff_id = any(case_line.only_for))
      and staff_id <> all(case_line.took_part) and staff_id <> all(case_line.recused)`
}

function isHandler(viewer: Viewer) {
  return viewer.kind === 'staff' ? sql<boolean>`case_line.handler = ${viewer.id}::uuid` : sql<boolean>`false`
}
