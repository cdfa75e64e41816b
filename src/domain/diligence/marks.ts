import type { LocalDate } from '../time/calendar.ts'
import { gradesFor, LOWERABLE, type Recorded } from './recorded.ts'
import type { AffectedGroup, HighMark, Impact, Lowerable, Register } from './register.ts'

/** An impact that stands only in the marks, or one of its groups; `group` is null for the whole impact. */
export interface Vanished {
  readonly impact: string
  readonly group: string | null
}

/**
 * The marks, and after them the new ones that the register calls for. Nothing is ever taken out or changed, so the
 * list can be chained. A grade is marked unless a mark as high and as late is there: a later, lower grade than the
 * highest is marked too, because it ends lowerings from before it. A group nobody has rated is marked as unknown, so
 * that it cannot be forgotten.
 */
export function nextMarks(
  register: Register,
  marks: readonly HighMark[],
  today: LocalDate,
): readonly HighMark[] {
  const known = byGroup(marks)
  const fresh = register.impacts.flatMap((impact) =>
    impact.groups.flatMap((group) =>
      LOWERABLE.flatMap((judgement) => newMarks(impact, group, judgement, known, today)),
    ),
  )
  return fresh.length === 0 ? marks : [...marks, ...fresh]
}

/** What the marks know and the files no longer hold: it was deleted or given another id. */
export function vanished(register: Register, marks: readonly HighMark[]): readonly Vanished[] {
  const groupsOf = new Map(
    register.impacts.map((impact) => [impact.id, new Set(impact.groups.map((group) => group.id))]),
  )
  const gone = new Map<string, Vanished>()
  for (const { impact, group } of marks) {
    const groups = groupsOf.get(impact)
    if (groups?.has(group)) continue
    const each = { impact, group: groups ? group : null }
    gone.set(keyOf(each.impact, each.group ?? ''), each)
  }
  return [...gone.values()]
}

function newMarks(
  impact: Impact,
  group: AffectedGroup,
  judgement: Lowerable,
  known: ReadonlyMap<string, readonly HighMark[]>,
  today: LocalDate,
): readonly HighMark[] {
  const mark = ({ grade, on }: Recorded): HighMark => ({
    impact: impact.id,
    group: group.id,
    judgement,
    grade,
    on,
  })
  const before = (known.get(keyOf(impact.id, group.id)) ?? []).filter((each) => each.judgement === judgement)
  const given = gradesFor({ impact, group, marks: [] }, judgement, today).filter(
    ({ grade }) => grade !== 'unknown',
  )
  if (given.length === 0) return before.length === 0 ? [mark({ grade: 'unknown', on: today })] : []
  const highestFirst = given.toSorted(
    (a, b) => Number(b.grade) - Number(a.grade) || (a.on < b.on ? 1 : a.on > b.on ? -1 : 0),
  )
  const added: HighMark[] = []
  for (const each of highestFirst) {
    if (![...before, ...added].some((other) => covers(other, each))) added.push(mark(each))
  }
  return added
}

/** As high and as late. */
function covers(one: Recorded, other: Recorded): boolean {
  return (
    one.grade !== 'unknown' && other.grade !== 'unknown' && one.grade >= other.grade && one.on >= other.on
  )
}

function byGroup(marks: readonly HighMark[]): ReadonlyMap<string, readonly HighMark[]> {
  const groups = new Map<string, HighMark[]>()
  for (const mark of marks) {
    const key = keyOf(mark.impact, mark.group)
    const list = groups.get(key)
    if (list) list.push(mark)
    else groups.set(key, [mark])
  }
  return groups
}

function keyOf(impact: string, group: string): string {
  return JSON.stringify([impact, group])
}
