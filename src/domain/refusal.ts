/**
 * Why something cannot be done now. Each code has words for people in `src/words/<language>/refusals.ts`;
 * a rule returns a refusal and never throws for something a person could do.
 */
export const REFUSALS = [
  { code: 'not_found' },
  { code: 'not_yours' },
  { code: 'needs_a_person' },
  { code: 'nobody_reads_it' },
  { code: 'no_address' },
  { code: 'not_now' },
  { code: 'overtaken' },
  { code: 'story_missing' },
  { code: 'text_too_long' },
  { code: 'text_missing' },
  { code: 'reason_missing' },
  { code: 'words_say_nothing' },
  { code: 'words_too_short' },
  { code: 'same_reason' },
  { code: 'deadline_missing' },
  { code: 'deadline_in_the_past' },
  { code: 'answers_missing' },
  { code: 'proof_missing' },
  { code: 'lasting_proof_missing' },
  { code: 'same_person_cannot_review' },
  { code: 'rated_it_yourself' },
  { code: 'unknown_beside_danger' },
  { code: 'no_answer_explains_nothing' },
  { code: 'already_known' },
  { code: 'own_flag_needs_reason' },
  { code: 'own_delivery_needs_reason' },
  { code: 'own_view_missing' },
  { code: 'no_own_view_waits' },
  { code: 'took_part_cannot_decide_appeal' },
  { code: 'not_a_lowering' },
  { code: 'affected_not_told_why' },
  { code: 'unknown_impact' },
  { code: 'unknown_group' },
  { code: 'unknown_entity' },
  { code: 'unknown_action' },
  { code: 'unknown_offer' },
  { code: 'unknown_decision' },
  { code: 'unknown_appeal' },
  { code: 'unknown_handover' },
  { code: 'impact_missing' },
  { code: 'impact_not_rated' },
  { code: 'finding_missing' },
  { code: 'entity_missing' },
  { code: 'no_delay_to_rule_on' },
  { code: 'already_done' },
  { code: 'handover_pending' },
  { code: 'contact_already' },
  { code: 'handover_to_ourselves' },
  { code: 'handover_too_late' },
  { code: 'name_not_known' },
  { code: 'subtype_not_of_role' },
  { code: 'cannot_be_contact' },
  { code: 'entity_was_told' },
  { code: 'entity_has_finding' },
  { code: 'entity_has_action' },
  { code: 'entity_is_contact' },
  { code: 'telling_not_confirmed' },
  { code: 'feared_party_never_told_who' },
  { code: 'fear_not_asked' },
  { code: 'feared_needs_their_yes' },
  { code: 'name_may_be_feared' },
  { code: 'told_as_ours' },
  { code: 'not_this_house' },
  { code: 'named_by_the_person' },
  { code: 'no_fear_to_ask_about' },
  { code: 'only_on_their_page' },
  { code: 'gives_person_away' },
  { code: 'is_it_needed' },
  { code: 'stays_feared' },
  { code: 'consent_missing' },
  { code: 'plan_empty' },
  { code: 'elements_not_considered' },
  { code: 'element_not_considered' },
  { code: 'duty_not_owed' },
  { code: 'owner_not_found' },
  { code: 'source_missing' },
  { code: 'duty_owed' },
  { code: 'action_state' },
  { code: 'offer_already_open' },
  { code: 'offer_answer_missing' },
  { code: 'person_answers_themselves' },
  { code: 'appeal_too_late' },
  { code: 'nothing_late' },
  { code: 'appeal_answered' },
  { code: 'appeal_open' },
  { code: 'appeal_waits_for_you' },
  { code: 'bars_from_appeal' },
  { code: 'only_what_was_asked' },
  { code: 'nothing_to_ask_outside' },
  { code: 'no_outside_account' },
  { code: 'unknown_reviewer' },
  { code: 'decision_missing' },
  { code: 'decision_against_finding' },
  { code: 'decision_without_finding' },
  { code: 'finding_undetermined' },
  { code: 'tie_in_force' },
  { code: 'tie_not_looked_at' },
  { code: 'danger_needs_two' },
  { code: 'first_hour_open' },
  { code: 'stop_not_answered' },
  { code: 'against_the_appeal' },
  { code: 'too_far_ahead' },
  { code: 'before_the_case' },
  { code: 'nobody_told_them' },
  { code: 'second_person_needed' },
  { code: 'no_ending_yet' },
  { code: 'not_read_yet' },
  { code: 'word_unanswered' },
  { code: 'remedy_not_verified' },
  { code: 'asked_too_recently' },
  { code: 'duty_unmet' },
  { code: 'only_for_notices' },
  { code: 'too_grave_to_note' },
  { code: 'found_cannot_be_noted' },
  { code: 'tried_missing' },
  { code: 'no_time_to_give' },
  { code: 'new_time_not_ahead' },
  { code: 'look_again_missing' },
  { code: 'look_again_too_far' },
  { code: 'no_duty_open' },
  { code: 'no_act_needs_harm' },
  { code: 'person_did_not_decline' },
  { code: 'harmed_person_is_known' },
  { code: 'danger_not_opened' },
  { code: 'person_says_it_is_theirs' },
  { code: 'somebody_worked_on_it' },
  { code: 'adequacy_unanswered' },
  { code: 'waiver_not_allowed' },
  { code: 'remedy_not_delivered' },
  { code: 'remedy_not_confirmed' },
  { code: 'plan_still_open' },
  { code: 'no_copy_of_abuse' },
  { code: 'unknown_measure' },
  { code: 'nothing_held' },
  { code: 'not_happened_yet' },
  { code: 'unknown_colleague' },
  { code: 'two_or_a_reason' },
  { code: 'feared_operator_stays_out' },
  { code: 'operator_not_feared' },
  { code: 'ask_the_person_first' },
  { code: 'person_said_no_to_contact' },
  { code: 'no_obstacle' },
  { code: 'unknown_question' },
  { code: 'no_body_needed' },
  { code: 'unknown_body' },
  { code: 'checked_too_long_ago' },
  { code: 'letter_binds' },
  { code: 'letter_questioned' },
] as const

export type RefusalCode = (typeof REFUSALS)[number]['code']

export interface Refusal {
  readonly refused: RefusalCode
  readonly detail?: Readonly<Record<string, string | number>>
  /** What else is missing, where a rule knows all of it: nobody is told one thing at a time. */
  readonly also?: readonly Refusal[]
}

/** A refusal with its code, and what the sentence for it needs to name. */
export function refuse(code: RefusalCode, detail?: Readonly<Record<string, string | number>>): Refusal {
  return detail === undefined ? { refused: code } : { refused: code, detail }
}

/** One refusal that says all of these; null when there are none. */
export function allOf([first, ...also]: readonly Refusal[]): Refusal | null {
  if (first === undefined) return null
  return also.length > 0 ? { ...first, also } : first
}

/** Each thing that a refusal says, in order. */
export function eachOf({ also = [], ...first }: Refusal): readonly Refusal[] {
  return [first, ...also]
}

/** True when a rule answered why not, instead of what follows. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}
