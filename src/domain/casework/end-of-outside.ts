import type { SettledEvent } from '../case/case-event.ts'
import type { Draft } from '../case/draft.ts'
import { isAsked, keyOf, tasksOf } from './outside.ts'

/**
 * Asking somebody from outside ends with what they were asked: when they did it, and when somebody else did, so that
 * there is nothing to decide any more.
 */
export function endOutside(kase: Draft, { by, at }: SettledEvent): void {
  const asked = kase.outside.filter(isAsked)
  if (asked.length === 0) return
  const open = new Set(tasksOf(kase).map(keyOf))
  for (const each of asked)
    if ((by.kind === 'staff' && by.id === each.account) || !open.has(keyOf(each))) each.endedAt = at
}
