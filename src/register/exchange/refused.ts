import type { RegisterWords } from '../../words/en/register/index.ts'
import type { RegisterGaps } from '../../words/register-speaker.ts'

/** Why nothing of a file becomes an impact; what is said, and what to do, is in `imports.refused`. */
export type RefusedCode = keyof RegisterWords['imports']['refused']

export interface Refused {
  readonly refused: RefusedCode
  readonly gaps: RegisterGaps
}

/** One reason is enough to take nothing over. */
export function refuse(refused: RefusedCode, gaps: RegisterGaps = {}): Refused {
  return { refused, gaps }
}
