import { event, type CaseEvent } from '../domain/case/case-event.ts'
import { caseSeverity } from '../domain/casework/overview.ts'
import { atTheHour } from '../domain/time/at-the-hour.ts'
import type { WholeCase } from '../store/history/find-case.ts'
import { MADE_BY } from '../store/projections/project.ts'
import type { House } from './house.ts'

/**
 * What goes on the record when the lists still have a case where older rules put it, and today's put it elsewhere.
 * Whoever saves first adds it, behind their own events, so that it waits for somebody to look at it. It is kept to the
 * hour, because it may go with what the person does (decision 0004).
 */
export function movedByARule(house: House, before: WholeCase | null): CaseEvent[] {
  if (before === null || before.listed === null || before.listed.madeBy >= MADE_BY) return []
  const from = before.listed.priority
  const to = caseSeverity(before.kase).priority
  const context = { now: atTheHour(house.now()), by: { kind: 'clock' } } as const
  return from === to ? [] : [event(context, 'priority_moved', { from, to, rules: MADE_BY }, {})]
}
