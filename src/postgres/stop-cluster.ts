import { setTimeout as sleep } from 'node:timers/promises'
import { isErrno } from './cluster-error.ts'
import { connectTo, withClient } from './connection.ts'
import type { Place } from './place-cluster.ts'
import { findPostmaster, type Postmaster } from './postmaster.ts'
import { processIdentity } from './process-identity.ts'

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!isErrno(error, 'ESRCH')) throw error
  }
}

/** Asks again and again until the answer is yes; false when it was not in time. */
const waitUntil = async (isSo: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> => {
  const deadline = Date.now() + milliseconds
  while (!(await isSo())) {
    if (Date.now() > deadline) return false
    await sleep(10)
  }
  return true
}

const answers = (postmaster: Postmaster): Promise<boolean> =>
  withClient(connectTo(postmaster, 'postgres', 'postgres'), async () => true).catch(() => false)

/**
 * Stops the server if one runs: "fast", which ends sessions, rolls back what is open and writes everything down.
 * After half a minute "immediate", which the next start repairs without losing anything that was committed.
 */
export const stopCluster = async (place: Place): Promise<void> => {
  const postmaster = findPostmaster(place)
  const identity = postmaster && processIdentity(postmaster.pid)
  if (postmaster === undefined || identity === undefined) return
  const isGone = (): boolean => processIdentity(postmaster.pid) !== identity
  // PostgreSQL 18 that is told to stop while it repairs itself after a crash can forget to (seen in 1 of 15 tries).
  await waitUntil(async () => isGone() || (await answers(postmaster)), 20_000)
  signal(postmaster.pid, 'SIGINT')
  if (await waitUntil(isGone, 30_000)) return
  signal(postmaster.pid, 'SIGQUIT')
  await waitUntil(isGone, 10_000)
}
