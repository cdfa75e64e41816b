import { clocksOf, type Clock } from '../../domain/case/clocks.ts'
import type { Projection } from './projection.ts'

/** The clocks that run on a case. */
export const clocks: Projection<Clock> = {
  name: 'clocks',
  version: 9,
  rows: clocksOf,
}
