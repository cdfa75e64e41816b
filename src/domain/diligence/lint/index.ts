import type { LintFinding } from '../register.ts'
import { assessmentRules } from './assessments.ts'
import { attributionRules } from './attribution.ts'
import { balanceRules } from './balance.ts'
import { engagementRules } from './engagement.ts'
import { evidenceRules } from './evidence.ts'
import { impactRules } from './impacts.ts'
import { levelRules } from './levels.ts'
import { mitigationRules } from './mitigations.ts'
import { releaseRules } from './releases.ts'
import { lintWith, type LintContext, type LintRule } from './rule.ts'

/** Every rule about the content of a register. R001 to R099 are about its files. */
export const LINT_RULES: readonly LintRule[] = [
  ...impactRules,
  ...levelRules,
  ...attributionRules,
  ...evidenceRules,
  ...mitigationRules,
  ...assessmentRules,
  ...balanceRules,
  ...releaseRules,
  ...engagementRules,
]

/** Everything that somebody should do about a register today. */
export function lintRegister(context: LintContext): LintFinding[] {
  return lintWith(LINT_RULES, context)
}
