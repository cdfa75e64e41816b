import type { Calendar } from '../time/calendar.ts'
import { msOf, type Instant } from '../time/instant.ts'
import { isCodeOf } from '../vocabulary/code.ts'
import { PRIORITIES, type Priority } from '../vocabulary/severity.ts'
import type { Case } from './case.ts'
import { brokenSince } from '../casework/broken-promise.ts'
import { hasReader } from '../casework/has-reader.ts'
import { nextStep } from '../casework/next-step.ts'
import { caseSeverity } from '../casework/overview.ts'
import { retaliationDue } from '../casework/retaliation.ts'
import { asWorst } from '../casework/severity.ts'
import { momentOf, turnOf, TURNS, type Turn, type WorklistKey } from '../casework/worklist-order.ts'

/** Later than any date a case can carry; keeps "no moment" after every moment. */
const NO_MOMENT = '9999-12-31T23:59:59.999Z'

/**
 * The worklist order as one text: comparing two such texts byte by byte is `compareWorklist`. One column, one index,
 * one way to page.
 */
export function sortKey(key: WorklistKey): string {
  const worstFirst = [key.level, key.scale, key.irremediability, key.scope, key.likelihood]
    .map((grade) => 5 - asWorst(grade))
    .join('')
  return [
    key.priority,
    TURNS.indexOf(turnOf(key)),
    momentOf(key) ?? NO_MOMENT,
    worstFirst,
    key.receivedAt,
    key.id,
  ].join('|')
}

/** Highest instant the inverse can carry, in milliseconds: year 9999. */
const LAST_MS = 253_402_300_799_999

/** The range of keys that hold one turn of one priority: from, and up to but not with. */
export function rangeOf(priority: Priority, from: Turn, to: Turn = from): readonly [string, string] {
  return [`${priority}|${TURNS.indexOf(from)}`, `${priority}|${TURNS.indexOf(to) + 1}`]
}

/** The priority and the turn that a key of an open case was made from. */
export function readSortKey(key: string): { readonly priority: Priority; readonly turn: Turn } {
  const [priority = '', turn = ''] = key.split('|', 2)
  const found = TURNS[Number(turn)]
  if (!isCodeOf(PRIORITIES, priority) || found === undefined)
    throw new Error('This is no key of an open case.')
  return { priority, turn: found }
}

/**
 * The key of an open case on the desk: that of rule 6, with what was promised beside it. A time that is over counts for
 * whom it was promised to: behind what was published nobody waits.
 */
function deskKey(kase: Case, calendar: Calendar): WorklistKey {
  const { key } = caseSeverity(kase)
  const isRead = kase.state !== 'received'
  return {
    ...key,
    brokenSince: kase.kind === 'grievance' || hasReader(kase) ? brokenSince(kase, calendar) : null,
    readBy: key.readBy === null ? null : isRead ? (nextStep(kase, calendar).by ?? key.readBy) : key.readBy,
  }
}

/** The place of a case in its list: open cases by the worklist order, closed ones with the last closed first. */
export function placeOf(kase: Case, calendar: Calendar): string {
  if (kase.closedAt === null) return sortKey(deskKey(kase, calendar))
  return `closed|${String(LAST_MS - msOf(kase.closedAt)).padStart(15, '0')}|${kase.id}`
}

/**
 * The place of a case in the list of messages: first whoever is made to suffer for having written to us, by when
 * somebody has to look; then as everywhere. Who is answered first is no question of how grave the harm is, so the
 * order of the worklist stays as it is.
 */
export function placeAmongMessages(kase: Case, calendar: Calendar, place = placeOf(kase, calendar)): string {
  return `${retaliationDue(kase, calendar) ?? NO_MOMENT}|${place}`
}

/**
 * The place of a case among those that are late, the one that waits longest past a promise first, whatever its priority
 * (severity rule 7(d) and (e)); null while every promise lies ahead. Closed cases too: who wrote to us after the end is
 * promised an answer.
 */
export function placeAmongLate(kase: Case, calendar: Calendar): string | null {
  const since = brokenSince(kase, calendar)
  return since === null ? null : `${since}|${kase.id}`
}

/** Since when the promise is broken, from the place among those that are late. */
export function lateSinceOf(place: string): Instant {
  return place.slice(0, NO_MOMENT.length) as Instant
}
