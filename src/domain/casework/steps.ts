import type { CodeOf } from '../vocabulary/code.ts'
import type { CaseKind } from '../vocabulary/intake.ts'

/** What can come next: one list for the worklist, the case, the person's page and the API. */
export const NEXT_STEPS = [
  { code: 'read_by_a_person' },
  { code: 'tell_you_what_we_found' },
  /** An appeal sent it back: what was found, or how it ended, is looked at anew. */
  { code: 'look_again' },
  /** An appeal changed a decision, and what it was changed to has to happen. */
  { code: 'carry_out_the_change' },
  { code: 'offer_what_puts_it_right' },
  /** They asked for something else in place of a part. */
  { code: 'look_for_something_else' },
  { code: 'your_answer' },
  /** The person said yes, or it was made binding, and nobody has asked whoever is to do it. */
  { code: 'ask_who_is_to_do_it' },
  { code: 'hear_from_organisation' },
  /** An organisation is past its time to answer. */
  { code: 'act_on_silence' },
  { code: 'deliver_what_was_promised' },
  { code: 'please_check' },
  /** The person says that what is said to be done is not, or not all of it. */
  { code: 'answer_your_not_yet' },
  { code: 'answer_your_message' },
  /** The person asked for a talk, or for another time of one. */
  { code: 'answer_about_talk' },
  /** A time is agreed: the talk is held, and what was said in it written down. */
  { code: 'talk_with_you' },
  { code: 'decide_your_appeal' },
  /** The person says whether somebody from outside may look. */
  { code: 'say_who_may_look' },
  /** Of those who may see the case nobody else is left who could decide: somebody from outside is asked. */
  { code: 'ask_somebody_outside' },
  /** Somebody who had no part looks at our silence, or at how we acted. */
  { code: 'answer_your_complaint' },
  /** They found that the person was right about us. */
  { code: 'act_on_your_complaint' },
  /** A second person says whether waiting makes it worse. */
  { code: 'rule_on_delay' },
  /** A re-assessment has come due: a person decides whether an organisation's part has changed. */
  { code: 'look_at_their_part' },
  { code: 'end_the_case' },
  /** A case that ended while somebody owes remedy: what became of it since. */
  { code: 'look_at_the_duty' },
  /** A second person stands behind a rating, or rates what is lost since a date passed (severity rules 4 and 10). */
  { code: 'second_look' },
  /** The person says that it is graver than we do, and a second person raises ours or says why not. */
  { code: 'answer_your_view' },
  /** Somebody else looks at what shows that it arrived. */
  { code: 'check_the_proof' },
  { code: 'check_why_no_act' },
  { code: 'rule_on_setting_aside' },
  /** Somebody asked that a legal hold be ended, which takes a second person. */
  { code: 'rule_on_hold' },
  /** One of us wrote down what somebody wants who does not write themselves, which takes a second person. */
  { code: 'rule_on_wish' },
  /** Those who joined a group wrote something that nobody has read. */
  { code: 'hear_members' },
  /** The first hour of a case of the first priority. */
  { code: 'stop_it_now' },
  { code: 'keep_what_shows_it' },
  { code: 'ring_for_help' },
  { code: 'say_who_may_see' },
  /** Somebody was asked to stop it, and the time that they were given runs or is over. */
  { code: 'see_whether_it_stopped' },
  /** The rules name a body outside, and none has accepted. */
  { code: 'find_a_body' },
  { code: 'hear_from_body' },
  /** The person said yes to one body being told of them. */
  { code: 'tell_the_body' },
  /** A body did not help, or did not answer: others are looked for. */
  { code: 'offer_another_body' },
  /** The person is asked whether an organisation may become their contact. */
  { code: 'your_word_on_contact' },
  { code: 'hear_from_us' },
  { code: 'look_at_retaliation' },
  /** The trouble that the person has for having written to us is not over: somebody looks again. */
  { code: 'look_after_you' },
  { code: 'nothing_open' },
] as const
export type NextStep = CodeOf<typeof NEXT_STEPS>

/**
 * Steps between colleagues: the person hears what came of them, and nothing before. Who of us took part follows from
 * acts that they do not read. Nor do they learn that somebody of their group wrote.
 */
const AMONG_COLLEAGUES: readonly NextStep[] = [
  'rule_on_setting_aside',
  'rule_on_hold',
  'rule_on_wish',
  'ask_somebody_outside',
  'hear_members',
]

/**
 * What whoever told of others reads is owed: what concerns them. Everything else is owed to those it happened to, and its
 * time would tell of them (decision 0037).
 */
const TO_NOTIFIERS: readonly NextStep[] = [
  'read_by_a_person',
  'hear_from_us',
  'answer_your_message',
  'look_at_retaliation',
  'decide_your_appeal',
  'answer_your_complaint',
  'say_who_may_look',
  'say_who_may_see',
  'hear_from_body',
  'your_word_on_contact',
]

/** True for a step that whoever told a case of this kind may read of, with its time. */
export function isToldToPerson(step: NextStep, kind: CaseKind): boolean {
  return kind === 'grievance' ? !AMONG_COLLEAGUES.includes(step) : TO_NOTIFIERS.includes(step)
}

/** Who a step is with. */
export const STEP_OWNERS = [
  { code: 'person' },
  /** Whoever has taken the case up. */
  { code: 'handler' },
  /** Somebody else of us, who takes care of the trouble that the person has for having written. */
  { code: 'reprisal_owner' },
  /** The house: nobody has taken the case up yet. */
  { code: 'house' },
  /** A colleague who took no part. */
  { code: 'colleague' },
  { code: 'organisation' },
] as const
export type StepOwner = CodeOf<typeof STEP_OWNERS>
