import { dirname, join } from 'node:path'
import { pino, type Logger } from 'pino'
import { layInShipped } from './actions/bodies/lay-in-shipped.ts'
import { eraseAgain } from './actions/erasure/erase-again.ts'
import { takeOverLedgers } from './actions/history/take-over-ledgers.ts'
import type { Files, House } from './actions/house.ts'
import { caseKeysIn, type Config } from './config.ts'
import type { Calendar } from './domain/time/calendar.ts'
import { instantFromMs } from './domain/time/instant.ts'
import { openBucket } from './outgoing/bucket.ts'
import { openClamd } from './outgoing/clamd.ts'
import { openSignInElsewhere } from './outgoing/sign-in-elsewhere.ts'
import { openTranslationServer } from './outgoing/translate.ts'
import { openWayOut } from './outgoing/way-out.ts'
import { openDatabase } from './postgres/open-database.ts'
import { connect, connectForLists } from './store/database.ts'
import { grantToProgram } from './store/grant.ts'
import {
  claimCaseKeys,
  claimDatabase,
  isClaimed,
  knownCaseKeys,
  noteCalendar,
  proveCaseKeys,
  proveKey,
} from './store/installation.ts'
import { roomOn } from './store/disk/room.ts'
import { bucketStore } from './store/files/bucket-store.ts'
import { localStore } from './store/files/local-store.ts'
import { openUploads } from './store/files/uploads.ts'
import { openWriter } from './store/history/writer.ts'
import { openJobQueue, prepareJobs } from './store/jobs/job-queue.ts'
import { openCaseSlots, type CaseSlots } from './store/keys/case-slots.ts'
import { openKeyFile, type KeyFile } from './store/keys/key-file.ts'
import { openKeyring } from './store/keys/keyring.ts'
import { outsideKeyOf, type OutsideKey } from './store/keys/outside-key.ts'
import { migrate } from './store/migrate.ts'
import { migrationsFolder } from './paths.ts'
import { shippedDirectory } from './shipped-directory.ts'

/** The house, open: what actions need, and how to close it again. */
export interface OpenHouse {
  readonly house: House
  readonly worker: ReturnType<typeof openJobQueue>
  close(): Promise<void>
}

/**
 * Opens everything in order: database, schema, keys, jobs. `owner` starts and stops the embedded database and is
 * refused when somebody else does; a `guest` attaches to the running one.
 */
export async function openHouse(
  config: Config,
  role: 'owner' | 'guest',
  log = logger(config),
): Promise<OpenHouse> {
  const opened = await openDatabase(config, { role })
  const database = connect(opened.connection)
  const owner = opened.owner === null ? database : connect({ ...opened.owner, max: 2 })
  const lists = connectForLists(opened.connection)
  let queue: OpenHouse['worker'] | null = null
  let slots: CaseSlots | null = null
  try {
    // Before anything is changed: it may be the database of somebody else.
    const claimed = await isClaimed(owner)
    const outside = outsideKeyIn(config)
    const ring = openKeyring(config.keyFile, { make: !claimed, outside })
    if (claimed) await proveKey(owner, ring, config.keyFile)
    const known = claimed ? await knownCaseKeys(owner) : null
    slots = openCaseSlots(caseKeysIn(config), { id: known })
    if (known !== null) await proveCaseKeys(owner, slots)
    const keys = ring.with(slots)
    await migrate(owner.pool, migrationsFolder)
    if (owner !== database) {
      await prepareJobs(owner.pool)
      await grantToProgram(owner.pool, database.pool)
      await owner.db.destroy()
    }
    await claimDatabase(database, keys, config.keyFile)
    await claimCaseKeys(database, slots)
    const calendar = calendarOf(config)
    await noteCalendar(database, calendar)
    const writer = openWriter(database, keys)
    const worker = openJobQueue(database.pool)
    queue = worker
    await worker.start()
    const house: House = {
      database,
      lists,
      keys,
      jobs: worker,
      writer,
      calendar,
      now: () => instantFromMs(Date.now()),
      log,
      name: config.name,
      sendsMail: config.mail !== undefined,
      url: config.url,
      ways: config.ways,
      languages: config.languages,
      securityContact: config.securityContact,
      keyBackupDays: config.keyBackupDays,
      keepMonths: config.keepMonths,
      floodAt: config.floodAt,
      room: roomOn(foldersOf(config), config.diskLow * MEGABYTE),
      needsCodes: config.secondFactor === 'required',
      elsewhere: config.signIn && {
        name: config.signIn.name,
        way: openSignInElsewhere(openWayOut(config.outgoing), config.signIn),
      },
      translator:
        config.translation && openTranslationServer(openWayOut(config.outgoing), config.translation),
      files: filesIn(config),
      takesPasswords: config.takesPasswords,
    }
    // Before anything reads a case: one that was erased may be back with a restored database.
    await eraseAgain(house)
    await takeOverLedgers(house)
    await layInShipped(house, shippedDirectory())
    return {
      house,
      worker,
      async close() {
        await worker.stop()
        await writer.drain()
        await house.files.uploads.endAll()
        await Promise.all([database.db.destroy(), lists.db.destroy()])
        keys.slots.close()
        await opened.stop()
      },
    }
  } catch (error) {
    await queue?.stop().catch(() => {})
    await Promise.all([database, lists, owner].map((each) => each.db.destroy().catch(() => {})))
    slots?.close()
    await opened.stop()
    throw error
  }
}

