import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ClusterError, isErrno } from './cluster-error.ts'
import type { Place } from './place-cluster.ts'

/** The system allows 107 bytes for a socket on Linux, 103 on macOS. */
const longestSocket = 103

const fits = (folder: string): boolean =>
  Buffer.byteLength(join(folder, '.s.PGSQL.5432.lock')) <= longestSocket

/** Some shared and mounted folders cannot hold sockets. */
const holdsSockets = (folder: string): Promise<boolean> => {
  const path = join(folder, `.probe-${process.pid}`)
  rmSync(path, { force: true })
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(path, () => server.close(() => resolve(true)))
  })
}

/** Makes the folder for the one user, or checks that it is theirs alone: in /tmp somebody else may have made it. */
const isPrivate = (folder: string, place: Place): boolean => {
  const uid = place.user?.uid ?? process.getuid?.()
  try {
    mkdirSync(folder, { mode: 0o700 })
    chmodSync(folder, 0o700)
    if (place.user !== undefined) chownSync(folder, place.user.uid, place.user.gid)
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) return false
  }
  const stat = lstatSync(folder)
  return stat.isDirectory() && stat.uid === uid && (stat.mode & 0o077) === 0
}

/** A folder for the socket with a path short enough; the same at every start unless the machine changed. */
export const makeSocketFolder = async (place: Place): Promise<string> => {
  const name = `amends-${createHash('sha256').update(place.home).digest('hex').slice(0, 8)}`
  const candidates = [join(place.home, 'run'), join(tmpdir(), name), join('/tmp', name), join('/run', name)]
  for (const folder of candidates)
    if (fits(folder) && isPrivate(folder, place) && (await holdsSockets(folder))) return folder
  throw new ClusterError(
    `No folder was found for the socket of the database: ${candidates.join(', ')} have too long a path, belong to somebody else or cannot hold sockets. Set AMENDS_DATA to a folder with a shorter path on a local disk.`,
  )
}
