import { coverage, type CoverageCell } from '../coverage.ts'
import { owedAssessments, type Owed } from '../owed.ts'
import { portfolios, type Portfolio } from '../portfolio.ts'
import { inForce, releaseBlocks, type ReleaseBlock } from '../release.ts'
import type { ReleaseDecision } from '../register.ts'
import type { LintContext } from './rule.ts'

const portfoliosOf = new WeakMap<LintContext, readonly Portfolio[]>()
const owedOf = new WeakMap<LintContext, readonly Owed[]>()
const cellsOf = new WeakMap<LintContext, ReadonlyMap<string, readonly CoverageCell[]>>()
const blocksOf = new WeakMap<LintContext, readonly Blocked[]>()

export interface Blocked extends ReleaseBlock {
  readonly release: ReleaseDecision
}

/** What is done about each severe impact, worked out once for all rules of a run. */
export function portfoliosIn(context: LintContext): readonly Portfolio[] {
  return once(portfoliosOf, context, ({ register, marks, today }) => portfolios(register, marks, today))
}

/** Assessments that are owed, worked out once for all rules of a run. */
function owedIn(context: LintContext): readonly Owed[] {
  return once(owedOf, context, ({ register, watched, marks, today }) =>
    owedAssessments(register, watched, marks, today),
  )
}

/** The places of the coverage matrix by impact and group, worked out once for all rules of a run. */
export function cellsIn(context: LintContext): ReadonlyMap<string, readonly CoverageCell[]> {
  return once(cellsOf, context, ({ register, marks, today }) => {
    const byGroup = new Map<string, CoverageCell[]>()
    for (const cell of coverage(register, marks, today)) {
      const key = placeOf(cell.impact, cell.group)
      byGroup.set(key, [...(byGroup.get(key) ?? []), cell])
    }
    return byGroup
  })
}

/** Key of a group of an impact in `cellsIn`. */
export function placeOf(impact: string, group: string): string {
  return JSON.stringify([impact, group])
}

/** What stands against the releases in force, worked out once for all rules of a run. */
export function blocksIn(context: LintContext): readonly Blocked[] {
  return once(blocksOf, context, ({ register, marks, today }) =>
    inForce(register, today).flatMap((release) =>
      releaseBlocks(register, release, owedIn(context), marks, today).map((block) => ({ ...block, release })),
    ),
  )
}

function once<T>(known: WeakMap<LintContext, T>, context: LintContext, work: (context: LintContext) => T): T {
  const before = known.get(context)
  if (before !== undefined) return before
  const result = work(context)
  known.set(context, result)
  return result
}
