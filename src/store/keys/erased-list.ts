import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { isUuid } from '../../domain/is-uuid.ts'

/** A line of the list of erased cases. */
export interface ErasedLine {
  readonly caseId: string
  readonly slot: number | null
  /** Day of the house, YYYY-MM-DD. */
  readonly day: string
  readonly because: string
  /** Why, in the words of whoever did it: sealed with the key file, in base64url; null where nobody said. */
  readonly why: string | null
}

/** Where the list of erased cases lies: beside the file of case keys. */
export const erasedListOf = (caseKeys: string): string => `${caseKeys}.erased`

/**
 * Adds lines to a list of erased cases, and answers when they are on disk. By it a restored database is told what was
 * erased since it was copied. Ids, days and sealed reasons, no word of anybody. Only ever added to, so that two
 * processes lose nothing of each other; a line that was cut off takes none of these with it.
 */
export function addToErasedList(path: string, ...lines: readonly ErasedLine[]): void {
  const file = openSync(path, 'a+', 0o600)
  try {
    writeSync(file, (endsInLine(file) ? '' : '\n') + textOfErasedList(lines))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function endsInLine(file: number): boolean {
  const { size } = fstatSync(file)
  const last = Buffer.alloc(1)
  return size === 0 || (readSync(file, last, 0, 1, size - 1) === 1 && last.toString('latin1') === '\n')
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
    const [caseId = '', slot = '', day = '', because = '', why = null] = line.split(' ')
    return isUuid(caseId) && because !== ''
      ? [[caseId, { caseId, slot: slot === '-' ? null : Number(slot), day, because, why }] as const]
      : []
  })
  return [...new Map(lines).values()]
}

/** A list as it is written. */
export function textOfErasedList(lines: readonly ErasedLine[]): string {
  return lines
    .map(({ caseId, slot, day, because, why }) =>
      [caseId, slot ?? '-', day, because, ...(why === null ? [] : [why])].join(' '),
    )
    .map((line) => `${line}\n`)
    .join('')
}

/** The copy of the list that lies in a folder of backups. */
export const erasedListIn = (folder: string): string => join(folder, 'erased-cases.txt')

/** Keeps the list in a folder of backups too; what is in it stays in it. */
export function keepErasedList(folder: string, lines: readonly ErasedLine[]): void {
  const path = erasedListIn(folder)
  const known = new Set(readErasedList(path).map(({ caseId }) => caseId))
  const more = lines.filter(({ caseId }) => !known.has(caseId))
  if (more.length > 0) addToErasedList(path, ...more)
}
