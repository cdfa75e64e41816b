import { LINT_RULES } from '../../domain/diligence/lint/index.ts'
import type { LintFinding } from '../../domain/diligence/register.ts'
import { FILE_RULES } from './problem.ts'

/** Every rule of a register in the order of its ids: those about files, then those about what stands in them. */
export const RULES: readonly { readonly code: string; readonly level: LintFinding['level'] }[] = [
  ...FILE_RULES,
  ...LINT_RULES.map(({ code, level }) => ({ code, level })),
].sort((a, b) => (a.code < b.code ? -1 : 1))
