import type { Recusal } from '../case/case.ts'

/** True while it stands. */
export function isInForce({ endedAt }: Pick<Recusal, 'endedAt'>): boolean {
  return endedAt === null
}

/** What has to be known of a case to say who must not see it. */
export interface Recusals {
  readonly recusals: readonly Pick<Recusal, 'account' | 'endedAt'>[]
}

/** The accounts that must not see a case, each once. */
export function recusedFrom({ recusals }: Recusals): readonly string[] {
  return recusals.length === 0 ? [] : [...new Set(recusals.filter(isInForce).map(({ account }) => account))]
}

/** True for an account that must not see it. */
export function isRecused({ recusals }: Recusals, account: string): boolean {
  return recusals.some((each) => isInForce(each) && each.account === account)
}
