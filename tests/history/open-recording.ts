import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { inject } from 'vitest'
import type { House } from '../../src/actions/house.ts'
import { migrationsFolder } from '../../src/paths.ts'
import { cloneDatabase } from '../../src/store/cluster/template.ts'
import { connect } from '../../src/store/database.ts'
import { openJobQueue } from '../../src/store/jobs/job-queue.ts'
import { openKeyring } from '../../src/store/keys/keyring.ts'
import { migrate } from '../../src/store/migrate.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { leave } from '../world/leave.ts'
import { loadRecording, readRecording, readRows, type Recording } from './load-recording.ts'

/** A recorded house, open in a database of its own, exactly as the version that recorded it left it. */
export interface OpenRecording extends Recording {
  readonly house: House
  readonly pool: ReturnType<typeof connect>['pool']
  readonly folder: string
  /** How many rows each table got. */
  readonly loaded: ReadonlyMap<string, number>
  close(): Promise<void>
}

/** Where the recording of a version lies. */
export function folderOf(version: string): string {
  return join(import.meta.dirname, version)
}

/**
 * Makes a database with only the migrations that the recording knew, brings its rows in, and opens it with its key
 * and its calendar. The house stands still on the first Monday.
 */
export async function openRecording(version: string): Promise<OpenRecording> {
  const folder = folderOf(version)
  const recording = readRecording(folder)
  const copy = await cloneDatabase({ ...inject('testServer'), template: 'template0' })
  const database = connect(copy.connection)
  const { pool } = database
  await migrateOnly(pool, folder)
  const jobs = openJobQueue(pool)
  await jobs.start()
  // A queue at work throws away what has waited longer than two weeks after its time; here it only holds.
  await jobs.stop()
  const loaded = await loadRecording(pool, folder)
  const house: House = {
    database,
    keys: openKeyring(recording.keyFile, { make: false }),
    jobs,
    calendar: recording.calendar,
    now: () => MONDAY,
    log: pino({ level: 'silent' }),
    name: 'The house of the recording',
    url: 'http://localhost:8080',
  }
  return { ...recording, house, pool, folder, loaded, close: () => leave(pool, copy) }
}

/** Later migrations are for a test to run on what was recorded. */
async function migrateOnly(pool: OpenRecording['pool'], folder: string): Promise<void> {
  const known = mkdtempSync(join(tmpdir(), 'amends-migrations-'))
  try {
    for (const { table, row } of readRows(folder))
      if (table === 'migration') {
        const name = String(row['name'])
        copyFileSync(join(migrationsFolder, name), join(known, name))
      }
    await migrate(pool, known)
  } finally {
    rmSync(known, { recursive: true })
  }
}
