import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const hasProc = existsSync('/proc/self/stat')

const readQuietly = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

const askPs = (pid: number, column: string): string | undefined => {
  try {
    return (
      execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
    )
  } catch {
    return undefined
  }
}

/**
 * Tells one life of a process id from the next: the system hands out ids again, after a reboot even in the same
 * order. Undefined when no such process lives; one that is dead but not yet collected by its parent counts as dead.
 */
export const processIdentity = (pid: number): string | undefined => {
  if (!hasProc) {
    return askPs(pid, 'stat')?.startsWith('Z') ? undefined : askPs(pid, 'lstart')
  }
  const stat = readQuietly(`/proc/${pid}/stat`)
  // The second field is the name in brackets and may hold anything; state is field 3, start time field 22 (proc(5)).
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields === undefined || fields[0] === 'Z' || fields[0] === 'X') return undefined
  return `${readQuietly('/proc/sys/kernel/random/boot_id')?.trim()} ${fields[19]}`
}

/** The command line of a living process, arguments separated by spaces. */
export const processCommand = (pid: number): string | undefined =>
  hasProc ? readQuietly(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() : askPs(pid, 'command')
