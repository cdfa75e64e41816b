import type { CaseView } from '../../../actions/casework/view-case.ts'
import type { Subject } from '../../../domain/case/verb.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { kebab, type StaffVerb } from '../forms/staff-verbs.ts'

export const SECTIONS = [
  'next',
  'first',
  'story',
  'impacts',
  'chain',
  'remedy',
  'contact',
  'talk',
  'decisions',
] as const
export type Section = (typeof SECTIONS)[number]

/** One place on the case page where a verb has a form, and the ids that are settled by standing there. */
export interface Spot {
  /** Id of the form on the page, such as `rate-impact-i1-g1`. */
  readonly id: string
  readonly verb: StaffVerb
  readonly section: Section
  readonly about: Subject
}

/** A form that a section of the page would show, and why it does not. */
export interface Missing {
  readonly verb: StaffVerb
  readonly about: Subject
  readonly why: Refusal
}

/** Every form that the case page shows now: all that can be done, in the place where it belongs. */
export function spotsOf({ possible }: CaseView): Spot[] {
  return possible.can.map(({ verb, subject }) => {
    const known = verb as StaffVerb
    const id = [kebab(verb), ...Object.values(subject)].join('-')
    return { id, verb: known, section: SECTION_OF[known], about: subject }
  })
}

/** What cannot be done now, with the reason. */
export function missingFrom({ possible }: CaseView): Missing[] {
  return possible.cannot.map(({ verb, subject, why }) => ({ verb: verb as StaffVerb, about: subject, why }))
}

/** The section in which a verb stands, and where one comes back to after it was done. */
const SECTION_OF: Readonly<Record<StaffVerb, Section>> = {
  take_up: 'next',
  mark_no_copy: 'first',
  ask_to_stop: 'first',
  record_stop_answer: 'first',
  keep_snapshot: 'first',
  hold_everything: 'first',
  ask_to_release_hold: 'first',
  keep_hold: 'first',
  release_hold: 'first',
  record_call: 'first',
  name_who_may_see: 'first',
  say_nobody_apart: 'first',
  open_to_colleagues: 'first',
  declare_conflict: 'first',
  lift_recusal: 'first',
  keep_from: 'first',
  end_keeping: 'first',
  let_in_adviser: 'first',
  end_adviser: 'first',
  open_joining: 'first',
  end_joining: 'first',
  hear_members: 'first',
  answer_keeping: 'first',
  skip_first_step: 'first',
  give_contact_details: 'story',
  correct_told: 'story',
  translate_text: 'story',
  note_mail_returned: 'story',
  say_own_view: 'story',
  say_how_it_is: 'talk',
  tell_notifier: 'talk',
  take_up_reprisal: 'talk',
  record_reprisal_step: 'talk',
  say_about_reprisal: 'talk',
  note_wish: 'story',
  rule_on_wish: 'story',
  take_back_erasing: 'story',
  resume: 'story',
  describe_impact: 'impacts',
  add_group: 'impacts',
  record_finding: 'impacts',
  rate_impact: 'impacts',
  review_rating: 'impacts',
  lower_rating: 'impacts',
  answer_own_view: 'impacts',
  flag_delay: 'impacts',
  rule_on_delay: 'impacts',
  add_entity: 'chain',
  answer_fear: 'chain',
  confirm_entity: 'chain',
  correct_entity: 'chain',
  remove_entity: 'chain',
  tell_entity: 'chain',
  record_cooperation: 'chain',
  record_claim: 'chain',
  attribute: 'chain',
  plan_reassessment: 'chain',
  consent_to_share: 'chain',
  offer_handover: 'chain',
  ask_about_contact: 'chain',
  answer_about_contact: 'chain',
  choose_contact: 'contact',
  ask_body: 'contact',
  record_body_answer: 'contact',
  answer_handover: 'contact',
  offer_bodies: 'contact',
  answer_bodies: 'contact',
  tell_body: 'contact',
  say_whether_it_helped: 'contact',
  propose_action: 'remedy',
  consider_element: 'remedy',
  consult_person: 'remedy',
  record_commitment: 'remedy',
  send_offer: 'remedy',
  answer_offer: 'remedy',
  take_advice: 'remedy',
  impose_action: 'remedy',
  start_action: 'remedy',
  record_delivery: 'remedy',
  verify_delivery: 'remedy',
  confirm_delivery: 'remedy',
  overtake_action: 'remedy',
  write_message: 'talk',
  give_new_time: 'talk',
  add_note: 'talk',
  ask_person: 'talk',
  answer_question: 'talk',
  show_facts: 'talk',
  answer_fact: 'talk',
  answer_facts: 'talk',
  ask_for_talk: 'talk',
  offer_talk: 'talk',
  arrange_talk: 'talk',
  answer_talk: 'talk',
  record_talk: 'talk',
  answer_talk_record: 'talk',
  decide: 'decisions',
  appeal: 'decisions',
  complain: 'decisions',
  ask_outside: 'decisions',
  answer_outside: 'decisions',
  end_outside: 'decisions',
  decide_appeal: 'decisions',
  carry_out_order: 'decisions',
  say_why_no_act: 'impacts',
  check_why_no_act: 'impacts',
  take_back_no: 'impacts',
  ask_to_set_aside: 'decisions',
  rule_on_set_aside: 'decisions',
  look_at_duty: 'decisions',
  close: 'decisions',
}

/** The section of the case page in which the forms of a verb stand. */
export function sectionOf(verb: StaffVerb): Section {
  return SECTION_OF[verb]
}
