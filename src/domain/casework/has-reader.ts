import type { Case } from '../case/case.ts'

/**
 * True when somebody outside reads what is written on the case: whoever told it has a receipt, also who only told
 * what happened to others. Behind what was published there is nobody.
 */
export function hasReader({ channel }: Pick<Case, 'channel'>): boolean {
  return channel !== 'import'
}

/**
 * True when whoever told it is asked about remedy. Whoever told of others is not: remedy is planned, offered and delivered
 * to those affected in their own cases, or by the search for them that the endings ask for, and an answer of somebody else
 * would be none (CSDDD 14; decision 0037).
 */
export function isAskedAboutRemedy({ kind, channel }: Pick<Case, 'kind' | 'channel'>): boolean {
  return kind === 'grievance' && hasReader({ channel })
}
