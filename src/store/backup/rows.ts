import { sql } from 'kysely'
import type { Read, Tx } from '../database.ts'

/** Rows read at once. */
const BATCH = 500
/** Characters of rows that are written with one statement at most; a longer row goes alone. */
const MOST_TEXT = 4_000_000

/** Times as they are in one zone, whatever zone the server is in, so that the same row is the same text. */
export async function sayTimesInUtc(read: Read): Promise<void> {
  await sql`set local time zone 'UTC'`.execute(read.db)
}

/**
 * Every row of a table as JSON in PostgreSQL's own words, some at a time: bytes as `\x…`, moments with microseconds. Only
 * within a transaction.
 */
export async function* rowsOf(read: Read, table: string): AsyncGenerator<string> {
  await sql`declare backup_rows no scroll cursor for select row_to_json(t)::text as row from ${sql.table(table)} t`.execute(
    read.db,
  )
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.raw(String(BATCH))} from backup_rows`.execute(
      read.db,
    )
    for (const { row } of rows) yield row
    if (rows.length < BATCH) break
  }
  await sql`close backup_rows`.execute(read.db)
}

/** Puts rows into a table, as `rowsOf` gives them. Rows are only added, so that the guards of the ledger stay in force. */
export async function putRows(tx: Tx, table: string, rows: readonly string[]): Promise<void> {
  for (const some of inPieces(rows))
    await sql`
      insert into ${sql.table(table)} overriding system value
      select * from json_populate_recordset(null::${sql.table(table)}, ${`[${some.join(',')}]`}::json)`.execute(
      tx.db,
    )
}

function* inPieces(rows: readonly string[]): Generator<string[]> {
  let piece: string[] = []
  let length = 0
  for (const row of rows) {
    if (piece.length > 0 && (piece.length === BATCH || length + row.length > MOST_TEXT)) {
      yield piece
      piece = []
      length = 0
    }
    piece.push(row)
    length += row.length
  }
  if (piece.length > 0) yield piece
}

/** Lets numbers that count up by themselves go on behind the highest that there is. */
export async function goOnCounting(tx: Tx): Promise<void> {
  const { rows } = await sql<{ table: string; column: string; sequence: string }>`
    select c.relname as table, a.attname as column, pg_get_serial_sequence(c.oid::regclass::text, a.attname) as sequence
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> ''`.execute(tx.db)
  for (const { table, column, sequence } of rows)
    await sql`select setval(${sequence}::regclass, coalesce(max(${sql.ref(column)}), 0) + 1, false)
      from ${sql.table(table)}`.execute(tx.db)
}
