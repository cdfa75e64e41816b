import type { LocalDate } from '../time/calendar.ts'
import type { Judgement } from '../casework/severity.ts'
import type { GradeOrUnknown } from '../vocabulary/severity.ts'
import { atLatest } from './days.ts'
import type { AffectedGroup, HighMark, Impact, Lowerable } from './register.ts'

export const LOWERABLE: readonly Lowerable[] = ['scale', 'scope', 'irremediability', 'likelihood']

/** One grade that was given, and the day of it. */
export interface Recorded {
  readonly grade: GradeOrUnknown
  readonly on: LocalDate
}

/** Everything that speaks for one group: what stands in the file, and what is marked from files before. */
export interface GroupRecord {
  readonly impact: Impact | null
  readonly group: AffectedGroup | null
  /** The marks of this impact and this group only. */
  readonly marks: readonly HighMark[]
}

/**
 * Every grade ever given for one judgement: all ratings in the file, also those that the same person changed later,
 * all marks, and likelihood 5 from each upheld grievance, because the harm is happening. None of them can be taken
 * back; only a lowering with evidence goes below them.
 */
export function gradesFor(record: GroupRecord, judgement: Lowerable, today: LocalDate): readonly Recorded[] {
  const rated = (record.group?.ratings ?? []).map((rating) => ({
    grade: rating[judgement],
    on: atLatest(rating.on, today),
  }))
  const marked = record.marks.filter((mark) => mark.judgement === judgement)
  const happening: readonly Recorded[] =
    judgement === 'likelihood' && record.impact
      ? upheld(record.impact).map(({ on }) => ({ grade: 5, on: atLatest(on, today) }))
      : []
  return [...rated, ...marked, ...happening]
}

/** The highest of all grades given, judgement by judgement; unknown only where nobody gave a grade. */
export function highestOf(record: GroupRecord, today: LocalDate): Judgement {
  const highest = (judgement: Lowerable) =>
    gradesFor(record, judgement, today)
      .map(({ grade }) => grade)
      .reduce<GradeOrUnknown>((a, b) => (isAbove(b, a) ? b : a), 'unknown')
  return {
    scale: highest('scale'),
    scope: highest('scope'),
    irremediability: highest('irremediability'),
    likelihood: highest('likelihood'),
  }
}

/** True when `a` is a grade and `b` is a lower one, or none. */
export function isAbove(a: GradeOrUnknown, b: GradeOrUnknown): boolean {
  return a !== 'unknown' && (b === 'unknown' || a > b)
}

/** The upheld grievances of an impact. */
function upheld(impact: Impact): Impact['grievances'] {
  return impact.grievances.filter((grievance) => grievance.upheld)
}

/** The day of the last upheld grievance: evidence from before it no longer says that something works. */
export function lastUpheldOn(impact: Impact): LocalDate | null {
  return upheld(impact).reduce<LocalDate | null>(
    (last, { on }) => (last === null || on > last ? on : last),
    null,
  )
}
