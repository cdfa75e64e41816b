import { isLocalDate, type LocalDate } from '../time/calendar.ts'
import type { ImpactKind } from '../vocabulary/impact.ts'
import type { Impact } from './register.ts'
import { samePerson } from './same-person.ts'
import { isUnsaid } from './unsaid.ts'

/** What is missing before harm that happened may be closed. */
export type ClosingFault = 'no_remedy' | 'reason_not_shown' | 'not_confirmed' | 'confirmed_by_the_same'

/**
 * What keeps an impact that happened from being closed (Guide 4, note 1: what is left over needs remedy; UNGP 22). It
 * closes with a link to the remedy of those harmed, or with a reason of the list and what shows it, looked at by a
 * second person. A harm that was only possible has nobody to put right.
 */
export function closingFaults(impact: Impact, kind: ImpactKind, today: LocalDate): readonly ClosingFault[] {
  const { closed } = impact
  if (impact.status !== 'closed' || closed === null) return []
  if (kind !== 'actual' && impact.kind !== 'actual') return []
  const { remedy, confirmed } = closed
  const linked = remedy?.links.some((link) => !isUnsaid(link)) ?? false
  const reason = remedy?.none ?? null
  const second = confirmed !== null && !isUnsaid(confirmed.by) && isSince(confirmed.on, closed.on, today)
  return [
    ...(!linked && reason === null ? (['no_remedy'] as const) : []),
    ...(reason !== null && isUnsaid(remedy?.words) ? (['reason_not_shown'] as const) : []),
    ...(second ? [] : (['not_confirmed'] as const)),
    ...(second && othersOf(impact).some((by) => samePerson(by, confirmed.by))
      ? (['confirmed_by_the_same'] as const)
      : []),
  ]
}

function isSince(on: LocalDate, closed: LocalDate, today: LocalDate): boolean {
  return isLocalDate(on) && on >= closed && on <= today
}

/** Whoever closed it, rated it for the house or lowered it cannot also be the second person. */
function othersOf({ closed, groups }: Impact): readonly string[] {
  return [
    ...(closed === null ? [] : [closed.by]),
    ...groups.flatMap(({ ratings }) => ratings.map(({ by }) => by)),
    ...groups.flatMap(({ lowered }) => lowered.map(({ by }) => by)),
  ]
}
