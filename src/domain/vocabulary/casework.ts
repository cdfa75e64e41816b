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
] as const
export type Outcome = CodeOf<typeof OUTCOMES>

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
