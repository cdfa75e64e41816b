import { sql } from 'kysely'
import { isCodeOf } from '../domain/vocabulary/code.ts'
import { ALARMS, type AlarmCode } from '../domain/vocabulary/alarm.ts'
import { instantFromMs, type Instant } from '../domain/time/instant.ts'
import type { Read, Tx, Write } from './database.ts'

/** What the house is in, and since when. */
export interface Alarm {
  readonly what: AlarmCode
  readonly since: Instant
  /** Of a flood: the list of work begins with those that are alike. */
  readonly alikeFirst: boolean
}

/** Everything that the house is in now. */
export async function findAlarms(read: Read): Promise<readonly Alarm[]> {
  const rows = await read.db.selectFrom('alarm').selectAll().orderBy('what').execute()
  return rows.flatMap(({ what, since, alike_first }) =>
    isCodeOf(ALARMS, what) ? [{ what, since: instantFromMs(since.getTime()), alikeFirst: alike_first }] : [],
  )
}

/** Notes that something began; false where that was noted before. */
export async function beginAlarm(tx: Tx, what: AlarmCode, since: Instant): Promise<boolean> {
  const row = await tx.db
    .insertInto('alarm')
    .values({ what, since: new Date(since) })
    .onConflict((conflict) => conflict.column('what').doNothing())
    .returning('what')
    .executeTakeFirst()
  return row !== undefined
}

/** Notes that it is over. */
export async function endAlarm(write: Write, what: AlarmCode): Promise<void> {
  await write.db.deleteFrom('alarm').where('what', '=', what).execute()
}

/**
 * True while more filings of one hour are unread than that.
 *
 * @param most the hourly number
 */
export async function isFlooded(read: Read, most: number): Promise<boolean> {
  const { rows } = await sql<{ flooded: boolean }>`
    select exists (select from case_line where kind = 'grievance' and state = 'received'
      group by date_trunc('hour', received_at) having count(*) > ${most}) as flooded`.execute(read.db)
  return rows[0]?.flooded === true
}

/** Lets the list of work begin with whichever were read less since the flood began: those alike, or the others. */
export async function takeTurns(write: Write): Promise<void> {
  await sql`
    update alarm set alike_first = c.alike < c.unlike
    from (select count(*) filter (where l.alike is not null) as alike, count(*) filter (where l.alike is null) as unlike
      from alarm a join case_line l on l.received_at >= date_trunc('hour', a.since) - interval '1 hour'
      where a.what = 'flood' and l.kind = 'grievance' and l.state <> 'received') as c
    where what = 'flood' and alike_first <> (c.alike < c.unlike)`.execute(write.db)
}

/**
 * Takes away of some which they are like, when there is no flood any more: in the order of the cases, as whatever else
 * changes several lines takes them.
 *
 * @returns how many there were; 0 where none is left
 */
export async function forgetAlike(tx: Tx, most: number): Promise<number> {
  const { rows } = await sql`
    update case_line set alike = null where case_id in (
      select case_id from case_line where alike is not null order by case_id limit ${most} for update)
    returning case_id`.execute(tx.db)
  return rows.length
}
