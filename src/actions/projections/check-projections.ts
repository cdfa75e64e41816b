import { isDeepStrictEqual } from 'node:util'
import type { CaseLine } from '../../domain/case/case-line.ts'
import type { Clock } from '../../domain/case/clocks.ts'
import { titlePlace } from '../../store/cases/title-place.ts'
import { findWholeCase, type WholeCase } from '../../store/history/find-case.ts'
import { openText } from '../../store/keys/seal.ts'
import { allCases, countedAndListed } from '../../store/projections/out-of-step.ts'
import { MADE_BY, project, type Projected } from '../../store/projections/project.ts'
import { countStrayRows } from '../../store/projections/stray-rows.ts'
import { findClocks, findLines, type StoredLine } from '../../store/projections/stored-rows.ts'
import type { House } from '../house.ts'

/** How far what lists, counters and clocks say differs from the ledgers. */
export interface ProjectionReport {
  readonly cases: number
  readonly lines: { readonly wrong: number }
  readonly counters: { readonly wrong: number }
  readonly clocks: { readonly missing: number; readonly extra: number }
}

/** True when everything is as the ledgers say. */
export function isInStep({ lines, counters, clocks }: ProjectionReport): boolean {
  return lines.wrong + counters.wrong + clocks.missing + clocks.extra === 0
}

/**
 * Reads every case again and compares its rows with what today's rules make of it; changes nothing. A case that
 * somebody changes at the same moment is compared once more.
 *
 * @param wrong is told each case whose rows are out of step
 */
export async function checkProjections(
  house: House,
  { progress = () => {}, wrong = async () => {} }: Watch = {},
): Promise<ProjectionReport> {
  const sum = { cases: 0, lines: 0, missing: 0, extra: 0 }
  const expected = new Map<string, number>()
  for await (const ids of allCases(house.database)) {
    for (const found of await compare(house, ids)) {
      sum.cases += 1
      sum.lines += found.line ? 0 : 1
      sum.missing += found.missing
      sum.extra += found.extra
      for (const queue of found.counters) expected.set(queue, (expected.get(queue) ?? 0) + 1)
      if (!found.line || found.missing + found.extra > 0) await wrong(found.caseId)
    }
    progress(sum.cases)
  }
  const stray = await countStrayRows(house.database)
  const counted = new Map((await countedAndListed(house.database)).map((row) => [row.queue, row.counted]))
  const queues = [...new Set([...expected.keys(), ...counted.keys()])]
  const wrongCounters = queues.filter((queue) => (expected.get(queue) ?? 0) !== (counted.get(queue) ?? 0))
  return {
    cases: sum.cases,
    lines: { wrong: sum.lines + stray.lines },
    counters: { wrong: wrongCounters.length },
    clocks: { missing: sum.missing, extra: sum.extra + stray.clocks },
  }
}

interface Watch {
  readonly progress?: (cases: number) => void
  readonly wrong?: (caseId: string) => Promise<void>
}

interface Compared {
  readonly caseId: string
  readonly line: boolean
  readonly missing: number
  readonly extra: number
  readonly counters: readonly string[]
}

async function compare(house: House, ids: readonly string[], tries = 2): Promise<Compared[]> {
  const [lines, clocks] = await Promise.all([findLines(house.database, ids), findClocks(house.database, ids)])
  const compared: Compared[] = []
  for (const caseId of ids) {
    const whole = await findWholeCase(house.database, house.keys, { kind: 'house' }, caseId)
    if (whole === null) continue
    const line = lines.get(caseId)
    if (tries > 1 && line !== undefined && line.events !== whole.lastSeq)
      compared.push(...(await compare(house, [caseId], tries - 1)))
    else compared.push(compareOne(whole, project(whole.kase, house.calendar), line, clocks.get(caseId) ?? []))
  }
  return compared
}

function compareOne(
  whole: WholeCase,
  { line, clocks, counters }: Projected,
  stored: StoredLine | undefined,
  rings: readonly Clock[],
): Compared {
  const has = (list: readonly Clock[], clock: Clock) =>
    list.some((each) => each.verb === clock.verb && each.subject === clock.subject && each.due === clock.due)
  return {
    caseId: whole.kase.id,
    line: stored !== undefined && isSame(whole, stored, line, clocks, counters),
    missing: clocks.filter((clock) => !has(rings, clock)).length,
    extra: rings.filter((clock) => !has(clocks, clock)).length,
    counters,
  }
}

function isSame(
  whole: WholeCase,
  { madeBy, events, counted, clocks: n, firstClock, title, ...stored }: StoredLine,
  { title: says, ...line }: CaseLine,
  clocks: readonly Clock[],
  counters: readonly string[],
): boolean {
  return (
    madeBy === MADE_BY &&
    events === whole.lastSeq &&
    isDeepStrictEqual({ ...stored }, { ...line }) &&
    isDeepStrictEqual([...counted], [...counters]) &&
    n === clocks.length &&
    firstClock === (clocks.map(({ due }) => due).toSorted()[0] ?? null) &&
    titleIs(whole, title, says)
  )
}

function titleIs({ kase, key }: WholeCase, sealed: Buffer, says: string): boolean {
  try {
    return openText(key, sealed, titlePlace(kase.id)) === says
  } catch {
    return false
  }
}
