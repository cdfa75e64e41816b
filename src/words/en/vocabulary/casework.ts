import type { NextStep } from '../../../domain/casework/steps.ts'
import type { Station } from '../../../domain/casework/person-view.ts'
import type { Queue } from '../../../domain/case/queues.ts'
import type {
  ActorKind,
  AppealOutcome,
  CaseState,
  DecisionKind,
  DecisionOutcome,
  NoActReason,
  Outcome,
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
    finding_changed: 'A finding was changed',
    no_act: 'Why a harm gets no act',
    set_aside: 'The filing was set aside',
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

  appealOutcomes: {
    changed: 'The decision was changed',
    sent_back: 'The case is to be looked into again',
    upheld: 'The decision stays as it was',
  } satisfies Record<AppealOutcome, string>,

  nextSteps: {
    read_by_a_person: 'A person reads what you told us',
    tell_you_what_we_found: 'We tell you what we found',
    offer_what_puts_it_right: 'We look for what can put it right',
    your_answer: 'You tell us what you think of the offer',
    deliver_what_was_promised: 'What was agreed is done',
    please_check: 'You tell us whether it is done',
    decide_your_appeal: 'Somebody who took no part so far decides your appeal',
    end_the_case: 'We bring this to an end, and tell you why',
    look_at_the_duty: 'Somebody looks again at what is still owed',
    nothing_open: 'Nothing more is planned',
  } satisfies Record<NextStep, string>,

  /** In the person’s words: they see them on their page. */
  stations: {
    received: 'Received',
    read_by_a_person: 'Read by a person',
    your_answer: 'Your answer',
    putting_it_right: 'Putting it right',
    checked: 'Did it help?',
  } satisfies Record<Station, string>,

  queues: {
    worklist: 'Worklist',
    late: 'Late',
    mine: 'My cases',
    unrated: 'Not yet rated',
    appeals: 'Appeals',
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
}
