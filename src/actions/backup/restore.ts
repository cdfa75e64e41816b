import { dirname } from 'node:path'
import { localDate } from '../../domain/time/calendar.ts'
import { stillThere } from '../../store/erasure/erased-cases.ts'
import { isAsSaid } from '../../store/backup/files.ts'
import { BadBackup } from '../../store/backup/data-file.ts'
import { openCaseSlots } from '../../store/keys/case-slots.ts'
import {
  addToErasedList,
  erasedListIn,
  erasedListOf,
  readErasedList,
  type ErasedLine,
} from '../../store/keys/erased-list.ts'
import type { House } from '../house.ts'
import { headOf, loadData, type Loaded } from './load-data.ts'
import type { PlacedKeys } from './place-keys.ts'

/** What was restored. */
export interface Restored extends Loaded {
  /** When the data were copied. */
  readonly at: string
  /** Cases that these data still have and that are erased: the start that follows erases them again. */
  readonly again: number
}

/** Throws a sentence where a backup is not the file that its manifest speaks of. */
export async function proveBackup(path: string): Promise<void> {
  if (!(await isAsSaid(path)))
    throw new BadBackup(`The backup ${path} is not the file that its manifest speaks of. Use another one.`)
}

/**
 * Brings the data back, and writes down beside the keys of today everything that is erased: by the list that lies there,
 * that of the backup of the keys, those that lie in the folders of the backups, and the slots themselves. The start that
 * follows erases it again before anybody can read it.
 */
export async function restoreInto(
  at: Pick<House, 'database' | 'now' | 'calendar'>,
  paths: { readonly data: string; readonly keys: string | null; readonly caseKeys: string },
  { erased }: Pick<PlacedKeys, 'erased'>,
  progress?: (rows: number) => void,
): Promise<Restored> {
  const { data, keys, caseKeys } = paths
  const head = await headOf(data)
  const slots = openCaseSlots(caseKeys, { id: head.caseKeys })
  try {
    const loaded = await loadData(at, slots, data, progress)
    const day = localDate(at.now(), at.calendar.timeZone)
    const known = new Set(readErasedList(erasedListOf(caseKeys)).map(({ caseId }) => caseId))
    const folders = [data, ...(keys === null ? [] : [keys])].map((path) => dirname(path))
    const lines: ErasedLine[] = [
      ...loaded.erased.map((each) => ({ ...each, day, because: 'house', why: null })),
      ...folders.flatMap((folder) => readErasedList(erasedListIn(folder))),
      ...erased,
    ]
    const more = new Map(lines.filter(({ caseId }) => !known.has(caseId)).map((line) => [line.caseId, line]))
    for (const line of more.values()) addToErasedList(erasedListOf(caseKeys), line)
    const all = [...known, ...more.keys()]
    return { ...loaded, at: head.at, again: (await stillThere(at.database, all)).length }
  } finally {
    slots.close()
  }
}
