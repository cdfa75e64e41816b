import type { Case, CaseDecision } from '../case/case.ts'

/** Decisions that are made without anybody having read what was told. */
const WITHOUT_READING: readonly CaseDecision['kind'][] = ['set_aside', 'complaint', 'appeal']

/**
 * True while nobody has read what was told: it was set aside, or noted, unread. Whatever brings it back, it waits to be
 * read, with a time of its own (red line 14). In older cases work could begin without anybody taking it up.
 */
export function isUnread({ readAt, impacts, decisions }: Case): boolean {
  return (
    readAt === null &&
    impacts.length === 0 &&
    decisions.every(
      ({ kind, outcome }) => WITHOUT_READING.includes(kind) || (kind === 'closing' && outcome === 'noted'),
    )
  )
}
