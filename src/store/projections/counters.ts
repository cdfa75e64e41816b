import { countersOf } from '../../domain/case/queues.ts'
import type { Projection } from './projection.ts'

/** The counters a case counts in, each once. */
export const counters: Projection<string> = {
  name: 'counters',
  version: 9,
  rows: (kase, calendar) => [...new Set(countersOf(kase, calendar))],
}
