import { refuse, type Refusal } from '../refusal.ts'
import { localDate, type Calendar } from '../time/calendar.ts'
import { atTheHour } from '../time/at-the-hour.ts'
import type { Instant } from '../time/instant.ts'
import type { Actor } from './actor.ts'
import type { CaseEvent } from './case-event.ts'
import { JOINING, isOfMember } from '../casework/group.ts'
import { LONGEST_TEXT } from './verb.ts'

/** Characters that one may add to a case in one day: three of the longest texts, beside what it began with. */
export const MOST_A_DAY = 3 * LONGEST_TEXT

/** The same for one of those who joined a group: a code that leaked lets in many. */
export const MOST_OF_A_MEMBER = 3000

/** What is this short gets in beyond that: nobody who wrote much must be unable to say that they are in danger. */
const SHORT = 2000
const FOR_SHORT = LONGEST_TEXT

/** As many characters an entry counts at least, whatever it says: everybody who works on the case reads each entry. */
const AN_ENTRY = 100

/**
 * Why something is too much for today, or null. A case grows without end otherwise, and everybody who works on it reads
 * all of it. The person is one, each of those beside them another, so that none of these can leave the person without a
 * word, and each of the staff; by whatever door. All that join a group are one, and each who joined another with less
 * room; that somebody leaves, or fears whoever leads it, is never too much. Clocks write next to nothing.
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
  if (added.length === 0 || added.some((each) => endsMembership(each) || closesFiles(each))) return null
  const typed = charactersOf(added)
  const beside = writerOf(added)
  // Of what the person wrote only the hour is kept: their day begins with one, also where midnight lies within it.
  const dayOf = (at: Instant) => localDate(by.kind === 'person' ? atTheHour(at) : at, calendar.timeZone)
  const [, ...since] = before
  const today = since.filter((event) => isSame(event.by, by) && dayOf(event.at) === dayOf(now))
  const written = weightOf(today.filter((event) => writerOf([event]) === beside))
  const isMember = added.some((each) => isOfMember(each)) && beside !== JOINING
  const room = isMember ? MOST_OF_A_MEMBER : MOST_A_DAY
  const most = !isMember && typed <= SHORT ? room + FOR_SHORT : room
  if (written + weightOf(added) <= most) return null
  const left = Math.max(0, room - written)
  return refuse('too_much_today', { most: room, typed, left, short: isMember ? left : SHORT })
}

/** A member does it once: their receipt opens nothing after it. */
function endsMembership({ kind, facts }: CaseEvent): boolean {
  return kind === 'member_left' || (kind === 'member_feared' && facts.whom === 'group')
}

/** It comes once in a case, and must not be missing: by it the next file is turned away as well. */
const closesFiles = ({ kind }: CaseEvent) => kind === 'file_turned_away'

/** Who stands beside the person and wrote it, or is of their group; null for anybody else. */
function writerOf([first]: readonly CaseEvent[]): string | null {
  if (first === undefined) return null
  if (first.kind === 'member_joined') return JOINING
  if (isOfMember(first) && 'member' in first.facts) return first.facts.member
  return first.kind === 'message_written' ? (first.facts.adviser ?? null) : null
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
