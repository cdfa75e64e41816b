import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

/** Any fixed number will do; it keeps two processes from migrating at the same time. */
const MIGRATION_LOCK = 4_207_110

/**
 * Brings the database to the newest schema: plain SQL files, in order, each in a transaction with its own record.
 * Refuses a database that a newer version has changed, and a migration whose text changed after it was applied.
 *
 * @param only where not all are wanted, as for the rows of an older backup
 * @returns names of the migrations that were applied now
 */
export async function migrate(
  pool: pg.Pool,
  folder: string,
  only: (name: string) => boolean = () => true,
): Promise<string[]> {
  const client = await pool.connect()
  try {
    // However long the process that migrates now may take.
    await client.query('set lock_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    if (!(await hasMigrations(client)))
      await client.query(
        'create table migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
      )
    const { rows } = await client.query<{ name: string; digest: string }>(
      'select name, digest from migration',
    )
    const applied = new Map(rows.map((row) => [row.name, row.digest]))
    const files = readMigrations(folder)
    refuseNewerSchema(applied, files)
    const now: string[] = []
    for (const file of files) {
      const digest = applied.get(file.name)
      if (digest === undefined && only(file.name)) {
        await apply(client, file)
        now.push(file.name)
      } else if (digest !== undefined && digest !== file.digest) {
        throw new Error(
          `The migration ${file.name} was changed after it was applied. Add a new file instead.`,
        )
      }
    }
    return now
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {})
    // It has other settings than the others.
    client.release(true)
  }
}

/** Asked first: whoever may make no table can still start on a database that is up to date. */
async function hasMigrations(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('migration') is not null as there`,
  )
  return rows[0]?.there === true
}

interface MigrationFile {
  name: string
  sql: string
  digest: string
}

function readMigrations(folder: string): MigrationFile[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name))
    .toSorted()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, digest: createHash('sha256').update(sql).digest('hex') }
    })
}

function refuseNewerSchema(applied: ReadonlyMap<string, string>, files: readonly MigrationFile[]): void {
  const known = new Set(files.map((file) => file.name))
  const unknown = [...applied.keys()].find((name) => !known.has(name))
  if (unknown !== undefined)
    throw new Error(
      `This database was changed by a newer version of Amends (${unknown}). Start that version, or restore a backup made before it.`,
    )
}

async function apply(client: pg.PoolClient, file: MigrationFile): Promise<void> {
  await client.query('begin')
  try {
    await client.query(file.sql)
    await client.query('insert into migration (name, digest) values ($1, $2)', [file.name, file.digest])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
