import { dutiesChanged } from '../remedy/duties-changed.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import type { CaseEvent, EventKind } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { isForTeller } from '../case/for-notifiers.ts'
import { hasReader } from './has-reader.ts'
import { keptPastItsDay } from './lapse-erasing.ts'
import { isSeen } from './person-offers.ts'

/** What a person wants to hear about without coming to look. */
const NEWS: ReadonlySet<EventKind> = new Set<EventKind>([
  'taken_up',
  'message_written',
  'decided',
  'order_carried_out',
  'entity_told',
  'offer_sent',
  'action_imposed',
  'action_delivered',
  'delivery_verified',
  'handover_answered',
  'handover_expired',
  'handover_ended',
  'new_time_given',
  'closed',
  'contact_question_asked',
  'question_asked',
  'fact_shown',
  'talk_offered',
  'talk_arranged',
  'talk_recorded',
  'body_asked',
  'body_answered',
  'staff_named',
  'nobody_apart_said',
  'erasing_announced',
  'erasing_asked',
  'follow_up_asked',
  'reprisal_step_taken',
  'reprisal_asked',
  'notifier_told',
  'bodies_offered',
  'body_told',
  'whether_it_helped_asked',
  'file_written_down',
  'file_refused',
])

/**
 * What reaches somebody who stopped their case: our own words to them, that it will be erased, and nothing about what
 * others do.
 */
const NEWS_AFTER_STOPPING: ReadonlySet<EventKind> = new Set<EventKind>([
  'message_written',
  'decided',
  'erasing_announced',
  'erasing_asked',
  'reprisal_step_taken',
  'reprisal_asked',
])

/**
 * True when the event tells the person something that they did not do themselves; that they stopped their case they
 * know, also when staff entered it for them. What whoever told of others does not read is no news to them. What leaves
 * the plan is news only for those who had seen it there; the end of a hold only for those whom it kept from having it
 * erased on the day that they were told.
 */
export function isNews(kase: Case | null, event: CaseEvent): boolean {
  if (event.by.kind === 'person') return false
  if (kase !== null && !isForTeller(kase.kind, event)) return false
  if (event.kind === 'hold_released') return kase !== null && keptPastItsDay(kase, event) !== null
  // What leaves nothing of it they hear of also where they asked for it: it may be that they did not.
  if (event.kind === 'wish_noted') return event.facts.wish === 'erase'
  if (event.kind === 'wish_ruled') return !event.facts.accepted
  // A better version of the same is no news.
  if (
    event.kind === 'file_written_down' &&
    kase?.files.some(({ id, writtenDown }) => id === event.facts.file && writtenDown.length > 0)
  )
    return false
  if (kase?.outcome === 'withdrawn_by_person') return NEWS_AFTER_STOPPING.has(event.kind)
  if (event.kind === 'closed' && event.facts.outcome === 'withdrawn_by_person') return false
  if (event.kind === 'action_overtaken') return kase !== null && isSeen(kase, event.facts.action)
  if (event.kind === 'attributed') return kase !== null && Object.keys(dutiesChanged(kase, event)).length > 0
  return NEWS.has(event.kind)
}

/**
 * Until when the person hears from us again, even if it is only to say how things stand: 14 days after the last
 * news (domain reference 6, handling 4). Null once a case is closed, and where nobody waits: a published source reads
 * nothing.
 */
export function newsDue(kase: Case, calendar: Calendar): Instant | null {
  if (!hasReader(kase) || kase.state === 'closed') return null
  return ownDue('CLK-OWN-UPDATE-14D', kase.lastNewsAt, calendar)
}
