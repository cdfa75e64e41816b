const last = new Map<string, Promise<unknown>>()

/**
 * Does things with the same key one after the other, so that the second of two clicks sees what the first has done.
 * Holds within one process; the lock on the case holds everywhere.
 */
export async function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(key) ?? Promise.resolve()
  const mine = before.then(work, work)
  last.set(key, mine)
  try {
    return await mine
  } finally {
    if (last.get(key) === mine) last.delete(key)
  }
}
