const FIRST_MS = 1000
const LONGEST_MS = 30_000

/**
 * Waits before something is tried again, longer each time, but no longer than until the browser says that the line is back
 * or somebody stops it.
 *
 * @param times that it was tried in vain
 */
export function pause(times: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const go = () => {
      clearTimeout(timer)
      window.removeEventListener('online', go)
      signal.removeEventListener('abort', go)
      done()
    }
    const timer = window.setTimeout(go, Math.min(LONGEST_MS, FIRST_MS * 2 ** times))
    window.addEventListener('online', go)
    signal.addEventListener('abort', go)
  })
}
