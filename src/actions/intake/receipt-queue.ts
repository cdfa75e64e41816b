import { setTimeout } from 'node:timers/promises'

/** Receipts looked at side by side in one process: so few that nobody is past the count of tries before it counts. */
const SIDE_BY_SIDE = 4
/** Most that wait; whoever comes then is told to come again, and what they typed is kept. */
const MOST_WAITING = 200
/** Receipts that open nothing, in a minute, from which on each takes its time: honest people come nowhere near. */
const MANY_A_MINUTE = 20

/** How long each of those takes, in milliseconds. Stories that live through weeks of guessing set it to nothing. */
export const PACE = { pauseMs: 400 }

const MINUTE_MS = 60_000

let working = 0
const waiting: (() => void)[] = []
const missed: number[] = []

/**
 * Looks at receipts a few at a time, each in its turn. While many open nothing, those take longer: guessing becomes slow
 * for everybody who guesses, from wherever, and nobody's address is looked at (decision 0004). What opens a case takes
 * no longer by itself.
 *
 * @param work answers with `missed: true` when a well-formed receipt opened nothing
 * @returns `busy` when too many wait already
 */
export async function inItsTurn<T extends { readonly missed: boolean }>(
  work: () => Promise<T>,
): Promise<T | 'busy'> {
  if (waiting.length >= MOST_WAITING) return 'busy'
  if (working >= SIDE_BY_SIDE) await new Promise<void>((resolve) => waiting.push(resolve))
  else working += 1
  try {
    const done = await work()
    if (done.missed && isFlooded()) await setTimeout(PACE.pauseMs)
    return done
  } finally {
    const next = waiting.shift()
    if (next) next()
    else working -= 1
  }
}

/** Counts one more that opened nothing. */
function isFlooded(): boolean {
  const now = Date.now()
  missed.push(now)
  while ((missed[0] ?? now) < now - MINUTE_MS) missed.shift()
  return missed.length > MANY_A_MINUTE
}
