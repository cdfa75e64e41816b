import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { useOtherServer, ClusterError } from './cluster-error.ts'
import type { Place } from './place-cluster.ts'

const outputFile = (place: Place): string => join(place.home, 'start.log')

const linesOf = (file: string): string[] =>
  statSync(file, { throwIfNoEntry: false })?.isFile() === true
    ? readFileSync(file, 'utf8').trim().split('\n')
    : []

/** What the program said last, for a sentence about why it failed. Once its log is open, it goes on there. */
export const lastOutput = (place: Place, pid: number | undefined): string => {
  const [current] = linesOf(join(place.cluster, 'current_logfiles'))
  const log = linesOf(join(place.cluster, current?.replace(/^stderr /, '') ?? ''))
  const isSaid = (line: string): boolean =>
    !/missing configuration file|logging collector|appear in directory/.test(line)
  return [...linesOf(outputFile(place)), ...log.filter((line) => line.includes(` [${pid}] `))]
    .filter(isSaid)
    .slice(-5)
    .join('\n')
}

/**
 * Starts a PostgreSQL program under the user of the place, in a session of its own, so that Ctrl-C in our terminal
 * does not reach it. It gets none of our environment, which may hold secrets.
 */
export const runBinary = async (place: Place, program: string, args: string[]): Promise<ChildProcess> => {
  const output = openSync(outputFile(place), 'w', 0o600)
  try {
    const child = spawn(program, args, {
      ...place.user,
      cwd: '/',
      detached: true,
      env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', output, output],
    })
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve)
      child.once('error', (error) =>
        reject(
          new ClusterError(
            `PostgreSQL could not be started (${error.message}). Start Amends as an ordinary user if you started it as root. ${useOtherServer}`,
          ),
        ),
      )
    })
    return child
  } finally {
    closeSync(output)
  }
}
