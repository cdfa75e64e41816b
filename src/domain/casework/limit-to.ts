import { staffIdOf } from '../case/actor.ts'
import type { Draft } from '../case/draft.ts'
import { letReprisalsGo } from './evolve-reprisals.ts'

/**
 * From now on only these see the case. Whoever had it and is not among them has it no more, and what one of us wanted
 * set aside is no longer wanted where nobody else is left to look at it: that takes two (red line 14).
 */
export function limitTo(kase: Draft, ids: readonly string[]): void {
  kase.onlyFor = [...ids]
  if (kase.handler !== null && !ids.includes(kase.handler)) kase.handler = null
  letReprisalsGo(kase, (account) => ids.includes(account))
  const asker = kase.toSetAside && staffIdOf(kase.toSetAside.by)
  if (kase.toSetAside && ids.every((id) => id === asker)) kase.toSetAside = null
}
