import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedDemo } from '../../src/cli/demo/seed.ts'
import { readConfig, type Config } from '../../src/config.ts'
import { openHouse } from '../../src/context.ts'
import { packageFolder } from '../../src/paths.ts'
import { openDatabase } from '../../src/postgres/open-database.ts'
import { findWholeCase } from '../../src/store/history/find-case.ts'

/** A machine in a folder of its own, on which the real commands run. */
export interface Machine {
  readonly folder: string
  readonly config: Config
  /** Runs `amends …` as it is published; throws what it said when it does not end with 0. */
  amends(...words: readonly string[]): string
}

/** One thing that has to hold. */
export type Check = readonly [what: string, holds: boolean]

/** The folder of a drill, in which its machines and backups lie. */
export function drillFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'amends-drill-'))
  // Started as root, the database runs as somebody else, who has to reach it.
  chmodSync(folder, 0o755)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A machine on which nothing is. */
export function emptyMachine(inside: string, name: string): Machine {
  const folder = join(inside, name)
  mkdirSync(folder, { recursive: true })
  const env = { AMENDS_DATA: join(folder, 'data'), LOG_LEVEL: 'silent' }
  return {
    folder,
    config: readConfig(env),
    amends(...words) {
      const done = spawnSync(process.execPath, [join(packageFolder, 'dist', 'main.js'), ...words], {
        cwd: folder,
        env: { PATH: process.env['PATH'], ...env },
        encoding: 'utf8',
      })
      if (done.status !== 0)
        throw new Error(`amends ${words.join(' ')} ended with ${done.status}:\n${done.stdout}${done.stderr}`)
      return done.stdout
    },
  }
}

/** Copies files with their owners and rights, as an operator does it. */
export function copyWhole(from: string, to: string): void {
  const { status } = spawnSync('cp', ['-a', from, to], { stdio: 'inherit' })
  if (status !== 0) throw new Error(`${from} could not be copied.`)
}

/** How many rows each table has, without what only the process needs: jobs, visits, and what is counted. */
export async function rowsOf(
  { config }: Machine,
  tables: readonly string[],
): Promise<Record<string, number>> {
  const opened = await openDatabase(config, { role: 'owner' })
  const { default: pg } = await import('pg')
  const pool = new pg.Pool({ ...(opened.owner ?? opened.connection), max: 1 })
  try {
    const counts: Record<string, number> = {}
    for (const table of tables) {
      const { rows } = await pool.query<{ n: string }>(`select count(*) as n from ${table}`)
      counts[table] = Number(rows[0]?.n)
    }
    return counts
  } finally {
    await pool.end()
    await opened.stop()
  }
}

/** Fills an empty machine with the invented example. */
export async function seed({ config }: Machine): Promise<void> {
  const open = await openHouse(config, 'owner')
  try {
    await seedDemo(open.house, new AbortController().signal)
  } finally {
    await open.close()
  }
}

/** Every case as the house reads it, with the end of its ledger, by its id; null for one that nothing opens. */
export async function storiesOf({ config }: Machine): Promise<Record<string, string | null>> {
  const open = await openHouse(config, 'owner')
  try {
    const { database, keys } = open.house
    const rows = await database.db
      .selectFrom('case_event')
      .select('case_id')
      .distinct()
      .orderBy('case_id')
      .execute()
    const all: Record<string, string | null> = {}
    for (const { case_id } of rows) {
      const whole = await findWholeCase(database, keys, { kind: 'house' }, case_id).catch(() => null)
      all[case_id] = whole && JSON.stringify({ case: whole.kase, head: whole.head.toString('hex') })
    }
    return all
  } finally {
    await open.close()
  }
}

/** The ledger verifies, and lists, clocks and counters are in step with it. */
export function soundness(machine: Machine): Check[] {
  const ledger = JSON.parse(machine.amends('ledger', 'verify', '--json')) as { faults: unknown[] }
  machine.amends('projections', 'check', '--json')
  return [
    ['the ledger verifies', ledger.faults.length === 0],
    // The command ends with 1 where something differs.
    ['lists, clocks and counters are in step', true],
  ]
}
