import { randomUUID } from 'node:crypto'
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { inject } from 'vitest'
import { takeOverLedgers } from '../../src/actions/history/take-over-ledgers.ts'
import type { House } from '../../src/actions/house.ts'
import type { Calendar } from '../../src/domain/time/calendar.ts'
import { migrationsFolder } from '../../src/paths.ts'
import { connect, connectForLists } from '../../src/store/database.ts'
import { openWriter } from '../../src/store/history/writer.ts'
import { openJobQueue } from '../../src/store/jobs/job-queue.ts'
import { knownCaseKeys } from '../../src/store/installation.ts'
import { openCaseSlots, type CaseSlots } from '../../src/store/keys/case-slots.ts'
import { openKeyring, passingSlots } from '../../src/store/keys/keyring.ts'
import { migrate } from '../../src/store/migrate.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import { cloneDatabase, type ClonedDatabase } from '../postgres/template.ts'
import { filesIn } from '../world/files.ts'
import { end, leave } from '../world/leave.ts'
import {
  loadRecording,
  readRecording,
  readReleased,
  readRows,
  type Recording,
  type Released,
} from './load-recording.ts'
import { isLater } from './moved-since.ts'

/** A recorded house, open in a database of its own. */
interface OpenHouse {
  readonly house: House
  readonly pool: ReturnType<typeof connect>['pool']
  readonly folder: string
  /** The key file of the house: a copy, because a house writes to what lies beside it. */
  readonly keyFile: string
  /** How many rows each table got. */
  readonly loaded: ReadonlyMap<string, number>
  /** Brings it on to the newest schema, or to that of another folder; its ledgers are not taken over yet. */
  migrates(migrations?: string): Promise<void>
  close(): Promise<void>
}

export type OpenRecording = Recording & OpenHouse
export type OpenRelease = Released & OpenHouse

/** The queues of the jobs that waited in any release: their clocks, and letters to people. */
const JOBS = [
  { name: 'wake_case', policy: 'standard' },
  { name: 'tell_person', policy: 'short' },
] as const

/** Where the recording of a version lies. */
function folderOf(version: string): string {
  return join(import.meta.dirname, version)
}

/** Every recorded release from 0.2.0 on, by its number: a new one needs no more than its folder. */
export function releases(): readonly string[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => /^\d+\.\d+\.\d+$/.test(name) && isLater(name, '0.1.0'))
    .toSorted((a, b) => (isLater(a, b) ? 1 : -1))
}

/** A recorded house with the newest schema that is made once, for a file in which each test changes a house of its own. */
export interface MigratedOnce {
  open(): Promise<OpenRecording>
  drop(): Promise<void>
}

/** Prepares the house of release 0.1.0 with the newest schema; its ledgers are not taken over yet. */
export async function migratedOnce(version: string): Promise<MigratedOnce> {
  const folder = folderOf(version)
  const recording = readRecording(folder)
  const first = await copyOfRecording(folder)
  const { pool } = connect(first.copy.connection)
  await migrate(pool, migrationsFolder)
  await end(pool, first.copy)
  return {
    async open() {
      const copy = await cloneDatabase({ ...inject('testServer'), template: first.name })
      return { ...recording, ...(await openHouseOn({ ...first, copy }, folder, recording.calendar)) }
    },
    drop: () => first.copy.drop(),
  }
}

/** Opens a recorded house as this version makes it its own: the newest schema, and every ledger taken over. */
export async function openRecording(version: string): Promise<OpenRecording> {
  const recording = await openAsLeft(version)
  await recording.migrates()
  await takeOverLedgers(recording.house)
  return recording
}

/** Opens the house of release 0.1.0 exactly as it was left. */
export async function openAsLeft(version: string): Promise<OpenRecording> {
  const recording = readRecording(folderOf(version))
  return { ...recording, ...(await openHouseIn(folderOf(version), recording.calendar)) }
}

