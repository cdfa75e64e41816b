import { sql } from 'kysely'
import type { Described } from '../domain/patterns/reported.ts'
import { FEWEST_CASES } from '../domain/patterns/reported.ts'
import type { ReportedEnd, ReportedState } from '../domain/vocabulary/reported.ts'
import type { Read, Tx } from './database.ts'
import type { Keyring } from './keys/keyring.ts'
import { NIL_ID } from './nil-id.ts'

/** A description that people can join, or could, or may be able to. */
export interface Reported extends Described {
  readonly id: string
  readonly state: ReportedState
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly ruledBy: string | null
  readonly endedBecause: ReportedEnd | null
  /** Why the second person said no, or somebody ended it. */
  readonly reasons: string | null
}

/** Adds one that waits for a second person, with the cases it rests on. */
export async function insertReported(
  tx: Tx,
  keys: Keyring,
  one: Described & {
    readonly id: string
    readonly by: string
    readonly at: Date
    readonly cases: readonly string[]
  },
): Promise<void> {
  const { id, product, description, language, by, at, cases } = one
  await tx.db
    .insertInto('reported')
    .values({
      reported_id: id,
      product: keys.sealName(product, placeOf(id, 'product')),
      description: keys.sealName(description, placeOf(id, 'description')),
      language,
      proposed_by: by,
      proposed_at: at,
    })
    .execute()
  await tx.db
    .insertInto('reported_case')
    .values(cases.map((case_id) => ({ case_id, reported_id: id })))
    .execute()
}

/** All that are in one of some states, the newest first. */
export async function listReported(
  read: Read,
  keys: Keyring,
  states: readonly ReportedState[],
): Promise<Reported[]> {
  const onlyOpen = !states.includes('ended') && !states.includes('declined')
  const rows = await read.db
    .selectFrom('reported')
    .selectAll()
    .$if(onlyOpen, (query) => query.where(sql<boolean>`ended_at is null and accepted is not false`))
    .orderBy('proposed_at', 'desc')
    .orderBy('reported_id')
    .execute()
  return rows.map((row) => reportedOf(keys, row)).filter(({ state }) => states.includes(state))
}

/** True where one is public. */
export async function hasPublished(read: Read): Promise<boolean> {
  const row = await read.db
    .selectFrom('reported')
    .select('reported_id')
    .where(sql<boolean>`ended_at is null and accepted`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** One of them; null where there is none. */
export async function findReported(read: Read, keys: Keyring, id: string): Promise<Reported | null> {
  const row = await read.db
    .selectFrom('reported')
    .selectAll()
    .where('reported_id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : reportedOf(keys, row)
}

/** Ids of the cases that one rests on. */
export async function casesOfReported(read: Read, id: string): Promise<string[]> {
  const rows = await read.db
    .selectFrom('reported_case')
    .select('case_id')
    .where('reported_id', '=', id)
    .orderBy('case_id')
    .execute()
  return rows.map(({ case_id }) => case_id)
}

/**
 * The second person's word; false where none waits for it, or it is the first person's own.
 *
 * @param others who may have proposed it
 */
export async function ruleReported(
  tx: Tx,
  keys: Keyring,
  id: string,
  ruling: {
    readonly by: string
    readonly at: Date
    readonly accepted: boolean
    readonly reasons: string | null
  },
  others: readonly string[],
): Promise<boolean> {
  const { by, at, accepted, reasons } = ruling
  const row = await tx.db
    .updateTable('reported')
    .set({ ruled_by: by, ruled_at: at, accepted, reasons: sealReasons(keys, id, reasons) })
    .where('reported_id', '=', id)
    .where('accepted', 'is', null)
    .where('ended_at', 'is', null)
    .where('proposed_by', '!=', by)
    .where('proposed_by', 'in', others.length > 0 ? [...others] : [NIL_ID])
    .returning('reported_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ends one that stands, or waits; false where there is none. */
export async function endReported(
  tx: Tx,
  keys: Keyring,
  id: string,
  end: {
    readonly by: string | null
    readonly at: Date
    readonly because: ReportedEnd
    readonly reasons: string | null
  },
): Promise<boolean> {
  const row = await tx.db
    .updateTable('reported')
    .set({
      ended_by: end.by,
      ended_at: end.at,
      ended_because: end.because,
      reasons: sealReasons(keys, id, end.reasons),
    })
    .where('reported_id', '=', id)
    .where('ended_at', 'is', null)
    .where(sql<boolean>`accepted is not false`)
    .returning('reported_id')
    .executeTakeFirst()
  return row !== undefined
}

/** A case must not be among those that carry one any more: whatever rests on it ends. */
export async function endReportedOn(tx: Tx, caseId: string, at: Date): Promise<void> {
  await sql`
    update reported set ended_at = ${at}, ended_because = 'not_fit'
    where ended_at is null and accepted is not false
      and reported_id in (select reported_id from reported_case where case_id = ${caseId})`.execute(tx.db)
}

/** A case goes: whatever rests on too few without it ends. */
export async function leaveReported(tx: Tx, caseId: string, at: Date): Promise<void> {
  await sql`
    with gone as (delete from reported_case where case_id = ${caseId} returning reported_id)
    update reported of_it set ended_at = ${at}, ended_because = 'too_few'
    where ended_at is null and accepted is not false and reported_id in (select reported_id from gone)
      and (select count(*) from reported_case other
           where other.reported_id = of_it.reported_id and other.case_id <> ${caseId}) < ${FEWEST_CASES}`.execute(
    tx.db,
  )
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]
const rowsOf = (read: Read) => read.db.selectFrom('reported').selectAll().execute()

function reportedOf(keys: Keyring, row: Row): Reported {
  const id = row.reported_id
  return {
    id,
    product: keys.openName(row.product, placeOf(id, 'product')),
    description: keys.openName(row.description, placeOf(id, 'description')),
    language: row.language,
    state: stateOf(row),
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    ruledBy: row.ruled_by,
    endedBecause: row.ended_because,
    reasons: row.reasons && keys.openName(row.reasons, placeOf(id, 'reasons')),
  }
}

function stateOf({ accepted, ended_at }: Pick<Row, 'accepted' | 'ended_at'>): ReportedState {
  if (ended_at !== null) return 'ended'
  if (accepted === null) return 'proposed'
  return accepted ? 'published' : 'declined'
}

function sealReasons(keys: Keyring, id: string, reasons: string | null): Buffer | null {
  return reasons === null ? null : keys.sealName(reasons, placeOf(id, 'reasons'))
}

/** What of one is sealed with the key file. */
export const SEALED_OF_REPORTED = ['product', 'description', 'reasons'] as const

/** Under which name it is sealed. */
export function placeOf(id: string, what: (typeof SEALED_OF_REPORTED)[number]): string {
  return `reported:${id}:${what}`
}
