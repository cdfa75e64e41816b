import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { prepareRepeated } from './prepared.ts'
import type { Schema } from './schema.ts'

/** Power to read. Every function of the store takes the least power it needs as its first argument. */
export interface Read {
  readonly db: Kysely<Schema>
}

/** Power to write single statements outside a transaction, such as counting a failed sign-in. */
export interface Write extends Read {
  readonly writable: true
}

/** Power to change several things together. Only `actions/transaction.ts` makes one. */
export interface Tx extends Write {
  readonly transaction: Transaction<Schema>
}

const FOR_LISTS = `set plan_cache_mode = force_custom_plan; set max_parallel_workers_per_gather = 0;
  set statement_timeout = 5000`

/**
 * Opens a small pool for lists: planned for the values that are asked for, on one core, and never for longer than this,
 * so that no list takes the house from everybody else.
 */
export function connectForLists(connection: pg.PoolConfig): Read & { readonly pool: pg.Pool } {
  // Said to each connection: `options` would be lost where the operator's own address has some.
  const onConnect = (client: pg.ClientBase) => client.query(FOR_LISTS)
  // eslint-disable-next-line @typescript-eslint/no-misused-promises -- The pool waits for it; its types do not say so.
  return connect({ ...connection, max: 4, onConnect })
}

/** Opens a pool. `connection` is what `postgres/open-database.ts` answered. */
export function connect(connection: pg.PoolConfig): Write & { readonly pool: pg.Pool } {
  const pool = new pg.Pool({
    /** Enough for 32 requests at once on two cores; the embedded server allows 100 in all. */
    max: 16,
    /** A request that cannot get a connection in this time is answered "try again" instead of hanging. */
    connectionTimeoutMillis: 10_000,
    ...connection,
  })
  // A broken idle connection is replaced by the pool at the next request; without a listener it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    // The same for a connection that breaks while it is in use: its query fails, and the process goes on.
    client.on('error', () => {})
    prepareRepeated(client)
  })
  return { db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }), writable: true, pool }
}

/** True when the database ended what it was asked because the time for it was over. */
export function isOverTime(error: unknown): boolean {
  return isOfDatabase(error) && (error as { readonly code?: string }).code === '57014'
}

/** True for what the database or the way to it says, and false for what is wrong with the data that it gave. */
export function isOfDatabase(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
