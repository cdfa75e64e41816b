/**
 * How long this thread has worked, in milliseconds. Unlike a clock it stands still while the thread waits and while
 * other programs have the processor, so that what a text costs can be held beside other tests.
 */
export function threadTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** What `knownWork` takes on the machine by which the limits were set, two cores of 2026, with nothing beside it. */
const KNOWN = 24
const WORDS = Array.from({ length: 40_000 }, (_, n) => `Wörd${(n * 7919) % 1000}`).join(' ')

function knownWork(): number {
  const bare = WORDS.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
  return bare.toLowerCase().split(' ').toSorted().join('').length
}

/**
 * A limit in milliseconds of work as it is on this machine at this moment: never less than was set, and more by as much
 * as a known piece of work takes longer than it took where the limit was set.
 */
export function hereAndNow(limit: number): number {
  const start = threadTime()
  knownWork()
  return limit * Math.max(1, (threadTime() - start) / KNOWN)
}
