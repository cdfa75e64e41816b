import type { Case } from '../../domain/case/case.ts'
import type { Calendar } from '../../domain/time/calendar.ts'

/**
 * What a table holds of a case, made from the case alone: it can be made again at any time. A new version says that a
 * rule behind it changed; rows that an older one made are then made again.
 */
export interface Projection<Row> {
  readonly name: string
  readonly version: number
  /** The rows of one case, as they are now. */
  rows(kase: Case, calendar: Calendar): readonly Row[]
}
