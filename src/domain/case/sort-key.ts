import type { Calendar } from '../time/calendar.ts'
import { msOf } from '../time/instant.ts'
import type { Case } from './case.ts'
import { caseSeverity } from '../casework/overview.ts'
import { retaliationDue } from '../casework/retaliation.ts'
import { asWorst } from '../casework/severity.ts'
import type { WorklistKey } from '../casework/worklist-order.ts'

/** Later than any date a case can carry; keeps "no deadline" after every deadline. */
const NO_DEADLINE = '9999-12-31T23:59:59.999Z'

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
    key.unread ? '1' : '0',
    key.deadline ?? NO_DEADLINE,
    worstFirst,
    key.receivedAt,
    key.id,
  ].join('|')
}

/** Highest instant the inverse can carry, in milliseconds: year 9999. */
const LAST_MS = 253_402_300_799_999

/** The place of a case in its list: open cases by the worklist order, closed ones with the last closed first. */
export function placeOf(kase: Case): string {
  if (kase.closedAt === null) return sortKey(caseSeverity(kase).key)
  return `closed|${String(LAST_MS - msOf(kase.closedAt)).padStart(15, '0')}|${kase.id}`
}

/**
 * The place of a case in the list of messages: first whoever is made to suffer for having written to us, by when
 * somebody has to look; then as everywhere. Who is answered first is no question of how grave the harm is, so the
 * order of the worklist, which only an accepted delay flag may change, stays as it is (domain reference 4, rule 4).
 */
export function placeAmongMessages(kase: Case, calendar: Calendar, place = placeOf(kase)): string {
  return `${retaliationDue(kase, calendar) ?? NO_DEADLINE}|${place}`
}
