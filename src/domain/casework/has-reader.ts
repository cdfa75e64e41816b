import type { Case } from '../case/case.ts'

/**
 * True when somebody outside reads what is written on the case: whoever told it has a receipt, also who only told
 * what happened to others. Behind what was published there is nobody.
 */
export function hasReader({ channel }: Pick<Case, 'channel'>): boolean {
  return channel !== 'import'
}
