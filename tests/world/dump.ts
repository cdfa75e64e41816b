import { sql } from 'kysely'
import type { House } from '../../src/actions/house.ts'

/**
 * Everything in the database, as somebody who stole it would read it: every column of every table, as text, and
 * bytes as the bytes they are.
 */
export async function dumpEverything(house: House): Promise<Map<string, string>> {
  const { db } = house.database
  const columns = await sql<{ schema: string; table: string; column: string; type: string }>`
    select table_schema as schema, table_name as table, column_name as column, data_type as type
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`.execute(db)
  const dump = new Map<string, string>()
  for (const { schema, table, column, type } of columns.rows) {
    const name = `${schema}.${table}.${column}`
    const of = sql.ref(column)
    const from = sql.table(`${schema}.${table}`)
    const value = type === 'bytea' ? sql`encode(${of}, 'hex')` : sql`${of}::text`
    const { rows } = await sql<{ value: string | null }>`select ${value} as value from ${from}`.execute(db)
    const texts = rows.map((row) => row.value ?? '')
    dump.set(
      name,
      type === 'bytea'
        ? texts.map((hex) => Buffer.from(hex, 'hex').toString('latin1')).join('\n')
        : texts.join('\n'),
    )
  }
  return dump
}
