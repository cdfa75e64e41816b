import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file so that it is the old one or the new one, never half of it: a lock file cut off in the middle would
 * hold fewer grades. Follows a link to the file it stands for.
 */
export function writeWhole(file: string, text: string): void {
  const target = targetOf(file)
  const beside = join(dirname(target), `.${basename(target)}.${String(process.pid)}.part`)
  try {
    const handle = openSync(beside, 'w')
    try {
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

function targetOf(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}
