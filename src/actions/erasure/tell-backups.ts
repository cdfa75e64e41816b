import { holdsBackup, knownFolders } from '../../store/backup/known-folders.ts'
import { erasedListOf, keepErasedList, readErasedList } from '../../store/keys/erased-list.ts'
import type { House } from '../house.ts'

/** Which folders of backups were told what is erased, and which were not reached. */
export interface ToldBackups {
  readonly told: readonly string[]
  readonly missed: readonly string[]
}

/**
 * Puts everything that is erased on the lists beside the backups that the house remembers, so that a restore of them
 * erases it again. One that cannot be reached, such as a disk that is not there, is told by the next backup into it.
 */
export function tellBackups({ keys, log }: Pick<House, 'keys' | 'log'>): ToldBackups {
  const { path } = keys.slots
  const lines = readErasedList(erasedListOf(path))
  const folders = knownFolders(path)
  const told = folders.filter((folder) => isTold(folder, lines))
  const missed = folders.filter((folder) => !told.includes(folder))
  if (missed.length > 0) log.warn({ folders: missed.length }, 'backups do not know yet what is erased')
  return { told, missed }
}

function isTold(folder: string, lines: ReturnType<typeof readErasedList>): boolean {
  if (!holdsBackup(folder)) return false
  try {
    keepErasedList(folder, lines)
    return true
  } catch {
    return false
  }
}
