import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { inject } from 'vitest'
import { takeOverLedgers } from '../../src/actions/history/take-over-ledgers.ts'
import type { House } from '../../src/actions/house.ts'
import { migrationsFolder } from '../../src/paths.ts'
import { connect, connectForLists } from '../../src/store/database.ts'
import { openWriter } from '../../src/store/history/writer.ts'
import { openJobQueue } from '../../src/store/jobs/job-queue.ts'
import { openKeyring, passingSlots } from '../../src/store/keys/keyring.ts'
import { migrate } from '../../src/store/migrate.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { cloneDatabase } from '../postgres/template.ts'
import { leave } from '../world/leave.ts'
import { loadRecording, readRecording, readRows, type Recording } from './load-recording.ts'

/** A recorded house, open in a database of its own. */
export interface OpenRecording extends Recording {
  readonly house: House
  readonly pool: ReturnType<typeof connect>['pool']
  readonly folder: string
  /** How many rows each table got. */
  readonly loaded: ReadonlyMap<string, number>
  /** Brings it on to the newest schema; its ledgers are not taken over yet. */
  migrates(): Promise<void>
  close(): Promise<void>
}

/** The jobs that waited in the queue of release 0.1.0: its clocks, and letters to people. */
const JOBS = [
  { name: 'wake_case', policy: 'standard' },
  { name: 'tell_person', policy: 'short' },
] as const

/** Where the recording of a version lies. */
function folderOf(version: string): string {
  return join(import.meta.dirname, version)
}

/** Opens a recorded house as this version makes it its own: the newest schema, and every ledger taken over. */
export async function openRecording(version: string): Promise<OpenRecording> {
  const recording = await openAsLeft(version)
  await recording.migrates()
  await takeOverLedgers(recording.house)
  return recording
}

/**
 * Makes a database with only the migrations that the recording knew, brings its rows in, and opens it with its key
 * and its calendar, exactly as the version that recorded it left it. The house stands still on the first Monday.
 */
export async function openAsLeft(version: string): Promise<OpenRecording> {
  const folder = folderOf(version)
  const recording = readRecording(folder)
  const copy = await cloneDatabase({ ...inject('testServer'), template: 'template0' })
  const database = connect(copy.connection)
  const lists = connectForLists(copy.connection)
  const { pool } = database
  await migrateOnly(pool, folder)
  const jobs = openJobQueue(pool)
  await jobs.start()
  for (const job of JOBS) await jobs.prepare(job)
  // A queue at work throws away what has waited longer than two weeks after its time; here it only holds.
  await jobs.stop()
  const loaded = await loadRecording(pool, folder)
  const keys = openKeyring(recording.keyFile, { make: false }).with(passingSlots())
  const writer = openWriter(database, keys)
  const house: House = {
    database,
    lists,
    keys,
    jobs,
    writer,
    calendar: recording.calendar,
    now: () => MONDAY,
    log: pino({ level: 'silent' }),
    name: 'The house of the recording',
    sendsMail: false,
    needsCodes: false,
    elsewhere: null,
    securityContact: null,
    takesPasswords: true,
    keyBackupDays: 7,
    keepMonths: {},
    floodAt: 60,
    room: () => Promise.resolve('enough'),
    url: 'http://localhost:8080',
  }
  return {
    ...recording,
    house,
    pool,
    folder,
    loaded,
    migrates: async () => void (await migrate(pool, migrationsFolder)),
    async close() {
      await writer.drain()
      await lists.db.destroy()
      await leave(pool, copy)
    },
  }
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
