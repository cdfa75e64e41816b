import type { Assessed } from '../assess.ts'
import type { LintFinding } from '../register.ts'
import { assessmentRules } from './assessments.ts'
import { attributionRules } from './attribution.ts'
import { balanceRules } from './balance.ts'
import { closingRules } from './closing.ts'
import { engagementRules } from './engagement.ts'
import { evidenceRules } from './evidence.ts'
import { impactRules } from './impacts.ts'
import { levelRules } from './levels.ts'
import { mitigationRules } from './mitigations.ts'
import { reasonRules } from './reasons.ts'
import { releaseRules } from './releases.ts'
import { lintWith, type LintRule } from './rule.ts'
import { termRules } from './terms.ts'

/** Every rule about the content of a register. R001 to R099 are about its files. */
export const LINT_RULES: readonly LintRule[] = [
  ...impactRules,
  ...closingRules,
  ...levelRules,
  ...attributionRules,
  ...evidenceRules,
  ...mitigationRules,
  ...assessmentRules,
  ...balanceRules,
  ...releaseRules,
  ...engagementRules,
  ...reasonRules,
  ...termRules,
]

/**
 * Everything that somebody should do about a register today.
 *
 * @param isWhole false while a file of the register cannot be read: what may be in it is not said to be missing
 */
export function lintRegister(assessed: Assessed, isWhole = true): LintFinding[] {
  return lintWith(
    isWhole ? LINT_RULES : LINT_RULES.filter(({ saysMissing }) => saysMissing !== true),
    assessed,
  )
}
