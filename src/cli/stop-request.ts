/** Signals that ask a process to stop; a second one ends it at once. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Aborted when the process is asked to stop. Listen before the database is opened: whoever is ended by a signal
 * leaves its PostgreSQL behind.
 */
export function stopRequest(): AbortSignal {
  const controller = new AbortController()
  const stop = (): void => {
    for (const signal of SIGNALS) process.removeListener(signal, stop)
    controller.abort()
  }
  for (const signal of SIGNALS) process.once(signal, stop)
  return controller.signal
}

/** Resolves when the process is asked to stop, at once when it was asked already. */
export function untilStopped(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return Promise.resolve()
  return new Promise((resolve) => stop.addEventListener('abort', () => resolve(), { once: true }))
}
