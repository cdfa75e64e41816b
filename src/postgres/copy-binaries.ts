import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isErrno } from './cluster-error.ts'
import { makeLinks } from './library-links.ts'

/** What a server does not need: archives for linking C programs. */
const isNeeded = (path: string): boolean => !path.endsWith('.a') && !path.endsWith('/pkgconfig')

/** An install under a strict umask leaves files that only their owner may read. */
const openForAll = (path: string): void => {
  const stat = lstatSync(path)
  if (stat.isSymbolicLink()) return
  chmodSync(path, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644)
  if (stat.isDirectory()) for (const name of readdirSync(path)) openForAll(join(path, name))
}

/** Copies the programs (60 MB, 0.2 s) and makes their links. The folder appears whole or not at all. */
export const copyBinaries = async (native: string, folder: string): Promise<string> => {
  if (existsSync(folder)) return folder
  const draft = `${folder}.${randomUUID()}`
  mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
  await cp(native, draft, { recursive: true, verbatimSymlinks: true, filter: isNeeded })
  makeLinks(draft)
  openForAll(draft)
  try {
    renameSync(draft, folder)
  } catch (error) {
    // Somebody else was faster; theirs is as good.
    if (!isErrno(error, 'ENOTEMPTY', 'EEXIST')) throw error
    rmSync(draft, { recursive: true })
  }
  return folder
}
