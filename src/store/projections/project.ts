import type { CaseLine } from '../../domain/case/case-line.ts'
import type { Case } from '../../domain/case/case.ts'
import type { Clock } from '../../domain/case/clocks.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import type { Keyring } from '../keys/keyring.ts'
import { caseLines } from './case-lines.ts'
import { clocks } from './clocks.ts'
import { counterName } from './counter-name.ts'
import { counters } from './counters.ts'

/** Everything that tables hold of one case. */
export interface Projected {
  readonly line: CaseLine
  readonly clocks: readonly Clock[]
  /** By the names under which they are kept. */
  readonly counters: readonly string[]
}

/**
 * By which rules the rows of a case were made: grows with each new version of a projection, so that older rows are
 * found by one comparison.
 */
export const MADE_BY = [caseLines, clocks, counters].reduce((sum, { version }) => sum + version, 0)

/** Makes the rows of a case anew. */
export function project(
  kase: Case,
  { calendar, keys }: { readonly calendar: Calendar; readonly keys: Pick<Keyring, 'fixedIndex'> },
): Projected {
  const [line] = caseLines.rows(kase, calendar)
  if (line === undefined) throw new Error('A case has a line.')
  return {
    line,
    clocks: clocks.rows(kase, calendar),
    counters: counters.rows(kase, calendar).map((each) => counterName(keys, each)),
  }
}
