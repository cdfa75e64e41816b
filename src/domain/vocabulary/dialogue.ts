import type { CodeOf } from './code.ts'

/** What the person can say to a question of ours in place of words; never held against them (domain reference 13). */
export const NO_ANSWERS = [{ code: 'do_not_know' }, { code: 'rather_not' }] as const
export type NoAnswer = CodeOf<typeof NO_ANSWERS>

/** Where a fact comes from that a decision relies on. */
export const FACT_SOURCES = [
  { code: 'person_told' },
  { code: 'organisation_told' },
  { code: 'we_looked' },
  { code: 'document' },
] as const
export type FactSource = CodeOf<typeof FACT_SOURCES>

/** What the person says to one fact. */
export const FACT_ANSWERS = [{ code: 'right' }, { code: 'not_right' }] as const
export type FactAnswer = CodeOf<typeof FACT_ANSWERS>

/** What the person says to all of them at once. */
export const FACTS_WISHES = [{ code: 'nothing_to_add' }, { code: 'more_time' }] as const
export type FactsWish = CodeOf<typeof FACTS_WISHES>

/** How the person and we can talk with each other (UNGP 31(h): dialogue as the means). */
export const TALK_KINDS = [
  { code: 'phone' },
  { code: 'video' },
  { code: 'in_person' },
  /** Somebody from outside leads it, whom both sides said yes to. */
  { code: 'mediation' },
] as const
export type TalkKind = CodeOf<typeof TALK_KINDS>

/** Where a talk stands. */
export const TALK_STATES = [
  { code: 'waits_for_us' },
  { code: 'waits_for_person' },
  { code: 'agreed' },
  { code: 'held' },
  /** One side said no. */
  { code: 'ended' },
] as const
export type TalkState = CodeOf<typeof TALK_STATES>

/** What the person says to the times that we propose, or that were agreed. */
export const TALK_ANSWERS = [{ code: 'yes' }, { code: 'others' }, { code: 'no' }] as const
export type TalkAnswer = CodeOf<typeof TALK_ANSWERS>

/** What we say to a talk that is asked for, or was agreed. */
export const TALK_PLANS = [{ code: 'agreed' }, { code: 'others' }, { code: 'no' }] as const
export type TalkPlan = CodeOf<typeof TALK_PLANS>

/** What was done about a talk, by either side. */
export const TALK_STEPS = [
  { code: 'asked' },
  { code: 'proposed' },
  { code: 'agreed' },
  { code: 'others' },
  { code: 'declined' },
  /** Every time that was proposed is over. */
  { code: 'times_over' },
  { code: 'recorded' },
  { code: 'not_held' },
  /** The person says that the record is right, or not; `added`: they say something more to it. */
  { code: 'right' },
  { code: 'not_right' },
  { code: 'added' },
] as const
export type TalkStep = CodeOf<typeof TALK_STEPS>
