import type { Problem } from '../files/problem.ts'
import { LEVELS, type AboutImpacts } from './selection.ts'

/** Findings with one cause and one way out: what somebody can sit down and do. */
export interface ThingToDo {
  readonly rule: string
  readonly level: Problem['level']
  /** About the gravest impact first. */
  readonly findings: readonly Problem[]
}

/**
 * Findings by what is to be done about them, each in exactly one: errors first, then those about the gravest impact.
 *
 * @param order ids of the impacts, gravest first
 */
export function thingsToDo(
  problems: readonly Problem[],
  order: readonly string[],
  about: AboutImpacts,
): readonly ThingToDo[] {
  const places = new Map(order.map((id, index) => [id, index]))
  const placeOf = ({ entry }: Problem) =>
    // What is about the register itself stands before all impacts.
    entry === 'register'
      ? -1
      : Math.min(...[entry, ...(about.get(entry) ?? [])].map((id) => places.get(id) ?? Infinity))
  const first = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1)
  return [...Map.groupBy(problems, ({ rule, level }) => `${level} ${rule}`).values()]
    .map((found) => {
      const ranked = found
        .map((finding) => ({ finding, place: placeOf(finding) }))
        .toSorted((a, b) => first(a.place, b.place) || inFile(a.finding, b.finding))
      return { place: ranked[0]!.place, findings: ranked.map(({ finding }) => finding) }
    })
    .map(({ place, findings }) => ({ place, rule: findings[0]!.rule, level: findings[0]!.level, findings }))
    .toSorted(
      (a, b) =>
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        first(a.place, b.place) ||
        (a.rule < b.rule ? -1 : 1),
    )
    .map(({ place: _, ...thing }) => thing)
}

/** What of each thing is written out when there is room for so many findings: every thing one, then the next. */
export function shares(things: readonly ThingToDo[], limit: number): readonly number[] {
  const room = things.map(() => 0)
  let left = limit
  for (let round = 0; left > 0 && things.some(({ findings }) => findings.length > round); round++)
    things.forEach(({ findings }, index) => {
      if (left === 0 || findings.length <= round) return
      room[index] = round + 1
      left -= 1
    })
  return room
}

function inFile(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.place?.line ?? 0) - (b.place?.line ?? 0)
}
