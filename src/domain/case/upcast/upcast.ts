import type { CaseEvent, SettledEvent } from '../case-event.ts'
import type { Case } from '../case.ts'
import { EVENT_VERSION } from '../event-kind.ts'
import { settledBy010 } from './settled-by-0-1-0.ts'

/**
 * Raises an event that an earlier version wrote to the shape of today. Each step is one version; none of them asks a
 * rule of today, so that what is raised says what was so when it happened. Version 1 is that of release 0.1.0, whose
 * events did not say what followed from them.
 *
 * @param kase the case just before the event
 */
export function upcast(kase: Case, event: CaseEvent): SettledEvent {
  return { ...event, version: EVENT_VERSION, settled: settledBy010(kase, event) } as SettledEvent
}
