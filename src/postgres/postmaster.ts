import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './place-cluster.ts'
import { processCommand, processIdentity } from './process-identity.ts'

/** The first process of a running PostgreSQL, as its file postmaster.pid tells. */
export interface Postmaster {
  pid: number
  socketFolder: string
  port: number
  isReady: boolean
}

const pidFile = (place: Place): string => join(place.cluster, 'postmaster.pid')

const read = (place: Place): Postmaster | undefined => {
  try {
    const [pid, , , port, socketFolder, , , status] = readFileSync(pidFile(place), 'utf8').split('\n')
    return {
      pid: Number(pid),
      socketFolder: socketFolder ?? '',
      port: Number(port),
      isReady: status?.trim() === 'ready',
    }
  } catch {
    return undefined
  }
}

/**
 * The server of this place, in whatever state, or undefined when none lives. The file of one that was killed stays
 * behind, and its number may by now belong to any other process; then the file is removed, because PostgreSQL would
 * refuse to start for fear of that process.
 */
export const findPostmaster = (place: Place): Postmaster | undefined => {
  const postmaster = read(place)
  if (postmaster === undefined || processIdentity(postmaster.pid) === undefined) return undefined
  const command = processCommand(postmaster.pid) ?? ''
  if (command.includes(`-D ${place.cluster}`)) return postmaster
  if (!command.includes('postgres')) rmSync(pidFile(place), { force: true })
  return undefined
}
