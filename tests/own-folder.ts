import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeSelf, livingHolder } from '../src/postgres/lock.ts'

/** Name of the folders of all runs; a run that was killed leaves its own, and the next one throws it away. */
const PREFIX = 'amends-run-'

/** Where the folder for passing files is outside of any run. */
const OUTSIDE = 'AMENDS_TEST_OUTSIDE'

/** The folder for passing files of this machine, also within a run. */
export const outside = (): string => process.env[OUTSIDE] ?? tmpdir()

/**
 * Gives a run of tests one folder for everything that it leaves on the disk, and takes it away at the end. Tests share
 * processes that are ended from outside, so what each of them would throw away at its own end stays otherwise.
 */
export default (): (() => void) | undefined => {
  if (process.env[OUTSIDE] !== undefined) return undefined
  throwAwayLeftovers(tmpdir())
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  writeFileSync(join(folder, 'owner'), describeSelf())
  // `nobody` runs servers when we are root, and writes beside them.
  chmodSync(folder, 0o711)
  const passing = join(folder, 't')
  mkdirSync(passing)
  chmodSync(passing, 0o1777)
  process.env[OUTSIDE] = tmpdir()
  process.env['TMPDIR'] = passing
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

function throwAwayLeftovers(where: string): void {
  for (const name of readdirSync(where).filter((each) => each.startsWith(PREFIX))) {
    const owner = join(where, name, 'owner')
    if (!existsSync(owner) || livingHolder(owner) !== undefined) continue
    try {
      rmSync(join(where, name), { recursive: true, force: true })
    } catch {
      // It belongs to another user of this machine, who will throw it away.
    }
  }
}
