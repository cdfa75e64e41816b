import { sql, type RawBuilder } from 'kysely'
import { HOLDING_ROLES } from '../../domain/access/case-access.ts'
import { instantFromMs, type Instant } from '../../domain/time/instant.ts'
import type { Read } from '../database.ts'
import { hasCome, isOther, letsIn } from '../staff/finders.ts'
import { PAGE_LENGTH, type Page } from './case-line.ts'

/** A case that nobody here may read: its id for the house alone, and what may be said of it. */
export interface LeftToNobody {
  readonly caseId: string
  /** What is next due in it, by its line. */
  readonly nextDue: Instant | null
  /** Somebody here can let in somebody from outside. */
  readonly hasFinder: boolean
}

/** Who looks, and when. */
export interface Finder {
  /** Of somebody who may let in somebody else; null for whoever runs the machine. */
  readonly id: string | null
  readonly now: Date
  /** Of an account that is taken for shut, to say what would follow; absent where none is. */
  readonly without?: string
}

/**
 * One page of the cases in which something is open, that none of those may read who work on cases here (`isNobodyLeft`),
 * and that nobody from outside reads; the gravest first. For whoever may let in somebody else, and is not kept from the
 * case (red line 9); all of them for whoever runs the machine, who finds a reader where each of us is kept from it (red
 * line 14).
 *
 * @param after the id of the last case of the page before; one that is gone for good begins anew
 */
export async function leftToNobody(
  read: Read,
  finder: Finder,
  after: string | null,
): Promise<Page<LeftToNobody>> {
  const place = after === null ? undefined : await placeOf(read, after)
  const behind =
    place === undefined
      ? sql`true`
      : sql`(priority, worklist_key) > (${place.priority}::smallint, ${place.worklist_key})`
  const { rows } = await sql<LeftRow>`
    select ${COLUMNS} from case_line where ${isLeft(finder)} and ${behind}
    order by priority, worklist_key limit ${PAGE_LENGTH + 1}`.execute(read.db)
  const lines = rows.slice(0, PAGE_LENGTH).map(leftOf)
  return { lines, after: rows.length > PAGE_LENGTH ? (lines.at(-1)?.caseId ?? null) : null }
}

/** True where there is any of them. */
export async function hasLeftToNobody(read: Read, finder: Finder): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from case_line where ${isLeft(finder)}) as any`.execute(read.db)
  return rows[0]?.any === true
}

/** How many they are, on all pages. */
export async function countLeftToNobody(read: Read, finder: Finder): Promise<number> {
  const { rows } = await sql<{ n: string }>`
    select count(*) as n from case_line where ${isLeft(finder)}`.execute(read.db)
  return Number(rows[0]?.n ?? 0)
}

/** One of them by its id; null where it is none. */
export async function findLeftToNobody(
  read: Read,
  finder: Finder,
  caseId: string,
): Promise<LeftToNobody | null> {
  const { rows } = await sql<LeftRow>`
    select ${COLUMNS} from case_line where case_id = ${caseId}::uuid and ${isLeft(finder)}`.execute(read.db)
  return rows[0] === undefined ? null : leftOf(rows[0])
}

interface LeftRow {
  readonly case_id: string
  readonly next_due: Date | null
  readonly has_finder: boolean
}

/** Somebody here can let in somebody else, or this one can. */
function hasFinder(id: string | null): RawBuilder<unknown> {
  return sql`exists (select from staff where (${id}::uuid is null or staff_id = ${id}::uuid) and ${letsIn()})`
}

const COLUMNS = sql`case_id, next_due, ${hasFinder(null)} as has_finder`

/** Asked of the accounts as they are now: whose account is shut, or who has not come, reads nothing. */
export function isLeft({ id, now, without }: Finder): RawBuilder<unknown> {
  return sql`
    (recused <> '{}' or only_for is not null) and (state <> 'closed' or unanswered or duty_open or open_appeals > 0)
      and not exists (select from staff where ${hasCome()} and role = any(${HOLDING_ROLES})
        and ${isOther(without)}
        and staff_id <> all(case_line.recused) and (only_for is null or staff_id = any(only_for)))
      and not exists (select from staff
        where not disabled and staff_id = any(case_line.read_from_outside) and ${readsInTime(now)})
      and ${id === null ? sql`true` : hasFinder(id)}`
}

/**
 * True for a row of `staff` that was let in to the case of `case_line` and has read it, or has time to: let in alone reads
 * nothing.
 */
function readsInTime(now: Date): RawBuilder<unknown> {
  return sql`(case_line.reader_due is null or case_line.reader_due > ${now}
    or staff_id is not distinct from case_line.handler or staff_id = any(case_line.took_part)
    or exists (select from case_look where case_look.case_id = case_line.case_id
      and case_look.reader = staff.staff_id and case_look.what = 'looked'))`
}

/** Ids of those who were let in to a case from outside and have not read it in their time. */
export async function lateReaders(read: Read, caseId: string, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ staff_id: string }>`
    select staff_id from case_line join staff on staff_id = any(case_line.read_from_outside)
    where case_id = ${caseId}::uuid and not ${readsInTime(now)}`.execute(read.db)
  return rows.map((row) => row.staff_id)
}

function placeOf(read: Read, caseId: string) {
  return read.db
    .selectFrom('case_line')
    .select(['priority', 'worklist_key'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
}

function leftOf(row: LeftRow): LeftToNobody {
  return {
    caseId: row.case_id,
    nextDue: row.next_due === null ? null : instantFromMs(row.next_due.getTime()),
    hasFinder: row.has_finder,
  }
}
