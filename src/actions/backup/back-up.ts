import { readFileSync } from 'node:fs'
import { DAY, plusMs, type Instant } from '../../domain/time/instant.ts'
import { linesOf, type DataEnd, type Piece } from '../../store/backup/data-file.ts'
import { lastBlock, migrationsOf, standingOf } from '../../store/backup/ends.ts'
import {
  backupPath,
  backupsIn,
  makeFolder,
  manifestOf,
  measured,
  removeBackup,
  writeWhole,
} from '../../store/backup/files.ts'
import { noteFolders } from '../../store/backup/known-folders.ts'
import { packKeys } from '../../store/backup/keys-file.ts'
import { rowSummer, type RowSum } from '../../store/backup/row-sum.ts'
import { rowsOf, sayTimesInUtc } from '../../store/backup/rows.ts'
import { tablesToKeep } from '../../store/backup/tables.ts'
import type { Read } from '../../store/database.ts'
import {
  erasedListOf,
  keepErasedList,
  readErasedList,
  textOfErasedList,
} from '../../store/keys/erased-list.ts'
import type { House } from '../house.ts'
import { atOneMoment } from '../transaction.ts'

/** Where a backup goes. */
export interface BackupPlaces {
  readonly folder: string
  /** For the keys: another place than the data, where the house has one. */
  readonly keysFolder: string
  readonly keyFile: string
}

/** What was written, and what was removed. */
export interface BackupReport {
  readonly data: string
  readonly keys: string
  readonly cases: number
  readonly events: number
  readonly rows: number
  /** Backups of the keys that were kept long enough. */
  readonly removed: readonly string[]
}

/**
 * Writes two files: the data as they are at one moment, while the house goes on, and the keys, copied after them, so
 * that no case lacks its key. Then removes backups of the keys that are older than the house keeps them: an erased case
 * can be opened by them.
 */
export async function backUp(house: House, places: BackupPlaces): Promise<BackupReport> {
  const { folder, keysFolder, keyFile } = places
  const at = house.now()
  for (const each of [folder, keysFolder]) makeFolder(each)

  const data = backupPath(folder, 'data', at)
  const tables: Record<string, RowSum> = {}
  let end: DataEnd | null = null
  await atOneMoment(house, async (read) => {
    await sayTimesInUtc(read)
    const pieces = piecesOf(house, read, at, (table, sum) => (tables[table] = sum))
    await writeWhole(
      data,
      linesOf(
        (async function* () {
          for await (const piece of pieces) {
            if ('end' in piece) end = piece.end
            yield piece
          }
        })(),
      ),
    )
  })
  const { standing } = end!
  await sayOf(data, { at, kind: 'data', standing, tables })

  const keys = backupPath(keysFolder, 'keys', at)
  const { slots } = house.keys
  const list = readErasedList(erasedListOf(slots.path))
  const erased = Buffer.from(textOfErasedList(list))
  const files = { keyFile: readFileSync(keyFile), slots: readFileSync(slots.path), erased }
  await writeWhole(keys, packKeys({ at, caseKeys: slots.id, ...files }))
  await sayOf(keys, { at, kind: 'keys', caseKeys: slots.id, erased: list.length })
  await noteFolders(slots.path, [folder, keysFolder], at, oldestKeys(house))
  // No secret is in it: whoever restores an older pair from here learns what was erased since.
  for (const each of new Set([folder, keysFolder])) keepErasedList(each, list)

  const rows = Object.values(tables).reduce((sum, each) => sum + each.rows, 0)
  const { cases, events } = standing
  return { data, keys, cases, events, rows, removed: removeOld(house, [folder, keysFolder]) }
}

async function* piecesOf(
  house: House,
  read: Read,
  at: string,
  noteSum: (table: string, sum: RowSum) => void,
): AsyncGenerator<Piece> {
  const tables = await tablesToKeep(read)
  const migrations = await migrationsOf(read)
  yield { head: { amends: 'data', version: 1, at, migrations, caseKeys: house.keys.slots.id, tables } }
  for (const table of tables) {
    const summer = rowSummer()
    for await (const row of rowsOf(read, table)) {
      summer.add(row)
      yield { table, row }
    }
    noteSum(table, summer.sum())
    yield { table, sum: summer.sum() }
  }
  yield { end: { standing: await standingOf(read), block: await lastBlock(read) } }
}

async function sayOf(path: string, said: object): Promise<void> {
  await writeWhole(manifestOf(path), `${JSON.stringify({ ...said, ...(await measured(path)) }, null, 2)}\n`)
}

/** Keys from before are to be gone. */
function oldestKeys({ now, keyBackupDays }: House): Instant {
  return plusMs(now(), -keyBackupDays * DAY)
}

function removeOld(house: House, folders: readonly string[]): string[] {
  const oldest = Date.parse(oldestKeys(house))
  const old = [...new Set(folders)]
    .flatMap((folder) => backupsIn(folder, 'keys'))
    .filter(({ at }) => Date.parse(at) < oldest)
  for (const { path } of old) removeBackup(path)
  return old.map(({ path }) => path)
}
