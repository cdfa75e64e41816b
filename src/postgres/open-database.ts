import { setTimeout as sleep } from 'node:timers/promises'
import { ClusterError } from './cluster-error.ts'
import type { Connection } from './connection.ts'
import { createDatabase, type MadeDatabase } from './create-database.ts'
import { initCluster } from './init-cluster.ts'
import { isLock, type Lock, tryLock, withLock } from './lock.ts'
import { type Place, placeCluster } from './place-cluster.ts'
import { startCluster } from './start-cluster.ts'
import { stopCluster } from './stop-cluster.ts'
import { enter, isInUse } from './users.ts'
import { type RestartListener, type Watch, watchCluster } from './watch-cluster.ts'

export interface OpenDatabase {
  /** For the daily work: it changes no table. */
  connection: Connection
  /** For changing tables; null where the operator gave one address for both. */
  owner: Connection | null
  /** Whether Amends runs the server itself. */
  embedded: boolean
  /** Calls the listener when the embedded server is lost, back, or cannot be started; returns how to stop that. */
  onRestart(listener: RestartListener): () => void
  /** Call it after the last query. The last who uses an embedded server stops it. */
  stop(): Promise<void>
}

export interface OpenOptions {
  /** `owner` serves and looks after the server, one a data folder; `guest` is every other command. */
  role: 'owner' | 'guest'
  /** Where root keeps what `nobody` could not reach in the data folder. */
  systemFolder?: string
}

const becomeOwner = (place: Place, dataFolder: string): Lock => {
  const lock = tryLock(place.home, 'owner')
  if (isLock(lock)) return lock
  throw new ClusterError(
    `Amends already runs on the folder ${dataFolder} (process ${lock.pid}). Use that one, stop it first (kill ${lock.pid}), or set AMENDS_DATA to another folder.`,
  )
}

/** A server that was killed a moment ago still looks alive; then the connection breaks and it is started anew. */
const startAndCreate = async (place: Place): Promise<MadeDatabase> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await createDatabase(await startCluster(place))
    } catch (error) {
      if (error instanceof ClusterError || tries === 20) throw error
      await sleep(100)
    }
  }
}

const openEmbedded = async (dataFolder: string, options: OpenOptions): Promise<OpenDatabase> => {
  const place = await placeCluster(dataFolder, options.systemFolder)
  const owner = options.role === 'owner' ? becomeOwner(place, dataFolder) : undefined
  let leave: (() => void) | undefined
  let watch: Watch | undefined

  /** With the door lock: nobody starts a server that another is about to stop. */
  const close = (): Promise<void> =>
    withLock(place.home, 'door', async () => {
      leave?.()
      if (!isInUse(place)) await stopCluster(place)
      owner?.release()
    })

  try {
    const made = await withLock(place.home, 'door', async () => {
      leave = enter(place)
      await initCluster(place)
      return startAndCreate(place)
    })
    if (owner !== undefined) watch = watchCluster(place)
    let closing: Promise<void> | undefined
    return {
      ...made,
      embedded: true,
      onRestart: (listener) => watch?.onRestart(listener) ?? (() => undefined),
      stop: () => (closing ??= Promise.resolve(watch?.stop()).then(close)),
    }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * Opens the database that the settings name: the server of `databaseUrl` as it is, else the embedded one, which is
 * made, started and later stopped as needed.
 *
 * @throws {ClusterError} a sentence that says what to do.
 */
export const openDatabase = async (
  config: { databaseUrl: string | undefined; databaseOwnerUrl?: string | undefined; dataFolder: string },
  options: OpenOptions,
): Promise<OpenDatabase> =>
  config.databaseUrl === undefined
    ? openEmbedded(config.dataFolder, options)
    : {
        connection: { connectionString: config.databaseUrl },
        owner: config.databaseOwnerUrl === undefined ? null : { connectionString: config.databaseOwnerUrl },
        embedded: false,
        onRestart: () => () => undefined,
        stop: async () => undefined,
      }
