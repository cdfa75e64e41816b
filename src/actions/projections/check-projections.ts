import { isDeepStrictEqual } from 'node:util'
import type { CaseLine } from '../../domain/case/case-line.ts'
import { firstDue, type Clock } from '../../domain/case/clocks.ts'
import { openTitle, type Title } from '../../store/cases/sealed-title.ts'
import { findWholeCase, type WholeCase } from '../../store/history/find-case.ts'
import { allCases, countedAndListed } from '../../store/projections/out-of-step.ts'
import { MADE_BY, project, type Projected } from '../../store/projections/project.ts'
import { countStrayRows } from '../../store/projections/stray-rows.ts'
import { findClocks, findLines, type StoredLine } from '../../store/projections/stored-rows.ts'
import { isOfDatabase, type Read } from '../../store/database.ts'
import type { House } from '../house.ts'
import { atOneMoment } from '../transaction.ts'

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
 * Reads every case again and compares its rows with what today's rules make of it, all as it was at one moment, so that
 * what happens meanwhile is no fault. Changes nothing. A case that cannot be read counts as wrong, and
 * is named in the log.
 *
 * @param wrong is told each case whose rows are out of step
 */
export function checkProjections(house: House, watch: Watch = {}): Promise<ProjectionReport> {
  return atOneMoment(house, (read) => compareAll(house, read, watch))
}

async function compareAll(
  house: House,
  read: Read,
  { progress = () => {}, wrong = async () => {} }: Watch,
): Promise<ProjectionReport> {
  const sum = { cases: 0, lines: 0, missing: 0, extra: 0 }
  const expected = new Map<string, number>()
  for await (const ids of allCases(read)) {
    for (const found of await compare(house, read, ids)) {
      sum.cases += 1
      sum.lines += found.line ? 0 : 1
      sum.missing += found.missing
      sum.extra += found.extra
      for (const queue of found.counters) expected.set(queue, (expected.get(queue) ?? 0) + 1)
      if (!found.line || found.missing + found.extra > 0) await wrong(found.caseId)
    }
    progress(sum.cases)
  }
  const stray = await countStrayRows(read)
  const counted = new Map((await countedAndListed(read)).map((row) => [row.queue, row.counted]))
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

async function compare(house: House, read: Read, ids: readonly string[]): Promise<Compared[]> {
  const lines = await findLines(read, ids)
  const clocks = await findClocks(read, ids)
  const compared: Compared[] = []
  for (const caseId of ids) {
    const line = lines.get(caseId)
    try {
      const whole = await findWholeCase(read, house.keys, { kind: 'house' }, caseId)
      if (whole !== null)
        compared.push(compareOne(whole, project(whole.kase, house), line, clocks.get(caseId) ?? []))
    } catch (error) {
      if (isOfDatabase(error)) throw error
      const kind = error instanceof Error ? error.name : typeof error
      house.log.error({ caseId, kind }, 'a case could not be read')
      compared.push({ caseId, line: false, missing: 0, extra: 0, counters: line?.counted ?? [] })
    }
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
  { title: says, submitter, ...line }: CaseLine,
  clocks: readonly Clock[],
  counters: readonly string[],
): boolean {
  return (
    madeBy === MADE_BY &&
    events === whole.lastSeq &&
    isDeepStrictEqual({ ...stored }, { ...line }) &&
    isDeepStrictEqual([...counted], [...counters]) &&
    n === clocks.length &&
    firstClock === firstDue(clocks) &&
    titleIs(whole, title, { title: says, submitter })
  )
}

function titleIs({ kase, key }: WholeCase, sealed: Buffer, says: Title): boolean {
  try {
    return isDeepStrictEqual(openTitle(key, kase.id, sealed), says)
  } catch {
    return false
  }
}
