import { withLock } from './lock.ts'
import type { Place } from './place-cluster.ts'
import { findPostmaster } from './postmaster.ts'
import { startCluster } from './start-cluster.ts'

/** `lost`: the server is gone, requests fail. `back`: it answers again. `failed`: a try to start it did not work. */
export interface RestartEvent {
  state: 'lost' | 'back' | 'failed'
  message: string
}

export type RestartListener = (event: RestartEvent) => void

export interface Watch {
  onRestart(listener: RestartListener): () => void
  stop(): Promise<void>
}

const interval = 250

/** Looks after a running server and starts it again when it is gone, for as long as it takes. */
export const watchCluster = (place: Place): Watch => {
  const listeners = new Set<RestartListener>()
  const tell = (state: RestartEvent['state'], message: string): void =>
    listeners.forEach((listener) => listener({ state, message }))

  let isStopped = false
  let work = Promise.resolve()
  let timer: NodeJS.Timeout
  let isLost = false

  const look = async (): Promise<void> => {
    try {
      if (findPostmaster(place) !== undefined && !isLost) return
      if (!isLost) tell('lost', 'The database stopped by itself and is being started again.')
      isLost = true
      await withLock(place.home, 'door', async () => {
        if (!isStopped) await startCluster(place)
      })
      isLost = false
      tell('back', 'The database answers again; nothing that was committed is lost.')
    } catch (error) {
      tell('failed', error instanceof Error ? error.message : String(error))
    }
  }
  const plan = (): void => {
    if (isStopped) return
    timer = setTimeout(
      () => {
        work = look().finally(plan)
      },
      isLost ? 5_000 : interval,
    )
    timer.unref()
  }
  plan()

  return {
    onRestart: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await work
    },
  }
}
