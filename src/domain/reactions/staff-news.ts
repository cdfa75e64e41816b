import type { CaseEvent, SettledEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { isUrgent } from '../casework/overview.ts'
import { secondLooks } from '../casework/second-look.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import type { StaffNotice } from '../vocabulary/staff.ts'
import type { Reaction } from './effect.ts'

/** Staff are told of what somebody has to look after: a clock that only whoever happens to look can keep is none. */
export const staffNews: Reaction = (before, after, events) =>
  noticesOf(before, after, events).map((notice) => ({ effect: 'tell_staff', notice }))

/** What some events are, of the things that staff are told of; each once. */
export function noticesOf(
  before: Case | null,
  after: Case,
  events: readonly SettledEvent[],
): readonly StaffNotice[] {
  const notices = new Set(events.flatMap((each) => noticeOf(each) ?? []))
  if (before?.handler && before.handler !== after.handler) notices.add('hand_over')
  if (newLooks(before, after)) notices.add('second_person')
  if (events.some(isReaderLetIn)) notices.add(noticeOfReader(after))
  return [...notices]
}

/** True for somebody from outside who is let in to read the case: it waits for them from now on. */
function isReaderLetIn(event: CaseEvent): boolean {
  return event.kind === 'outside_asked' && event.facts.verb === 'read_case'
}

/** As what it waits for them: what should not wait is told within minutes. */
function noticeOfReader(kase: Case): StaffNotice {
  if (kase.retaliationSince !== null) return 'retaliation'
  return isUrgent(kase) || kase.danger ? 'danger' : 'hand_over'
}

/** What one event is by itself; null for what nobody is told of. */
export function noticeOf(event: CaseEvent): StaffNotice | null {
  switch (event.kind) {
    case 'grievance_filed':
      if (event.facts.danger) return 'danger'
      return event.facts.retaliation ? 'retaliation' : null
    case 'told_corrected':
      return event.facts.danger ? 'danger' : null
    case 'message_written':
      return event.facts.retaliation ? 'retaliation' : null
    case 'reprisal_said':
      return event.facts.how === 'goes_on' ? 'retaliation' : null
    case 'promise_missed':
      return 'broken_promise'
    case 'appealed':
    case 'complained':
      return 'appeal'
    // A coordinator hears of it, and may say that it was a likeness of names, or answers whom the person means; where
    // nobody is left who may read the case, whoever lets people in hears of it.
    case 'recused':
    case 'keeping_from_asked':
    case 'keeping_from_answered':
    case 'outside_ended':
    case 'outside_answered':
      return event.kind === 'outside_answered' && event.facts.yes ? null : 'hand_over'
    // Nobody here can decide it: whoever leads looks for somebody from outside.
    case 'deciders_noted':
      return event.facts.anybody ? null : 'appeal'
    case 'erasing_asked':
      return 'erasing'
    case 'given_back':
    case 'handover_answered':
    case 'handover_expired':
    case 'handover_ended':
      return 'hand_over'
    default:
      return null
  }
}

/** True when something waits for a second person that did not before. Only what waits is compared, and no time. */
function newLooks(before: Case | null, after: Case): boolean {
  const looks = (kase: Case) =>
    secondLooks(kase, DEFAULT_CALENDAR).map(({ step, subject }) => `${step} ${JSON.stringify(subject)}`)
  const known = new Set(before === null ? [] : looks(before))
  return looks(after).some((each) => !known.has(each))
}
