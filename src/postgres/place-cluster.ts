import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { ClusterError, useOtherServer } from './cluster-error.ts'
import { type Binaries, findBinaries } from './find-binaries.ts'
import { findClosedFolder, findNobody, isRoot, type SystemUser } from './system-user.ts'

/** Where an embedded database lives and who runs it. */
export interface Place {
  /** Holds the cluster and, beside it, locks and the record of who uses it. */
  home: string
  /** The folder that PostgreSQL calls its data directory. */
  cluster: string
  /** Under whom PostgreSQL runs; undefined: under whom we run. */
  user: SystemUser | undefined
  binaries: Binaries
}

const defaultSystemFolder = '/var/lib/amends'

const locationFile = 'postgres-location'

const makeFolder = (folder: string, mode: number): void => {
  try {
    if (existsSync(folder)) return
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, mode)
  } catch {
    throw new ClusterError(
      `The folder ${folder} cannot be made. Set AMENDS_DATA to a folder that this user may write to. ${useOtherServer}`,
    )
  }
}

const ownerOf = (folder: string): SystemUser | undefined =>
  existsSync(folder) ? { uid: statSync(folder).uid, gid: statSync(folder).gid } : undefined

/** As an ordinary user: always in the data folder. */
const placeAsUser = (dataFolder: string): { home: string; user: undefined } => {
  const home = join(dataFolder, 'postgres')
  const marker = join(dataFolder, locationFile)
  if (existsSync(marker))
    throw new ClusterError(
      `The database of ${dataFolder} is in ${readFileSync(marker, 'utf8').trim()}, because Amends was first started as root. Start it as root again, or set AMENDS_DATA to another folder.`,
    )
  const owner = ownerOf(join(home, 'cluster'))
  if (owner !== undefined && owner.uid !== process.getuid?.())
    throw new ClusterError(
      `The database in ${home} belongs to another user (number ${owner.uid}). Start Amends as that user, or as root, or set AMENDS_DATA to another folder.`,
    )
  return { home, user: undefined }
}

/**
 * As root, under whom PostgreSQL refuses to run: in the data folder when `nobody` can reach it, so that a mounted
 * volume holds the data; else in a system folder. A cluster that exists stays where it is, whatever changed since.
 */
const placeAsRoot = (dataFolder: string, systemFolder: string): { home: string; user: SystemUser } => {
  const nobody = findNobody()
  if (nobody === undefined)
    throw new ClusterError(
      `PostgreSQL does not run as root, and this machine has no user "nobody" to run it as. Start Amends as an ordinary user. ${useOtherServer}`,
    )
  const here = join(dataFolder, 'postgres')
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)
  const elsewhere = join(systemFolder, hash)
  const existing = [here, elsewhere].find((home) => existsSync(join(home, 'cluster')))
  const home = existing ?? (findClosedFolder(dataFolder, nobody) === undefined ? here : elsewhere)
  const user = ownerOf(join(home, 'cluster')) ?? nobody
  if (home === elsewhere) writeFileSync(join(dataFolder, locationFile), `${elsewhere}\n`)
  const closed = existing === undefined ? undefined : findClosedFolder(existing, user)
  if (closed !== undefined)
    throw new ClusterError(
      `PostgreSQL runs as user number ${user.uid}, who can no longer enter ${closed}. Allow it with: chmod o+x ${closed}`,
    )
  return { home, user }
}

/** Decides where the database of a data folder lives, makes the folders, and finds the programs. */
export const placeCluster = async (
  dataFolder: string,
  systemFolder = defaultSystemFolder,
): Promise<Place> => {
  makeFolder(dataFolder, isRoot() ? 0o711 : 0o700)
  const real = realpathSync(dataFolder)
  const { home, user } = isRoot() ? placeAsRoot(real, systemFolder) : placeAsUser(real)
  makeFolder(home, isRoot() ? 0o711 : 0o700)
  makeFolder(join(home, 'users'), 0o755)
  const binaries = await findBinaries(user, user === undefined ? home : systemFolder)
  return { home, cluster: join(home, 'cluster'), user, binaries }
}
