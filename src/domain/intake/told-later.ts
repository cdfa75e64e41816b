import type { CaseEvent, EventKind } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'

/** By which a person tells more of what happened, or how grave it is. */
const TELLS: readonly EventKind[] = [
  'message_written',
  'told_corrected',
  'own_view_said',
  'complained',
  'appealed',
]

/**
 * What the person told by some events after the filing, while nobody has read it; empty where they ticked something
 * without a word, and null where they told nothing.
 *
 * @param before the case as it was; null for one that begins
 * @param after the case with these events
 */
export function toldLater(before: Case | null, after: Case, events: readonly CaseEvent[]): string | null {
  if (before?.state !== 'received' || after.state !== 'received') return null
  const told = events.filter(({ kind, by }) => by.kind === 'person' && TELLS.includes(kind))
  return told.length === 0 ? null : told.flatMap(({ texts }) => Object.values(texts).flat()).join('\n')
}
