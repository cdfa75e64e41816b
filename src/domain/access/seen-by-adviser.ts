import { adviserNow } from '../casework/advisers.ts'
import type { CaseEvent, EventKind } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { fold } from '../case/fold.ts'

/**
 * Whose words may be read by somebody who stands beside the person: what was written and decided about what happened.
 * Whom the person fears, how to reach them, and who must not see their case is in none of these.
 */
const MAY_BE_READ: readonly EventKind[] = [
  'message_written',
  'decided',
  'closed',
  'appealed',
  'appeal_decided',
  'offer_sent',
  'offer_answered',
  'action_proposed',
  'action_imposed',
  'action_delivered',
  'order_carried_out',
  'impact_described',
  'entity_added',
  'name_confirmed',
  'entity_corrected',
]

/**
 * A case as somebody reads it who stands beside the person: every event that is the person's, so that what it says of
 * where things stand is true, but only those words that are for them (domain reference 13). Null when their receipt
 * opens nothing any more.
 *
 * @param found the case as the person reads it
 */
export function seenByAdviser<Found extends { readonly kase: Case; readonly events: readonly CaseEvent[] }>(
  found: Found,
  adviser: string,
): Found | null {
  const { kase, events } = found
  const now = adviserNow(kase, adviser)
  if (now === null) return null
  const came = events.findIndex((event) => event.kind === 'adviser_let_in' && event.facts.adviser === adviser)
  const hidden = hiddenMessages(kase)
  const shown = events.map((event, place): CaseEvent => {
    const isForThem = now.seesEarlier || place > came
    if (event.kind === 'grievance_filed') return isForThem ? onlyTold(event) : withoutWords(event)
    if (event.kind === 'message_written' && hidden.has(event.facts.message)) return withoutWords(event)
    return isForThem && MAY_BE_READ.includes(event.kind) ? event : withoutWords(event)
  })
  return { ...found, kase: { ...fold(kase.id, shown), person: null }, events: shown }
}

/**
 * Messages that nobody who stands beside the person reads: those that say so, what the person told of somebody who makes
 * them suffer, and what we answered to either.
 */
function hiddenMessages({ messages }: Case): ReadonlySet<string> {
  const hidden = new Set<string>()
  let answersHidden = false
  for (const { id, from, retaliation, notForAdvisers = false } of messages) {
    const isHidden = retaliation || notForAdvisers
    if (isHidden || (from === 'staff' && answersHidden)) hidden.add(id)
    if (from === 'person') answersHidden ||= isHidden
    else answersHidden = false
  }
  return hidden
}

function onlyTold(event: CaseEvent<'grievance_filed'>): CaseEvent {
  const { story, product, wish } = event.texts
  return {
    ...event,
    texts: { story, ...(product !== undefined && { product }), ...(wish !== undefined && { wish }) },
  }
}

function withoutWords(event: CaseEvent): CaseEvent {
  const texts = Object.fromEntries(Object.keys(event.texts).map((name) => [name, '']))
  return { ...event, texts } as CaseEvent
}
