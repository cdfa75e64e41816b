import type { RecordedPicture } from './load-recording.ts'
import type { Picture } from './picture.ts'

/**
 * What follows from the rules of the day and not from what was told: who is first, what comes next and by when, and
 * what waits for whom. That it is as today's rules say is checked beside this, against the ledgers.
 */
const OF_TODAY = new Set([
  // Of a case and of the page of its person.
  'unansweredSince',
  'next',
  'newsBy',
  'station',
  'facts',
  'overturned',
  // Of a line in the lists.
  'priority',
  'provisional',
  'deadline',
  'next_step',
  'next_due',
  'unanswered',
  'worklist_key',
  'messages_key',
  // The ledger has one entry more since it was taken over.
  'events',
  'head',
])

/**
 * The part of a picture that was recorded by release 0.1.0 and that no rule moves: what is there now in every place in
 * which something was recorded then, down to the last list. Facts that only later releases hold are left out with it.
 */
export function inPlaceOf(then: unknown, now: unknown): unknown {
  if (Array.isArray(then) && Array.isArray(now))
    return Array.from({ length: Math.max(then.length, now.length) }, (_, index) =>
      index < then.length ? inPlaceOf(then[index], now[index]) : now[index],
    )
  if (isRecord(then) && isRecord(now))
    return Object.fromEntries(
      Object.keys(then)
        .filter((name) => !OF_TODAY.has(name))
        .map((name) => [name, inPlaceOf(then[name], name === 'delay' ? lastAsked(now[name]) : now[name])]),
    )
  return now
}

/** An earlier date for an accepted flag took its place then, before anybody had answered it. */
function lastAsked(delay: unknown): unknown {
  return isRecord(delay) && isRecord(delay['earlier']) ? { ...delay['earlier'], state: 'proposed' } : delay
}

/** What was recorded, without what rules move. */
export function kept(then: unknown): unknown {
  return inPlaceOf(then, then)
}

/** Columns of a line that were recorded and that no rule moves. */
export function recordedColumns(recorded: RecordedPicture['line']): string[] {
  return Object.keys(recorded).filter((name) => !OF_TODAY.has(name))
}

/** Queues that hold today what they held then: those of the state of a case. */
const SAME_QUEUES = /^(worklist|unrated|appeals|waiting|notifications|closed|mine)(:|$)/

/** The counters that were kept then. What waits for the person alone was in the list of work. */
export function countersAsKeptThen(counters: readonly string[]): string[] {
  return counters
    .map((counter) => counter.replace(/^parked/, 'worklist'))
    .filter((counter) => SAME_QUEUES.test(counter))
}

/** The clocks of others than ourselves: those of today ring for what is promised and asked today. */
export function clocksOfOthers<T extends { readonly verb?: unknown }>(clocks: readonly T[]): T[] {
  const ours = ['note_lateness', 'turn_delay', 'ask_how_it_is', 'ask_about_reprisal']
  return clocks.filter(({ verb }) => !ours.includes(String(verb)))
}

/** The clocks that were recorded, as they run today. */
export function clocksFor(wakeUps: RecordedPicture['wakeUps']): Picture['clocks'] {
  return clocksOfOthers(wakeUps.map(({ verb, subject, at }) => ({ verb, subject, due: at })))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
