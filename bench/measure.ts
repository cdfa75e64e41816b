/** What a run of one kind of work reached. Latencies in milliseconds. */
export interface Measured {
  readonly clients: number
  readonly done: number
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

/**
 * Runs `work` with so many clients at once for so many seconds, each starting again as soon as it is done.
 * The first tenth of the time warms up and is not counted. Everything that ends inside the window counts, whenever it
 * began: in a steady run as much is cut off at the end as was carried in at the start, so that work longer than the
 * window is counted too.
 */
export async function measure(
  clients: number,
  seconds: number,
  work: (client: number) => Promise<void>,
): Promise<Measured> {
  const warmUntil = performance.now() + seconds * 100
  const end = warmUntil + seconds * 1000
  const times: number[] = []
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      while (performance.now() < end) {
        const start = performance.now()
        await work(client)
        const now = performance.now()
        if (now >= warmUntil && now <= end) times.push(now - start)
      }
    }),
  )
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    clients,
    done: times.length,
    perSecond: times.length / seconds,
    p50: at(0.5),
    p99: at(0.99),
  }
}

/** The middle one of several runs, by work per second. */
export function median(runs: readonly Measured[]): Measured {
  return runs.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(runs.length / 2)]!
}
