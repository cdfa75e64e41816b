import type { LocalDate } from '../time/calendar.ts'
import { impactLevel, type ImpactLevel } from './level.ts'
import type { HighMark, Impact, Register } from './register.ts'

interface Known {
  readonly marks: readonly HighMark[]
  readonly today: LocalDate
  readonly levels: WeakMap<Impact, ImpactLevel>
}

const known = new WeakMap<Register, Known>()

/** `impactLevel`, worked out once for the same register, marks and day: many rules ask for the same levels. */
export function levelToday(
  register: Register,
  impact: Impact,
  marks: readonly HighMark[],
  today: LocalDate,
): ImpactLevel {
  const before = known.get(register)
  const { levels } =
    before && before.marks === marks && before.today === today
      ? before
      : keep(register, { marks, today, levels: new WeakMap() })
  const level = levels.get(impact) ?? impactLevel(register, impact, marks, today)
  levels.set(impact, level)
  return level
}

function keep(register: Register, fresh: Known): Known {
  known.set(register, fresh)
  return fresh
}
