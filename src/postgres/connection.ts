import pg from 'pg'
import type { Postmaster } from './postmaster.ts'

/** How to reach a database: hand it to `new pg.Pool(…)` or `new pg.Client(…)` as it is. */
export type Connection = Pick<
  pg.PoolConfig,
  'connectionString' | 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'
>

/** `ssl` and `password` are said so that PGSSLMODE and PGPASSWORD of the environment change nothing. */
export const connectTo = (postmaster: Postmaster, user: string, database: string): Connection => ({
  host: postmaster.socketFolder,
  port: postmaster.port,
  user,
  password: '',
  database,
  ssl: false,
})

/** Does the work with one connection of its own. */
export const withClient = async <T>(
  connection: Connection,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client(connection)
  // A server that stops ends the connection; the query in flight tells, nobody else needs to.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
