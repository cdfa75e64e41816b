import { isLive } from '../casework/live-deadline.ts'
import { compareWorklist, type WorklistKey } from '../casework/worklist-order.ts'
import type { LocalDate } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { momentOf, plusDays } from './days.ts'
import type { ImpactLevel } from './level.ts'

/**
 * All impacts, the one to see to first in front (domain reference 4, rule 6): priority, live deadline, level, scale,
 * irremediability, scope, likelihood, oldest first, id. The same order for potential and actual. Says who is first,
 * never who is dropped: closed impacts and those taken out of the files keep their place.
 */
export function inOrder(levels: readonly ImpactLevel[], today: LocalDate): readonly ImpactLevel[] {
  return levels
    .map((level) => ({ level, key: keyOf(level, today) }))
    .toSorted((a, b) => compareWorklist(a.key, b.key))
    .map(({ level }) => level)
}

/** Where an impact stands in the order. Benefit, status and business risk have no place in it. */
export function keyOf(level: ImpactLevel, today: LocalDate): WorklistKey {
  return {
    priority: level.priority,
    deadline: liveDate(level, today),
    brokenSince: null,
    readBy: null,
    level: level.level,
    ...level.judgement,
    receivedAt: momentOf(level.since),
    id: level.id,
  }
}

/** The date of an impact while it orders: the day itself still does. */
function liveDate({ deadline }: ImpactLevel, today: LocalDate): Instant | null {
  if (deadline === null) return null
  return isLive(momentOf(plusDays(deadline, 1)), momentOf(today)) ? momentOf(deadline) : null
}
