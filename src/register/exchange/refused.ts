import type { RegisterWords } from '../../words/en/register/index.ts'
import type { Gaps } from '../../words/gaps.ts'

/** Why nothing of a file becomes an impact; what is said, and what to do, is in `imports.refused`. */
export type RefusedCode = keyof RegisterWords['imports']['refused']

export interface Refused {
  readonly refused: RefusedCode
  readonly gaps: Gaps
}

/** One reason is enough to take nothing over. */
export function refuse(refused: RefusedCode, gaps: Gaps = {}): Refused {
  return { refused, gaps }
}
