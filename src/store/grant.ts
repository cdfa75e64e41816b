import pg from 'pg'

/** Whose rows only ever come: the role of the program may add to them, and neither change nor take away (UNGP 31(e)). */
const APPEND_ONLY = ['case_event', 'ledger_batch', 'account_act', 'body_edit', 'body_funding']

const SCHEMAS = ['public', 'jobs']

/** Any fixed number will do; two processes that start together change the rights one after the other. */
const GRANT_LOCK = 4_207_111

/**
 * Gives the role of the program what its daily work needs: rows of every table, and of the ledger only new ones. Changing
 * tables, or switching off what guards them, stays with the owner (design, ledger: roles split).
 *
 * @param owner connections of the role that owns the tables; where it is the same, nothing is changed
 * @param daily connections of the role that the program has
 */
export async function grantToProgram(owner: pg.Pool, daily: pg.Pool): Promise<void> {
  const program = await nameIn(daily)
  if (program === (await nameIn(owner))) return
  const client = await owner.connect()
  const role = pg.escapeIdentifier(program)
  const schemas = SCHEMAS.join(', ')
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [GRANT_LOCK])
    if (await lacksSomething(client, program)) {
      await client.query(`grant usage on schema ${schemas} to ${role}`)
      await client.query(`grant select, insert, update, delete on all tables in schema ${schemas} to ${role}`)
      await client.query(`grant usage, select, update on all sequences in schema ${schemas} to ${role}`)
      for (const table of [...APPEND_ONLY, 'migration'])
        await client.query(`revoke update, delete, truncate on ${table} from ${role}`)
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** Asked first, because each change of rights writes to the catalogue, also where nothing changes. */
async function lacksSomething(client: pg.PoolClient, program: string): Promise<boolean> {
  const { rows } = await client.query<{ lacks: boolean }>(
    `select exists (
       select from pg_class c
       where c.relnamespace = any($2::regnamespace[]) and c.relkind in ('r', 'p')
         and (not has_table_privilege($1, c.oid, 'insert')
           or has_table_privilege($1, c.oid, 'update') = (c.relname = any($3)))
       union all
       select from pg_class c
       where c.relnamespace = any($2::regnamespace[])
         and case when c.relkind = 'S' then not has_sequence_privilege($1, c.oid, 'update') else false end
     ) as lacks`,
    [program, SCHEMAS, [...APPEND_ONLY, 'migration']],
  )
  return rows[0]?.lacks === true
}

async function nameIn(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ name: string }>('select current_user as name')
  return rows[0]?.name ?? ''
}
