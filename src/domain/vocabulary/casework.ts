import type { CodeOf } from './code.ts'

/** Where a case stands. `closed` says nothing about remedy: that is `OUTCOMES` and the five facts. */
export const CASE_STATES = [
  { code: 'received' },
  { code: 'assessing' },
  { code: 'offered' },
  { code: 'delivering' },
  { code: 'confirming' },
  { code: 'closed' },
] as const
export type CaseState = CodeOf<typeof CASE_STATES>

/** What was decided about a grievance; always with reasons, always open to appeal (UNGP 31(c), (f)). */
export const DECISION_OUTCOMES = [
  { code: 'upheld' },
  { code: 'partly_upheld' },
  { code: 'not_upheld' },
  { code: 'no_adverse_impact' },
  { code: 'not_linked' },
] as const
export type DecisionOutcome = CodeOf<typeof DECISION_OUTCOMES>

/** What kind of step a decision was. Every kind can be appealed. */
export const DECISION_KINDS = [
  { code: 'finding' },
  { code: 'rating_lowered' },
  { code: 'own_view_not_followed' },
  { code: 'delay_not_accepted' },
  { code: 'promise_taken_back' },
  { code: 'closing' },
  { code: 'appeal' },
  /** The answer to a complaint about how long we took, or how we dealt with somebody. */
  { code: 'complaint' },
  /** A finding was changed against the person, by somebody who had not made it. */
  { code: 'finding_changed' },
  /** A harm that was found gets no act of its own, for one reason of `NO_ACT_REASONS`. */
  { code: 'no_act' },
  { code: 'set_aside' },
  /** Somebody looked again at what is still owed after the case ended. */
  { code: 'duty_looked_at' },
] as const
export type DecisionKind = CodeOf<typeof DECISION_KINDS>

/** How a case ended. Only `remedied_confirmed` rests on the person's own yes; the others need a reason. */
export const OUTCOMES = [
  { code: 'remedied_confirmed' },
  { code: 'remedied_unconfirmed' },
  { code: 'partly_remedied' },
  { code: 'not_remedied' },
  { code: 'not_upheld' },
  { code: 'no_adverse_impact' },
  { code: 'redirected' },
  { code: 'noted' },
  { code: 'withdrawn_by_person' },
  { code: 'set_aside' },
] as const
export type Outcome = CodeOf<typeof OUTCOMES>

/**
 * Why a harm that was found may go without an act, said by one and confirmed by another. A closed list: what it costs,
 * and that nobody wants to do it, are no reasons (red lines 2 and 14).
 */
export const NO_ACT_REASONS = [
  { code: 'declined_by_person' },
  { code: 'put_right_elsewhere' },
  { code: 'nobody_harmed_found' },
] as const
export type NoActReason = CodeOf<typeof NO_ACT_REASONS>

/** What a filing has to be for two people to set it aside: nobody's story. */
export const SET_ASIDE_REASONS = [{ code: 'machine_made' }, { code: 'test' }, { code: 'doubled' }] as const
export type SetAsideReason = CodeOf<typeof SET_ASIDE_REASONS>

/** Why one of us must not see a case (UNGP 31 commentary: prevent retaliation; domain reference 6). */
export const RECUSALS = [
  /** They said so themselves. */
  { code: 'declared' },
  /** The person asked for it. */
  { code: 'asked_by_person' },
  /** The words that the case began with name them. */
  { code: 'named_in_words' },
  /** Somebody who must not see it had a hand in the keys of their account, and could be its owner. */
  { code: 'hand_of_kept' },
] as const
export type RecusalReason = CodeOf<typeof RECUSALS>

/** What can be appealed without a decision: that a promised time has passed, and how we ourselves acted. */
export const COMPLAINTS = [{ code: 'silence' }, { code: 'conduct' }] as const
export type Complaint = CodeOf<typeof COMPLAINTS>

/**
 * What somebody from outside can be asked to do, where nobody here can: each is a verb, but for reading the case, which is
 * to do whatever there is to do in it.
 */
export const OUTSIDE_TASKS = [
  { code: 'read_case' },
  { code: 'decide_appeal' },
  { code: 'record_finding' },
  { code: 'rate_impact' },
  { code: 'review_rating' },
  { code: 'lower_rating' },
  { code: 'answer_own_view' },
  { code: 'rule_on_delay' },
  { code: 'check_why_no_act' },
  { code: 'verify_delivery' },
  { code: 'release_hold' },
] as const
export type OutsideTask = CodeOf<typeof OUTSIDE_TASKS>

/** Who is to find somebody from outside for a case that nobody here may read. */
export const READER_FINDERS = [
  /** Whoever manages accounts here. */
  { code: 'accounts' },
  /** Whoever runs the machine: each who manages accounts is kept from the case. */
  { code: 'machine' },
] as const
export type ReaderFinder = CodeOf<typeof READER_FINDERS>

/** Who let somebody from outside read a case, as the person is told: a role, and never a name. */
export const LET_IN_BY = [{ code: 'coordinator' }, { code: 'administrator' }, { code: 'machine' }] as const
export type LetInBy = CodeOf<typeof LET_IN_BY>

/**
 * What a complaint about us is answered with. Words of their own: what an appeal calls upheld is the decision, and a
 * person who complained would read it as their complaint.
 */
export const COMPLAINT_OUTCOMES = [
  { code: 'person_is_right' },
  { code: 'person_is_partly_right' },
  { code: 'not_agreed' },
] as const
export type ComplaintOutcome = CodeOf<typeof COMPLAINT_OUTCOMES>

/** What an answer to an appeal or a complaint orders: it stays owed until just that has happened. */
export const ORDERS = [
  { code: 'new_decision' },
  { code: 'new_finding' },
  { code: 'new_offer' },
  /** Something else, named in what happens next; somebody says when it is done. */
  { code: 'act' },
] as const
export type Order = CodeOf<typeof ORDERS>

/** What a colleague who took no part may decide about an appeal. */
export const APPEAL_OUTCOMES = [{ code: 'changed' }, { code: 'sent_back' }, { code: 'upheld' }] as const
export type AppealOutcome = CodeOf<typeof APPEAL_OUTCOMES>

/** Who acts on a case. */
export const ACTORS = [
  { code: 'person' },
  { code: 'staff' },
  { code: 'clock' },
  { code: 'importer' },
  { code: 'organisation' },
] as const
export type ActorKind = CodeOf<typeof ACTORS>

/** Who can read an event: the person whose case it is, staff, or an organisation that is named with its id. */
export const READERS = [{ code: 'person' }, { code: 'staff' }, { code: 'organisation' }] as const
export type Reader = 'person' | 'staff' | `organisation:${string}`
/** Everybody who may read an event. */
export type Audience = readonly Reader[]
