import { sql } from 'kysely'
import type { Read } from '../database.ts'

/**
 * Tables of which a backup keeps nothing: what lets somebody in must not come to life again with an older database, and
 * each restored database has migrations of its own.
 */
const NOT_KEPT: readonly string[] = ['migration', 'staff_session', 'staff_link', 'attempt', 'used_post']

/** The tables that a backup keeps, those first that others refer to. */
export async function tablesToKeep(read: Read): Promise<string[]> {
  const { rows } = await sql<{ name: string; refers: readonly string[] }>`
    select c.relname as name, array(select f.confrelid::regclass::text from pg_constraint f
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as refers
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by c.relname`.execute(read.db)
  const kept = rows.filter(({ name }) => !NOT_KEPT.includes(name))
  const placed: string[] = []
  while (placed.length < kept.length) {
    const next = kept.find(
      ({ name, refers }) => !placed.includes(name) && refers.every((other) => placed.includes(other)),
    )
    if (next === undefined) throw new Error('The tables refer to each other in a ring.')
    placed.push(next.name)
  }
  return placed
}
