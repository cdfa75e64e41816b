import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { backupsIn, writeWhole } from './files.ts'

/** Folders of backups, each with when the last one was made there (ISO, UTC). */
const shape = z.record(z.string(), z.iso.datetime())

/** Where the house remembers in which folders its backups lie: beside the file of case keys, and in no backup. */
const knownFoldersOf = (caseKeys: string): string => `${caseKeys}.backups`

/** The folders in which backups of this house were made, as far as it remembers. A file that is none says nothing. */
export function knownFolders(caseKeys: string): readonly string[] {
  return Object.keys(read(caseKeys))
}

/**
 * Remembers folders of a backup; forgets those in which no backup lies any more and none was made for so long that its
 * keys are to be gone.
 *
 * @param at when the backup was made (ISO, UTC)
 * @param oldest keys from before (ISO, UTC) are to be gone
 */
export async function noteFolders(
  caseKeys: string,
  folders: readonly string[],
  at: string,
  oldest: string,
): Promise<void> {
  const kept = Object.entries(read(caseKeys)).filter(
    ([folder, last]) => last >= oldest || holdsBackup(folder),
  )
  const all = { ...Object.fromEntries(kept), ...Object.fromEntries(folders.map((folder) => [folder, at])) }
  await writeWhole(knownFoldersOf(caseKeys), `${JSON.stringify(all, null, 2)}\n`)
}

/** True for a folder in which a backup lies: a disk that is not there leaves an empty one. */
export function holdsBackup(folder: string): boolean {
  try {
    return backupsIn(folder, 'data').length + backupsIn(folder, 'keys').length > 0
  } catch {
    return false
  }
}

function read(caseKeys: string): Readonly<Record<string, string>> {
  const path = knownFoldersOf(caseKeys)
  if (!existsSync(path)) return {}
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return {}
  }
}
