import type { ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ClusterError } from './cluster-error.ts'
import type { Place } from './place-cluster.ts'
import { nameOfSelf } from './system-user.ts'
import { findPostmaster, type Postmaster } from './postmaster.ts'
import { lastOutput, runBinary } from './run-binary.ts'
import { hostBasedAccess, identities, settings } from './settings.ts'
import { makeSocketFolder } from './socket-folder.ts'

/** Recovery after a crash reads the log since the last checkpoint; minutes at most with the default settings. */
const patience = 10 * 60_000

/**
 * How long a start that fails is tried again, in milliseconds. What a killed server leaves behind goes away by itself:
 * its number until its parent has noticed, its memory until the last of its processes has.
 */
const stubbornness = (output: string): number =>
  /already exists|still in use|in use by another/.test(output) ? 60_000 : 5_000

const writeSettings = (place: Place, name: string, text: string): void => {
  const file = join(place.cluster, name)
  writeFileSync(file, text)
  chmodSync(file, 0o600)
  if (place.user !== undefined) chownSync(file, place.user.uid, place.user.gid)
}

const checkVersion = (place: Place): void => {
  const made = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  if (made !== place.binaries.major)
    throw new ClusterError(
      `The database in ${place.home} was made by PostgreSQL ${made}, and this version of Amends brings PostgreSQL ${place.binaries.major}. Make a backup with the version of Amends you had, and restore it with this one.`,
    )
}

const spawnPostmaster = async (place: Place): Promise<ChildProcess> => {
  const socketFolder = await makeSocketFolder(place)
  const child = await runBinary(place, place.binaries.postgres, [
    ...['-D', place.cluster],
    ...['-c', `unix_socket_directories=${socketFolder}`],
  ])
  child.unref()
  return child
}

/**
 * Returns the server of this place when it answers: one that runs is reused, one that is starting or stopping is
 * waited for, and where there is none it is started. Call it with the door lock held.
 */
export const startCluster = async (place: Place, extraSettings = ''): Promise<Postmaster> => {
  checkVersion(place)
  const deadline = Date.now() + patience
  const began = Date.now()
  let child: ChildProcess | undefined
  while (Date.now() < deadline) {
    const postmaster = findPostmaster(place)
    if (postmaster?.isReady) return postmaster
    if (child !== undefined && (child.exitCode !== null || child.signalCode !== null)) {
      const output = lastOutput(place, child.pid)
      if (Date.now() - began > stubbornness(output))
        throw new ClusterError(
          `PostgreSQL stopped while starting:\n${output}\nMore may be in ${join(place.cluster, 'log')}. Check that the disk is not full.`,
        )
      child = undefined
      await sleep(300)
    }
    if (postmaster === undefined && child === undefined) {
      writeSettings(place, 'amends.conf', settings + extraSettings)
      const user = nameOfSelf()
      writeSettings(place, 'pg_ident.conf', identities(user))
      writeSettings(place, 'pg_hba.conf', hostBasedAccess(user))
      child = await spawnPostmaster(place)
    }
    await sleep(10)
  }
  throw new ClusterError(
    `PostgreSQL did not answer for ten minutes. Look into ${join(place.cluster, 'log')}; if it is still recovering, wait and start again.`,
  )
}
