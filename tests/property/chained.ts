import type { Case } from '../../src/domain/case/case.ts'

/** True when what was appealed first was an answer to a complaint about us. */
export function chained({ appeals, decisions }: Case, decision: string): boolean {
  const before = appeals.find((each) => each.decided?.decision === decision)?.decision ?? null
  if (before === null) return decisions.find(({ id }) => id === decision)?.kind === 'complaint'
  return chained({ appeals, decisions } as Case, before)
}