/** The key service of the settings; null where the key file stands in clear. */
function outsideKeyIn({ keyCommand }: Config): OutsideKey | null {
  return keyCommand === undefined ? null : outsideKeyOf(keyCommand)
}

/** The key file of the settings, for whoever changes it. */
export function keyFileOf(config: Config): KeyFile {
  return openKeyFile(config.keyFile, { make: false, outside: outsideKeyIn(config) })
}

/** Where sealed files lie, and who looks through them, as the settings say. */
function filesIn({ files: { folder, bucket, clamd, mostOfCase, mostOfDay }, outgoing }: Config): Files {
  const store = bucket === null ? localStore(folder) : bucketStore(openBucket(openWayOut(outgoing), bucket))
  const arriving = join(folder, 'arriving')
  const check = clamd && openClamd(clamd)
  return { store, arriving, uploads: openUploads(arriving), check, mostOfCase, mostOfDay }
}

const MEGABYTE = 1_000_000

/** What this machine writes to: a database elsewhere has a disk that only whoever runs it can see. */
function foldersOf(config: Config): readonly string[] {
  const database = config.databaseUrl === undefined ? [config.dataFolder] : []
  return [...database, dirname(caseKeysIn(config)), config.files.folder]
}

/** A database without anything in it, for bringing a backup back. */
export interface EmptyHouse extends Pick<House, 'database' | 'calendar' | 'now'> {
  /** Makes the schema that a backup was made from. */
  makeSchema(migrations: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** Opens a database that nobody has used yet; throws a sentence where somebody has. */
export async function openEmpty(config: Config): Promise<EmptyHouse> {
  const opened = await openDatabase(config, { role: 'owner' })
  // Its tables are made and filled by whoever will own them; the start that follows lets the program use them.
  const database = connect(opened.owner ?? opened.connection)
  const close = async () => {
    await database.db.destroy()
    await opened.stop()
  }
  try {
    if (await isClaimed(database))
      throw new Error(
        'This database is in use: a backup is restored into an empty one only. Set AMENDS_DATA to a new folder, or DATABASE_URL to an empty database.',
      )
  } catch (error) {
    await close()
    throw error
  }
  return {
    database,
    calendar: calendarOf(config),
    now: () => instantFromMs(Date.now()),
    async makeSchema(migrations) {
      await migrate(database.pool, migrationsFolder, (name) => migrations.includes(name))
    },
    close,
  }
}

/** When the organisation works, as its settings say. */
function calendarOf({ timeZone, workingDays, daysOff }: Config): Calendar {
  return {
    timeZone,
    workingDays,
    holidays: daysOff.map(({ date }) => date),
    daysOff: Object.fromEntries(daysOff.flatMap(({ date, name }) => (name === null ? [] : [[date, name]]))),
  }
}

/** Log lines carry codes and ids, never words of anybody and never addresses of people. */
function logger(config: Config): Logger {
  return pino({ level: config.logLevel, base: null }, pino.destination(2))
}
