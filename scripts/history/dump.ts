import { sql, type Kysely } from 'kysely'
import type { Schema } from '../../src/store/schema.ts'

/** Waiting jobs; what is done or failed for good is nobody's clock any more. */
const WAITING = "state in ('created', 'retry')"

/**
 * Every row of every table of the schema `public`, and the jobs that wait, as lines `{"table":…,"row":…}`. The values
 * are PostgreSQL's own JSON: bytes as `\x…`, moments with their microseconds. Tables that others refer to come first,
 * rows in the order of their primary key.
 */
export function dumpRows(db: Kysely<Schema>): Promise<string[]> {
  return db.connection().execute(async (one) => {
    await sql`set time zone 'UTC'`.execute(one)
    const lines: string[] = []
    for (const { name, key } of await tables(one)) lines.push(...(await rowsOf(one, name, key)))
    return [...lines, ...(await rowsOf(one, 'jobs.job', 'name, id', WAITING))]
  })
}

async function rowsOf(db: Kysely<Schema>, table: string, key: string, where = 'true'): Promise<string[]> {
  const { rows } = await sql
    .raw<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t where ${where} order by ${key}`)
    .execute(db)
  return rows.map(({ row }) => `{"table":${JSON.stringify(table)},"row":${row}}`)
}

interface Table {
  readonly name: string
  /** Columns of the primary key, or the whole row where there is none. */
  readonly key: string
}

async function tables(db: Kysely<Schema>): Promise<Table[]> {
  const { rows } = await sql<Table & { readonly refers: readonly string[] }>`
    select c.relname as name,
      coalesce(
        (select string_agg(quote_ident(a.attname), ', ' order by array_position(i.indkey::int2[], a.attnum))
         from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
         where i.indrelid = c.oid and i.indisprimary),
        't::text') as key,
      array(select f.confrelid::regclass::text from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f') as refers
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by c.relname`.execute(db)
  const placed: Table[] = []
  while (placed.length < rows.length) {
    const next = rows.find(
      ({ name, refers }) =>
        !placed.some((each) => each.name === name) &&
        refers.every((other) => placed.some((each) => each.name === other)),
    )
    if (!next) throw new Error('The tables refer to each other in a ring.')
    placed.push(next)
  }
  return placed
}
