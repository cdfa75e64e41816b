import { appendFileSync, chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { ClusterError, useOtherServer } from './cluster-error.ts'
import type { Place } from './place-cluster.ts'
import { lastOutput, runBinary } from './run-binary.ts'
import { join } from 'node:path'

/** Containers may run a program under a number that has no name. */
const explain = (place: Place, output: string): string =>
  output.includes('could not look up effective user')
    ? `PostgreSQL needs a user with a name, and the user number ${process.getuid?.()} has none here. Add a line for it to /etc/passwd. ${useOtherServer}`
    : `The database could not be made in ${place.home}:\n${output}\nCheck that the disk is not full and the folder may be written. ${useOtherServer}`

/** Makes an empty cluster unless there is one. One whose making was cut off is thrown away and made again. */
export const initCluster = async (place: Place): Promise<void> => {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return
  const draft = `${place.cluster}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft)
  chmodSync(draft, 0o700)
  if (place.user !== undefined) chownSync(draft, place.user.uid, place.user.gid)

  const child = await runBinary(place, place.binaries.initdb, [
    ...['--pgdata', draft, '--username', 'postgres', '--encoding', 'UTF8'],
    // Sorts by code point whatever the machine has installed, so an upgrade of its C library breaks no index.
    ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
    ...['--data-checksums', '--auth-local', 'trust', '--auth-host', 'reject', '--no-instructions'],
  ])
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new ClusterError(explain(place, lastOutput(place, child.pid)))
  appendFileSync(
    join(draft, 'postgresql.conf'),
    "\n# Written by Amends at every start; put settings of your own into local.conf.\ninclude 'amends.conf'\ninclude_if_exists 'local.conf'\n",
  )
  renameSync(draft, place.cluster)
}