/** Opens the house of a release from 0.2.0 on exactly as it was left, with its own file of case keys. */
export async function openRelease(version: string): Promise<OpenRelease> {
  const recording = readReleased(folderOf(version))
  return { ...recording, ...(await openHouseIn(folderOf(version), recording.calendar)) }
}

/** Opens a recorded house exactly as it was left. */
async function openHouseIn(folder: string, calendar: Calendar): Promise<OpenHouse> {
  return openHouseOn(await copyOfRecording(folder), folder, calendar)
}

/** A database with the rows of a recording. */
interface RecordedDatabase {
  readonly name: string
  readonly copy: ClonedDatabase
  readonly loaded: OpenHouse['loaded']
}

/** Makes a database with only the migrations that the recording knew, and brings its rows in. */
async function copyOfRecording(folder: string): Promise<RecordedDatabase> {
  const name = `amends_recorded_${randomUUID().replaceAll('-', '')}`
  const copy = await cloneDatabase({ ...inject('testServer'), template: 'template0' }, name)
  const { pool } = connect(copy.connection)
  await migrateOnly(pool, folder)
  const jobs = openJobQueue(pool)
  await jobs.start()
  for (const job of JOBS) await jobs.prepare(job)
  // A queue at work throws away what has waited longer than two weeks after its time; here it only holds.
  await jobs.stop()
  const loaded = await loadRecording(pool, folder)
  await end(pool, copy)
  return { name, copy, loaded }
}

/**
 * Opens such a database with the keys and the calendar of the recording, exactly as the version that recorded it left
 * it. The house stands still on the first Monday.
 */
async function openHouseOn(
  { copy, loaded }: RecordedDatabase,
  folder: string,
  calendar: Calendar,
): Promise<OpenHouse> {
  const database = connect(copy.connection)
  const lists = connectForLists(copy.connection)
  const { pool } = database
  const jobs = openJobQueue(pool)
  const keyFolder = copyOfKeys(folder)
  const keyFile = join(keyFolder, 'amends.key')
  const keys = openKeyring(keyFile, { make: false }).with(await slotsOf(keyFile, database))
  const writer = openWriter(database, keys)
  const house: House = {
    database,
    lists,
    keys,
    jobs,
    writer,
    calendar,
    now: () => MONDAY,
    log: pino({ level: 'silent' }),
    name: 'The house of the recording',
    sendsMail: false,
    needsCodes: false,
    elsewhere: null,
    translator: null,
    ways: { phone: null, post: null },
    securityContact: null,
    takesPasswords: true,
    files: filesIn(join(folder, 'files')),
    languages: null,
    keyBackupDays: 7,
    keepMonths: {},
    floodAt: 60,
    room: () => Promise.resolve('enough'),
    url: 'http://localhost:8080',
  }
  return {
    house,
    pool,
    folder,
    keyFile,
    loaded,
    migrates: async (migrations = migrationsFolder) => void (await migrate(pool, migrations)),
    async close() {
      await writer.drain()
      await lists.db.destroy()
      await leave(pool, copy)
      keys.slots.close()
      rmSync(keyFolder, { recursive: true })
    },
  }
}

const CASE_KEYS = '.cases'

/** Git keeps no mode but one, and nobody else may read keys. */
function copyOfKeys(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'amends-recorded-keys-'))
  for (const name of readdirSync(folder).filter((each) => each.startsWith('amends.key'))) {
    copyFileSync(join(folder, name), join(copy, name))
    chmodSync(join(copy, name), 0o600)
  }
  return copy
}

/** The file of case keys that the database knows; 0.1.0 had none. */
async function slotsOf(keyFile: string, database: ReturnType<typeof connect>): Promise<CaseSlots> {
  const path = `${keyFile}${CASE_KEYS}`
  return existsSync(path)
    ? openCaseSlots(path, { id: await knownCaseKeys(database), flush: false })
    : passingSlots()
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
