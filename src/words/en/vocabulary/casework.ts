import type { Answered } from '../../../domain/casework/answered-by.ts'
import type { Measure } from '../../../domain/vocabulary/first-hour.ts'
import type { Heading } from '../../../domain/casework/heading.ts'
import type { Station } from '../../../domain/casework/stations.ts'
import type { NextStep, StepOwner } from '../../../domain/casework/steps.ts'
import type { Queue } from '../../../domain/case/queues.ts'
import type {
  Complaint,
  OutsideTask,
  ActorKind,
  AppealOutcome,
  CaseState,
  DecisionKind,
  DecisionOutcome,
  NoActReason,
  Order,
  Outcome,
  RecusalReason,
  SetAsideReason,
} from '../../../domain/vocabulary/casework.ts'
import type { StaffRole } from '../../../domain/vocabulary/staff.ts'

/** Where a case stands, and what was decided. */
export const casework = {
  staffRoles: {
    coordinator: 'Coordinator',
    case_worker: 'Case worker',
    administrator: 'Administrator: accounts, no cases',
    auditor: 'Auditor: records, no stories',
    outside_reviewer: 'From outside: one case, when asked',
  } satisfies Record<StaffRole, string>,

  caseStates: {
    received: 'Received',
    assessing: 'Being looked into',
    offered: 'Offer made, waiting for the answer',
    delivering: 'Being put right',
    confirming: 'Reported as done, being checked',
    closed: 'Closed',
  } satisfies Record<CaseState, string>,

  decisionOutcomes: {
    upheld: 'The complaint is right',
    partly_upheld: 'The complaint is right in part',
    not_upheld: 'The complaint could not be shown to be right',
    no_adverse_impact: 'No harm to a right was found',
    not_linked: 'The organisations named are not tied to the harm',
  } satisfies Record<DecisionOutcome, string>,

  decisionKinds: {
    finding: 'What was found',
    rating_lowered: 'The rating was lowered',
    promise_taken_back: 'Something promised was taken out of the plan',
    own_view_not_followed: 'Why the rating stays below what the person says',
    delay_not_accepted: 'The request to hurry was not accepted',
    closing: 'The case was closed',
    appeal: 'The answer to an appeal',
    complaint: 'The answer to a complaint about us',
    finding_changed: 'A finding was changed',
    no_act: 'Why a harm gets no act',
    set_aside: 'The filing was set aside',
    duty_looked_at: 'What is still owed was looked at again',
  } satisfies Record<DecisionKind, string>,

  outcomes: {
    remedied_confirmed: 'Put right, and confirmed by the person',
    remedied_unconfirmed: 'Reported as put right, not confirmed by the person',
    partly_remedied: 'Put right in part',
    not_remedied: 'Not put right',
    not_upheld: 'The complaint could not be shown to be right',
    no_adverse_impact: 'No harm to a right was found',
    redirected: 'Others can help better; the way there was shown',
    noted: 'Noted, so that it can be learnt from',
    withdrawn_by_person: 'Taken back by the person',
    set_aside: 'Set aside by two of us',
  } satisfies Record<Outcome, string>,

  noActReasons: {
    declined_by_person: 'The person does not want it',
    put_right_elsewhere: 'It has been put right elsewhere',
    nobody_harmed_found: 'Nobody who was harmed can be found',
  } satisfies Record<NoActReason, string>,

  setAsideReasons: {
    machine_made: 'A machine made it',
    test: 'It is a test',
    doubled: 'It was told twice',
  } satisfies Record<SetAsideReason, string>,

  recusals: {
    declared: 'they said so themselves',
    asked_by_person: 'the person asked for it',
    named_in_words: 'they are named in what the person told us first',
    hand_of_kept: 'somebody who must not see it made or changed their account, or had a link to it',
  } satisfies Record<RecusalReason, string>,

  appealOutcomes: {
    changed: 'The decision was changed',
    sent_back: 'The case is to be looked into again',
    upheld: 'The decision stays as it was',
  } satisfies Record<AppealOutcome, string>,

  outsideTasks: {
    read_case: 'Read the case, and do what there is to do in it',
    decide_appeal: 'Decide the appeal',
    record_finding: 'Look again at what was found',
    rate_impact: 'Rate what is lost',
    review_rating: 'Look at how grave it is, as a second person',
    lower_rating: 'Look whether it is less grave than was rated',
    answer_own_view: 'Look at how bad it is for the person',
    rule_on_delay: 'Say whether waiting makes it worse',
    check_why_no_act: 'Look at why there is to be no act',
    verify_delivery: 'Check the proof',
    release_hold: 'Say whether a hold ends, as a second person',
  } satisfies Record<OutsideTask, string>,

  complaints: {
    silence: 'That a promised time has passed',
    conduct: 'How we dealt with them',
  } satisfies Record<Complaint, string>,

  /** The last three stand in older cases. */
  complaintOutcomes: {
    person_is_right: 'The person is right',
    person_is_partly_right: 'The person is right in part',
    not_agreed: 'We do not agree with the person',
    changed: 'The person was right about us',
    sent_back: 'It is to be done again, by somebody else',
    upheld: 'We did what we should',
  } satisfies Record<Answered, string>,

  /** What has to happen before an answer is carried out. */
  orders: {
    new_decision: 'A new decision',
    new_finding: 'A new finding',
    new_offer: 'A new offer',
    act: 'What is named above: somebody says when it is done',
  } satisfies Record<Order, string>,

  nextSteps: {
    read_by_a_person: 'A person reads what you told us',
    tell_you_what_we_found: 'We tell you what we found',
    look_again: 'We look again, because an appeal sent it back',
    carry_out_the_change: 'What an appeal changed is put into effect',
    offer_what_puts_it_right: 'We look for what can put it right',
    look_for_something_else: 'We look for something else in place of a part',
    your_answer: 'You tell us what you think of the offer',
    ask_who_is_to_do_it: 'We ask whoever is to do it',
    hear_from_organisation: 'An organisation answers',
    act_on_silence: 'We act on the silence of an organisation',
    deliver_what_was_promised: 'What was promised is done',
    please_check: 'You tell us whether it is done',
    answer_your_not_yet: 'We answer what you say is missing',
    answer_your_message: 'We answer what you wrote',
    answer_about_talk: 'We answer about the talk that you asked for',
    talk_with_you: 'We talk with you, and write down what was said',
    decide_your_appeal: 'Somebody who took no part so far decides your appeal',
    ask_somebody_outside: 'We ask somebody from outside to look',
    say_who_may_look: 'You say whether somebody from outside may look',
    answer_your_complaint: 'Somebody who had no part answers your complaint about us',
    act_on_your_complaint: 'You were right about us, and you read here what we do about it',
    rule_on_delay: 'A second person says whether waiting makes it worse',
    look_at_their_part: 'A person looks again at the part of an organisation',
    end_the_case: 'We bring this to an end, and tell you why',
    look_at_the_duty: 'Somebody looks again at what is still owed',
    second_look: 'A second person looks at how grave it is',
    answer_your_view: 'A second person answers what the person says of how bad it is',
    check_the_proof: 'Somebody else looks at what shows that it was done',
    check_why_no_act: 'A second person looks at why nothing is to be done',
    rule_on_setting_aside: 'A second person says whether it is set aside',
    rule_on_hold: 'A second person says whether a hold ends',
    rule_on_wish: 'A second person looks at what the person wants',
    hear_members: 'Somebody of us reads what others of the group wrote',
    stop_it_now: 'Somebody is asked to stop it now',
    keep_what_shows_it: 'What shows it is kept',
    ring_for_help: 'Whoever can help is rung',
    say_who_may_see: 'It is said who may see it',
    see_whether_it_stopped: 'We look whether it has stopped',
    tell_the_body: 'We tell the body that you chose what you allow',
    offer_another_body: 'We look for others who can help you',
    find_a_body: 'We look for an independent body',
    hear_from_body: 'An independent body answers',
    your_word_on_contact: 'You say whether an organisation may become your contact',
    hear_from_us: 'You hear how things stand',
    look_at_retaliation: 'Somebody looks at what you told us of your safety',
    look_after_you: 'Somebody looks again at whether you are safe',
    nothing_open: 'Nothing more is planned',
  } satisfies Record<NextStep, string>,

  stepOwners: {
    person: 'The person',
    handler: 'Whoever has the case',
    reprisal_owner: 'Whoever takes care of this trouble',
    house: 'Nobody yet: the house',
    colleague: 'A colleague who took no part',
    organisation: 'An organisation',
  } satisfies Record<StepOwner, string>,

  headings: {
    received: 'We have your message',
    finding_out: 'We are finding out what happened',
    told_what_we_found: 'We have told you what we found',
    decision_changed: 'The decision was changed',
    looked_at_again: 'It is being looked at again',
    looking_for_remedy: 'We are looking for what can put it right',
    offer_to_look_at: 'There is an offer for you to look at',
    asking_who_is_to_do_it: 'Those who are to put it right have not said yes yet',
    being_put_right: 'It is being put right',
    please_check: 'Please tell us whether it is right now',
    appeal_open: 'You asked somebody else to look at the decision',
    coming_to_an_end: 'This is coming to an end',
    stopped: 'You have stopped this',
    something_owed: 'This has ended, and something is still owed to you',
    ended: 'This has come to an end',
  } satisfies Record<Heading, string>,

  /** In the person’s words: they see them on their page. */
  stations: {
    received: 'Received',
    read_by_a_person: 'Read by a person',
    our_answer: 'Our answer: what we found',
    your_answer: 'Your answer to our offer',
    putting_it_right: 'Putting it right',
    checked: 'You say whether it is done',
  } satisfies Record<Station, string>,

  queues: {
    worklist: 'Worklist',
    late: 'Late',
    mine: 'My cases',
    unrated: 'Not yet rated',
    appeals: 'Appeals',
    no_reviewer: 'Nobody here can decide',
    second_person: 'Waits for a second person',
    messages: 'Messages',
    waiting: 'Waiting for others',
    parked: 'Waiting for the person',
    notifications: 'Notices',
    moved: 'Priority changed by a rule',
    duty_open: 'Duty open',
    set_aside: 'To be set aside, and set aside',
    closed: 'Closed',
  } satisfies Record<Queue, string>,

  actors: {
    person: 'The person',
    staff: 'Staff',
    clock: 'The clock',
    importer: 'The import',
    organisation: 'Another organisation',
  } satisfies Record<ActorKind, string>,

  readers: {
    person: 'The person can read this',
    staff: 'Staff can read this',
    organisation: 'The named organisation can read this',
  } satisfies Record<'person' | 'staff' | 'organisation', string>,

  /** What somebody is asked to do at once. */
  measures: {
    stop: 'Stop it',
    take_down: 'Take it down',
    hold: 'Hold it as it is',
  } satisfies Record<Measure, string>,
}
