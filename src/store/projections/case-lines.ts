import { caseLine, type CaseLine } from '../../domain/case/case-line.ts'
import type { Projection } from './projection.ts'

/** One line a case, for lists. */
export const caseLines: Projection<CaseLine> = {
  name: 'case-line',
  version: 11,
  rows: (kase, calendar) => [caseLine(kase, calendar)],
}
