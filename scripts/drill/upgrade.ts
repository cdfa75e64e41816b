import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrationsFolder, packageFolder } from '../../src/paths.ts'
import { openDatabase } from '../../src/postgres/open-database.ts'
import { migrate } from '../../src/store/migrate.ts'
import { loadRecording, readRecording, readRows } from '../../tests/history/load-recording.ts'
import { copyWhole, emptyMachine, rowsOf, soundness, storiesOf, type Check, type Machine } from './machine.ts'

/** The release whose ledger is recorded. */
const recording = join(packageFolder, 'tests', 'history', '0.1.0')

/**
 * A house of 0.1.0 is taken through every migration by `amends migrate`, as an operator does it, and back: what was
 * copied while it stood still is put in its place, and is what it was.
 */
export async function drillUpgrade(folder: string): Promise<Check[]> {
  const old = emptyMachine(folder, 'old')
  const loaded = await makeOld(old)
  const tables = [...loaded.keys()].filter((table) => !table.startsWith('jobs.') && table !== 'migration')
  const before = await rowsOf(old, tables)

  // As docs/operating.md says: stopped, data and key in two places.
  const copy = join(folder, 'copy')
  mkdirSync(copy)
  copyWhole(old.config.dataFolder, join(copy, 'data'))
  copyFileSync(old.config.keyFile, join(copy, 'key'))

  old.amends('migrate')
  const { cases, events } = JSON.parse(old.amends('ledger', 'verify', '--json')) as {
    cases: number
    events: number
  }
  const { pictures } = readRecording(recording)
  const told = await storiesOf(old)
  const after = await rowsOf(old, ['case_event', 'receipt', 'staff', 'migration'])
  const sound = soundness(old)

  rmSync(old.config.dataFolder, { recursive: true })
  copyWhole(join(copy, 'data'), old.config.dataFolder)
  const back = await rowsOf(old, tables)
  const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

  return [
    [`every case of the recording is there (${pictures.length})`, cases === pictures.length],
    [
      'each got one entry more, which says that it was taken over',
      events === (before['case_event'] ?? 0) + pictures.length,
    ],
    [
      'every receipt and account is there',
      isSame(after['receipt'], before['receipt']) && isSame(after['staff'], before['staff']),
    ],
    [
      'every story opens and says what it said',
      pictures.every(({ caseId, case: { reference, state } }) => {
        const whole = JSON.parse(told[caseId] ?? 'null') as {
          case: { reference: string; state: string }
        } | null
        return whole !== null && whole.case.reference === reference && whole.case.state === state
      }),
    ],
    ...sound,
    ['the copy from before is what it was: every row of every table', isSame(back, before)],
  ]
}

/** A house as release 0.1.0 left it: its schema, its rows, its key. */
async function makeOld({ config }: Machine): Promise<ReadonlyMap<string, number>> {
  const opened = await openDatabase(config, { role: 'owner' })
  const pool = new pg.Pool({ ...(opened.owner ?? opened.connection), max: 2 })
  const known = mkdtempSync(join(tmpdir(), 'amends-migrations-'))
  try {
    for (const { table, row } of readRows(recording))
      if (table === 'migration')
        copyFileSync(join(migrationsFolder, String(row['name'])), join(known, String(row['name'])))
    await migrate(pool, known)
    const loaded = await loadRecording(pool, recording)
    copyFileSync(join(recording, 'amends.key'), config.keyFile)
    return loaded
  } finally {
    rmSync(known, { recursive: true })
    await pool.end()
    await opened.stop()
  }
}
