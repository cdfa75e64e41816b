const under = new Map<string, { running: number; readonly waiting: (() => void)[] }>()

/**
 * Does at most so many things with the same key at once, the others in their order. Holds within one process.
 */
export async function fewAtATime<T>(key: string, most: number, work: () => Promise<T>): Promise<T> {
  const lane = under.get(key) ?? { running: 0, waiting: [] }
  under.set(key, lane)
  if (lane.running >= most) await new Promise<void>((go) => lane.waiting.push(go))
  else lane.running += 1
  try {
    return await work()
  } finally {
    // Whoever waits longest takes this place over.
    const next = lane.waiting.shift()
    if (next !== undefined) next()
    else lane.running -= 1
    if (lane.running === 0) under.delete(key)
  }
}
