import { owedAssessments, type Owed } from '../owed.ts'
import { portfolios, type Portfolio } from '../portfolio.ts'
import type { LintContext } from './rule.ts'

const portfoliosOf = new WeakMap<LintContext, readonly Portfolio[]>()
const owedOf = new WeakMap<LintContext, readonly Owed[]>()

/** What is done about each severe impact, worked out once for all rules of a run. */
export function portfoliosIn(context: LintContext): readonly Portfolio[] {
  return once(portfoliosOf, context, ({ register, marks, today }) => portfolios(register, marks, today))
}

/** Assessments that are owed, worked out once for all rules of a run. */
export function owedIn(context: LintContext): readonly Owed[] {
  return once(owedOf, context, ({ register, watched, marks, today }) =>
    owedAssessments(register, watched, marks, today),
  )
}

function once<T>(known: WeakMap<LintContext, T>, context: LintContext, work: (context: LintContext) => T): T {
  const before = known.get(context)
  if (before !== undefined) return before
  const result = work(context)
  known.set(context, result)
  return result
}
