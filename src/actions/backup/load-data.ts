import { isDeepStrictEqual } from 'node:util'
import { BadBackup, unpacked, type DataEnd, type DataHead } from '../../store/backup/data-file.ts'
import { migrationsOf, passBlocks, slotsOfCases, standingOf, type Standing } from '../../store/backup/ends.ts'
import { rowSummer, type RowSum } from '../../store/backup/row-sum.ts'
import { goOnCounting, putRows, rowsOf, sayTimesInUtc } from '../../store/backup/rows.ts'
import { tablesToKeep } from '../../store/backup/tables.ts'
import { isCutOff, isOfDatabase, type Read, type Tx } from '../../store/database.ts'
import { takeOtherTurn } from '../../store/files/mark.ts'
import type { CaseSlots } from '../../store/keys/case-slots.ts'
import type { House } from '../house.ts'
import { inTransaction } from '../transaction.ts'

/** What came back. */
export interface Loaded extends Standing {
  readonly rows: number
  /** Cases whose slot was overwritten since: they are to be erased again. */
  readonly erased: readonly { readonly caseId: string; readonly slot: number }[]
}

/** Rows put in at once. */
const BATCH = 500

/** What a backup of the data says of itself. */
export async function headOf(path: string): Promise<DataHead> {
  for await (const piece of unpacked(path)) if ('head' in piece) return piece.head
  throw new BadBackup(`The file ${path} is no backup of the data.`)
}

/**
 * Brings the rows of a backup into a database that has its schema and no rows, and compares: every table by number and
 * sum of its rows, the cases, the entries and the ends of the ledger, and that the file of case keys has the slot of
 * every case. All of it or, where anything differs, nothing.
 */
export function loadData(
  at: Pick<House, 'database'>,
  slots: CaseSlots,
  path: string,
  progress: (rows: number) => void = () => {},
): Promise<Loaded> {
  return inTransaction(at, async (tx) => {
    await sayTimesInUtc(tx)
    let end: DataEnd | null = null
    let rows = 0
    let waiting: string[] = []
    const said = new Map<string, RowSum>()
    const put = async (table: string) => {
      await putRows(tx, table, waiting).catch((error: unknown) => {
        // What the database does not take as a row of this table is none.
        if (!isOfDatabase(error) || isCutOff(error)) throw error
        throw new BadBackup(`The backup ${path} has a row that is none of ${table}. Use another backup.`)
      })
      rows += waiting.length
      waiting = []
      progress(rows)
    }
    for await (const piece of unpacked(path)) {
      if ('head' in piece) await refuseOther(tx, path, piece.head)
      else if ('row' in piece) {
        waiting.push(piece.row)
        if (waiting.length === BATCH) await put(piece.table)
      } else if ('sum' in piece) {
        await put(piece.table)
        said.set(piece.table, piece.sum)
      } else end = piece.end
    }
    for (const [table, sum] of said)
      if (!isDeepStrictEqual(await sumOf(tx, table), sum))
        throw new BadBackup(`The rows of ${table} are not those that ${path} says. Use another backup.`)
    const standing = await standingOf(tx)
    if (!isDeepStrictEqual(standing, end!.standing))
      throw new BadBackup(`Cases, entries or ends of the ledger are not those that ${path} says.`)
    await goOnCounting(tx)
    await passBlocks(tx, end!.block, slots.last())
    await takeOtherTurn(tx)
    return { ...standing, rows, erased: await erasedSince(tx, slots) }
  })
}

async function refuseOther(tx: Tx, path: string, head: DataHead): Promise<void> {
  if (!isDeepStrictEqual(await migrationsOf(tx), head.migrations))
    throw new BadBackup(
      `The schema of this database is not the one of ${path}. Restore into an empty database, with the version of Amends that made the backup or a newer one.`,
    )
  if (!isDeepStrictEqual((await tablesToKeep(tx)).toSorted(), head.tables.toSorted()))
    throw new BadBackup(`The tables of ${path} are not those of its schema.`)
}

async function sumOf(read: Read, table: string): Promise<RowSum> {
  const summer = rowSummer()
  for await (const row of rowsOf(read, table)) summer.add(row)
  return summer.sum()
}

async function erasedSince(tx: Tx, slots: CaseSlots): Promise<Loaded['erased']> {
  const erased: { caseId: string; slot: number }[] = []
  let missing = 0
  for await (const each of slotsOfCases(tx)) {
    const state = slots.stateOf(each.slot)
    if (state === 'erased') erased.push(each)
    else if (state !== 'kept') missing += 1
  }
  if (missing > 0)
    throw new Error(
      `The file of case keys lacks the keys of ${missing} cases of this backup: it is older than the data. Use a backup of the keys that was made with these data or later. Nothing was restored.`,
    )
  return erased
}
