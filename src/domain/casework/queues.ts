import type { CodeOf } from '../vocabulary/code.ts'
import type { Case } from './case.ts'
import { caseSeverity } from './overview.ts'

/** The lists of the workspace. Every open case is on at least one that somebody owns. */
export const QUEUES = [
  { code: 'worklist' },
  { code: 'mine' },
  { code: 'unrated' },
  { code: 'appeals' },
  { code: 'waiting' },
  { code: 'notifications' },
  { code: 'closed' },
] as const
export type Queue = CodeOf<typeof QUEUES>

/** True while another organisation was asked and has not answered. */
export function waitsForOthers(kase: Case): boolean {
  return (
    kase.entities.some((entity) => entity.answerDueAt !== null && entity.answeredAt === null) ||
    kase.handovers.some((handover) => handover.answer === null && handover.expiredAt === null)
  )
}

/** The counters a case counts in; `mine` is counted per handler. */
export function countersOf(kase: Case): string[] {
  const counters: string[] = []
  if (kase.appeals.some((appeal) => appeal.decided === null)) counters.push('appeals')
  if (kase.state === 'closed') return [...counters, 'closed']
  if (kase.kind === 'notification') counters.push('notifications')
  else counters.push('worklist')
  if (kase.kind === 'grievance' && caseSeverity(kase).level === null) counters.push('unrated')
  if (waitsForOthers(kase)) counters.push('waiting')
  if (kase.handler !== null) counters.push(`mine:${kase.handler}`)
  return counters
}
