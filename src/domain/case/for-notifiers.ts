import { isToldToPerson } from '../casework/steps.ts'
import type { CaseKind } from '../vocabulary/intake.ts'
import { audienceOf, type CaseEvent, type EventKind } from './case-event.ts'

/**
 * What whoever told of others reads of a case: what they said, what is said to them, who may see it and who stands beside
 * them, and where it stands in general. A kind that is not here is not for them, so that whatever comes later is hidden
 * until somebody decides otherwise: nothing else may tell whether somebody affected exists, wrote, or got anything (UNGP
 * 31 commentary: confidentiality; domain reference 13; decision 0037).
 */
const FOR_NOTIFIERS = [
  'grievance_filed',
  'source_changed',
  'told_corrected',
  'contact_details_given',
  'mail_returned',
  'receipt_replaced',
  'own_word_chosen',
  'recovery_chosen',
  'moved',
  'taken_up',
  'given_back',
  'message_written',
  // What they gave themselves, and what became of it.
  'file_given',
  'file_turned_away',
  'file_written_down',
  'file_refused',
  'file_taken_back',
  // What became of their own words in another language, and ours in theirs.
  'text_translated',
  'text_sent_out',
  'said_in_theirs',
  // Trouble that they have themselves for having written, and what is asked of them and answered.
  'reprisal_taken_up',
  'reprisal_step_taken',
  'reprisal_said',
  'reprisal_asked',
  'question_asked',
  'question_answered',
  'own_view_said',
  'notifier_told',
  'closed',
  'withdrawn',
  'resumed',
  // Times that concern them, and what they say of us with the answer.
  'new_time_given',
  'promise_missed',
  'complained',
  'appealed',
  'appeal_decided',
  'decided',
  'order_carried_out',
  // Who may see what they told.
  'staff_named',
  'access_opened',
  'first_step_skipped',
  'nobody_apart_said',
  'recused',
  'recusal_lifted',
  'keeping_from_asked',
  'keeping_from_answered',
  'keeping_from_ended',
  'outside_asked',
  'outside_answered',
  'outside_ended',
  'adviser_let_in',
  'adviser_ended',
  // Whom they fear, who may learn of them, and who may be their contact.
  'entity_added',
  'entity_corrected',
  'entity_removed',
  'name_confirmed',
  'fear_answered',
  'entity_told',
  'sharing_consented',
  'contact_question_asked',
  'contact_question_answered',
  'body_asked',
  'body_answered',
  'wish_noted',
  'wish_ruled',
  'erasing_asked',
  'erasing_announced',
  'erasing_taken_back',
  'case_erased',
] as const satisfies readonly EventKind[]

/** True for an event that whoever told a case of this kind may read, in whole or in general words. */
export function isForTeller(kind: CaseKind, event: CaseEvent): boolean {
  if (!audienceOf(event).includes('person')) return false
  return kind === 'grievance' || isForNotifier(event)
}

function isForNotifier(event: CaseEvent): boolean {
  switch (event.kind) {
    // An answer to them is theirs; every other decision is about those it happened to.
    case 'decided':
      return event.facts.kind === 'complaint' || event.facts.kind === 'appeal'
    case 'new_time_given':
    case 'promise_missed':
      return isToldToPerson(event.facts.step, 'notification')
    case 'first_step_skipped':
      return event.facts.step === 'say_who_may_see'
    default:
      return (FOR_NOTIFIERS as readonly EventKind[]).includes(event.kind)
  }
}
