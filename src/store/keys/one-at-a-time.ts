import { sql } from 'kysely'
import type { Read, Write } from '../database.ts'

/** Any fixed number will do. */
const CHANGING_KEYS = 4_207_112

/**
 * Does something with the key file while nobody else of the house does; null where somebody does. It ends with the
 * connection, so that whoever was killed holds nobody up.
 */
export function aloneWithKeys<T>(write: Write, work: () => Promise<T>): Promise<T | null> {
  return write.db.connection().execute(async (db) => {
    const { rows } = await sql<{
      mine: boolean
    }>`select pg_try_advisory_lock(${CHANGING_KEYS}) as mine`.execute(db)
    if (rows[0]?.mine !== true) return null
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${CHANGING_KEYS})`.execute(db)
    }
  })
}

/** How many statements and transactions of the house are under way that began before a moment. */
export async function underWaySince(read: Read, moment: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from pg_stat_activity
    where datname = current_database() and usename = current_user and state <> 'idle' and xact_start < ${moment}`.execute(
    read.db,
  )
  return rows[0]?.n ?? 0
}
