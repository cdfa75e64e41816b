import type { CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { fold } from '../case/fold.ts'
import { opensGroup } from '../casework/group.ts'
import { withoutWords } from './seen-by-adviser.ts'

/**
 * The case of a group as a member reads it, or whoever holds the code: that things happened, and no word of anybody.
 * Null where their receipt opens nothing.
 *
 * @param found the case as whoever filed it reads it
 */
export function seenByMember<Found extends { readonly kase: Case; readonly events: readonly CaseEvent[] }>(
  found: Found,
  id: string,
): Found | null {
  if (!opensGroup(found.kase, id)) return null
  const events = found.events.map(withoutWords)
  return { ...found, kase: { ...fold(found.kase.id, events), person: null }, events }
}
