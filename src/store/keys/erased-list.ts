import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { isUuid } from '../../domain/is-uuid.ts'

/** A line of the list of erased cases. */
export interface ErasedLine {
  readonly caseId: string
  readonly slot: number | null
  /** Day of the house, YYYY-MM-DD. */
  readonly day: string
  readonly because: string
}

/** Where the list of erased cases lies: beside the file of case keys. */
export const erasedListOf = (caseKeys: string): string => `${caseKeys}.erased`

/**
 * Adds a line to the list of erased cases, and answers when it is on disk. By it a restored database is told what was
 * erased since it was copied. Ids and days, no word of anybody.
 */
export function addToErasedList(path: string, line: ErasedLine): void {
  const file = openSync(path, 'a', 0o600)
  try {
    writeSync(file, textOfErasedList([line]))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Every case of the list, the last line about each; none where there is no list. A line that was cut off is left out. */
export function readErasedList(path: string): ErasedLine[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  return linesIn(text)
}

/** The lines of a list as text. */
export function linesIn(text: string): ErasedLine[] {
  const lines = text.split('\n').flatMap((line) => {
    const [caseId = '', slot = '', day = '', because = ''] = line.split(' ')
    return isUuid(caseId) && because !== ''
      ? [[caseId, { caseId, slot: slot === '-' ? null : Number(slot), day, because }] as const]
      : []
  })
  return [...new Map(lines).values()]
}

/** A list as it is written. */
export function textOfErasedList(lines: readonly ErasedLine[]): string {
  return lines
    .map(({ caseId, slot, day, because }) => `${caseId} ${slot ?? '-'} ${day} ${because}\n`)
    .join('')
}

/** The copy of the list that lies in a folder of backups. */
export const erasedListIn = (folder: string): string => join(folder, 'erased-cases.txt')

/** Keeps the list in a folder of backups too; what is in it stays in it. */
export function keepErasedList(folder: string, lines: readonly ErasedLine[]): void {
  const path = erasedListIn(folder)
  const all = new Map([...readErasedList(path), ...lines].map((line) => [line.caseId, line]))
  writeFileSync(`${path}.part`, textOfErasedList([...all.values()]), { mode: 0o600, flush: true })
  renameSync(`${path}.part`, path)
}
