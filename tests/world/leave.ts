import { setTimeout } from 'node:timers/promises'
import type { Pool } from 'pg'
import { inject } from 'vitest'
import { withClient } from '../../src/postgres/connection.ts'
import type { ClonedDatabase } from '../postgres/template.ts'

/**
 * Ends the connections to a copy. The pool says that it has ended before the server has heard of it; whoever drops or
 * copies the database then meets a connection that is still saying goodbye.
 */
export async function end(pool: Pick<Pool, 'end'>, { connection }: ClonedDatabase): Promise<void> {
  await pool.end()
  const name = connection.database ?? new URL(connection.connectionString ?? '').pathname.slice(1)
  await withClient(inject('testServer').maintenance, async (client) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const { rows } = await client.query('select from pg_stat_activity where datname = $1', [name])
      if (rows.length === 0) return
      await setTimeout(20)
    }
  })
}

/** Ends the connections to a copy and drops it. */
export async function leave(pool: Pick<Pool, 'end'>, copy: ClonedDatabase): Promise<void> {
  await end(pool, copy)
  await copy.drop()
}
