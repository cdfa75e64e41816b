import { statSync } from 'node:fs'
import { dirname } from 'node:path'
import { sql } from 'kysely'
import type { Config } from './config.ts'
import { isThisMachine } from './outgoing/this-machine.ts'
import type { Read } from './store/database.ts'

/** What makes a start less safe than it can be; none of it keeps Amends from starting. */
export type Unsafe =
  | 'key_beside_data'
  | 'key_open_to_others'
  | 'plain_http'
  | 'database_without_tls'
  | 'database_may_forget'
  | 'program_owns_tables'

/** Settings of PostgreSQL without which something that was acknowledged can be lost when the power fails. */
const KEEPS = ['fsync', 'full_page_writes'] as const

/** Every weakness of this start that can be seen from within (security review, keys and starts). */
export async function unsafeStart(config: Config, read: Read): Promise<Unsafe[]> {
  const found: Unsafe[] = []
  if (dirname(config.keyFile) === dirname(config.dataFolder) && config.databaseUrl === undefined)
    found.push('key_beside_data')
  if (isOpenToOthers(config.keyFile)) found.push('key_open_to_others')
  if (new URL(config.url).protocol === 'http:' && !isThisMachine(new URL(config.url).hostname))
    found.push('plain_http')
  if (await goesOverANetworkInClear(config, read)) found.push('database_without_tls')
  if (mayForget(await keepingOf(read))) found.push('database_may_forget')
  if (await ownsTables(read)) found.push('program_owns_tables')
  return found
}

/** True where anybody beside its owner may read or change it; false on systems that know no such thing. */
function isOpenToOthers(path: string): boolean {
  return process.platform !== 'win32' && (statSync(path, { throwIfNoEntry: false })?.mode ?? 0) % 0o100 !== 0
}

/** A server elsewhere that is spoken to without TLS: asked of the server itself, whatever the address says. */
async function goesOverANetworkInClear({ databaseUrl }: Config, read: Read): Promise<boolean> {
  if (databaseUrl === undefined) return false
  const { hostname } = new URL(databaseUrl)
  if (hostname === '' || isThisMachine(hostname)) return false
  const { rows } = await sql<{ ssl: boolean }>`
    select ssl from pg_stat_ssl where pid = pg_backend_pid()`.execute(read.db)
  return rows[0]?.ssl !== true
}

/** The settings that say whether what was answered is on disk, by name. */
async function keepingOf(read: Read): Promise<Readonly<Record<string, string>>> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name = any(${[...KEEPS, 'synchronous_commit']})`.execute(
    read.db,
  )
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
}

/** True where the power can fail between an answer and the disk. */
export function mayForget(settings: Readonly<Record<string, string>>): boolean {
  return [...KEEPS, 'synchronous_commit'].some((name) => settings[name] === 'off')
}

/** True where the role of the program can change the tables of the ledger, or switch off what guards them. */
async function ownsTables(read: Read): Promise<boolean> {
  const { rows } = await sql<{ owns: boolean }>`
    select pg_has_role(relowner, 'member') as owns from pg_class where oid = 'case_event'::regclass`.execute(
    read.db,
  )
  return rows[0]?.owns === true
}
