import type { Actor } from '../case/actor.ts'
import type { SettledEvent } from '../case/case-event.ts'
import type { Draft } from '../case/draft.ts'
import { letReprisalsGo } from './evolve-reprisals.ts'
import { letTalksGo } from './evolve-talks.ts'
import { isAsked, isReader, keyOf, tasksOf, type OutsideReviewer } from './outside.ts'

/**
 * Asking somebody from outside ends with what they were asked: when they did it, and when somebody else did, so that
 * there is nothing to decide any more. Whoever reads the case reads until it ends. What they had in hand is nobody's then.
 */
export function endOutside(kase: Draft, { by, at }: SettledEvent): void {
  if (kase.outside.length === 0) return
  const asked = kase.outside.filter(isAsked)
  const open = new Set(asked.length === 0 ? [] : tasksOf(kase).map(keyOf))
  for (const each of asked) if (isOver(kase, each, by, open)) each.endedAt = at
  const mayKeep = (account: string) => {
    const asked = kase.outside.filter((each) => each.account === account)
    return asked.length === 0 || asked.some(isAsked)
  }
  if (kase.handler !== null && !mayKeep(kase.handler)) kase.handler = null
  letReprisalsGo(kase, mayKeep)
  letTalksGo(kase, at, mayKeep)
}

function isOver(kase: Draft, asked: OutsideReviewer, by: Actor, open: ReadonlySet<string>): boolean {
  if (isReader(asked)) return kase.closedAt !== null
  return (by.kind === 'staff' && by.id === asked.account) || !open.has(keyOf(asked))
}
