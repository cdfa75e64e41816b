import { audienceOf, type CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { fold } from '../case/fold.ts'
import { isOfMember, opensGroup } from '../casework/group.ts'
import { isOfFile } from '../files/files.ts'
import { withoutWords } from './seen-by-adviser.ts'

/**
 * The case of a group as a member reads it, or whoever holds the code: that things happened, and no word of anybody but
 * what whoever leads the group chose to show, and their own. Null where their receipt opens nothing.
 *
 * @param found the whole case: what members do is nobody's to read but theirs
 */
export function seenByMember<Found extends { readonly kase: Case; readonly events: readonly CaseEvent[] }>(
  found: Found,
  id: string,
): Found | null {
  if (!opensGroup(found.kase, id)) return null
  const events = found.events.flatMap((event): CaseEvent[] => {
    if (isOfMember(event)) return 'member' in event.facts && event.facts.member === id ? [event] : []
    if (isOfFile(event)) return []
    if (!audienceOf(event).includes('person')) return []
    return [event.kind === 'joining_opened' ? event : withoutWords(event)]
  })
  return { ...found, kase: { ...fold(found.kase.id, events), person: null, personBefore: [] }, events }
}
