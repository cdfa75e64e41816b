import { refuse, type Refusal } from '../refusal.ts'
import { localDate, type Calendar } from '../time/calendar.ts'
import { atTheHour } from '../time/at-the-hour.ts'
import type { Instant } from '../time/instant.ts'
import type { Actor } from './actor.ts'
import type { CaseEvent } from './case-event.ts'
import { LONGEST_TEXT } from './verb.ts'

/** Characters that one may add to a case in one day: three of the longest texts, beside what it began with. */
export const MOST_A_DAY = 3 * LONGEST_TEXT

/** What is this short gets in beyond that: nobody who wrote much must be unable to say that they are in danger. */
const SHORT = 2000
const FOR_SHORT = LONGEST_TEXT

/** As many characters an entry counts at least, whatever it says: everybody who works on the case reads each entry. */
const AN_ENTRY = 100

/**
 * Why something is too much for today, or null. A case grows without end otherwise, and everybody who works on it reads
 * all of it. The person is one, each of those beside them another, so that none of these can leave the person without a
 * word, and each of the staff; by whatever door. Clocks write next to nothing.
 *
 * @param before what the case has already
 * @param added what somebody is about to add
 */
export function tooMuchToday(
  before: readonly CaseEvent[],
  added: readonly CaseEvent[],
  { by, now, calendar }: { readonly by: Actor; readonly now: Instant; readonly calendar: Calendar },
): Refusal | null {
  if (by.kind !== 'person' && by.kind !== 'staff') return null
  if (added.length === 0) return null
  const typed = charactersOf(added)
  const beside = writerOf(added)
  // Of what the person wrote only the hour is kept: their day begins with one, also where midnight lies within it.
  const dayOf = (at: Instant) => localDate(by.kind === 'person' ? atTheHour(at) : at, calendar.timeZone)
  const [, ...since] = before
  const today = since.filter((event) => isSame(event.by, by) && dayOf(event.at) === dayOf(now))
  const written = weightOf(today.filter((event) => writerOf([event]) === beside))
  const most = typed <= SHORT ? MOST_A_DAY + FOR_SHORT : MOST_A_DAY
  if (written + weightOf(added) <= most) return null
  return refuse('too_much_today', {
    most: MOST_A_DAY,
    typed,
    left: Math.max(0, MOST_A_DAY - written),
    short: SHORT,
  })
}

/** Who stands beside the person and wrote it; null for anybody else. */
function writerOf(events: readonly CaseEvent[]): string | null {
  const [first] = events.flatMap((event) => (event.kind === 'message_written' ? event.facts.adviser : []))
  return first ?? null
}

function weightOf(events: readonly CaseEvent[]): number {
  return events.reduce((sum, event) => sum + Math.max(AN_ENTRY, charactersOf([event])), 0)
}

function charactersOf(events: readonly CaseEvent[]): number {
  return events
    .flatMap(({ texts }) => Object.values<string | undefined>(texts))
    .reduce((sum, text) => sum + (text?.length ?? 0), 0)
}

function isSame(one: Actor, other: Actor): boolean {
  return one.kind === other.kind && (one.kind !== 'staff' || other.kind !== 'staff' || one.id === other.id)
}
