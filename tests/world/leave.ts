import { setTimeout } from 'node:timers/promises'
import type { Pool } from 'pg'
import { inject } from 'vitest'
import { withClient } from '../../src/postgres/connection.ts'
import type { ClonedDatabase } from '../postgres/template.ts'

/**
 * Ends the connections to a copy and drops it. The pool says that it has ended before the server has heard of it;
 * whoever drops the database then cuts a connection that is still saying goodbye.
 */
export async function leave(pool: Pick<Pool, 'end'>, { connection, drop }: ClonedDatabase): Promise<void> {
  await pool.end()
  const name = connection.database ?? new URL(connection.connectionString ?? '').pathname.slice(1)
  await withClient(inject('testServer').maintenance, async (client) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const { rows } = await client.query('select from pg_stat_activity where datname = $1', [name])
      if (rows.length === 0) return
      await setTimeout(20)
    }
  })
  await drop()
}
