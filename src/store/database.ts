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
  return connect({ ...connection, max: 4 }, `${FOR_ALL}; ${FOR_LISTS}`)
}

/**
 * Nobody waits for ever: neither for a row that somebody else holds, nor for a transaction whose other end is gone. In
 * milliseconds; both are far above what anything here takes.
 */
const FOR_ALL = 'set lock_timeout = 10000; set idle_in_transaction_session_timeout = 60000'

/** Opens a pool. `connection` is what `postgres/open-database.ts` answered. */
export function connect(connection: pg.PoolConfig, settings = FOR_ALL): Write & { readonly pool: pg.Pool } {
  const pool = new pg.Pool({
    // Said to each connection: `options` would be lost where the operator's own address has some.
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- The pool waits for it; its types do not say so.
    onConnect: (client: pg.ClientBase) => client.query(settings),
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

/** The codes of PostgreSQL for a statement that took too long, and for a row that somebody else held too long. */
const OVER_TIME = ['57014', '55P03']

/** True when the time for what the database was asked was over: while it worked, waited, or was too busy to begin. */
export function isOverTime(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  // The pool gives its error no code.
  if (error.message === 'timeout exceeded when trying to connect') return true
  return isOfDatabase(error) && OVER_TIME.includes((error as { readonly code?: string }).code ?? '')
}

/** True for what the database or the way to it says, and false for what is wrong with the data that it gave. */
export function isOfDatabase(error: unknown): boolean {
  return isCutOff(error) || (error instanceof Error && 'code' in error && typeof error.code === 'string')
}

/** What the driver says, without a code, of a connection that broke. */
const BROKEN = /^(Connection terminated|Client (has encountered|was closed))/

/**
 * True when the way to the database broke, or it went down, before it answered: nobody knows what became of what it was
 * asked. Codes of the system begin with E; those of PostgreSQL about connection and server with 08 and 57P.
 */
export function isCutOff(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '' } = error as { readonly code?: unknown }
  return BROKEN.test(error.message) || /^(E[A-Z]{3,}|08|57P)/.test(String(code))
}
