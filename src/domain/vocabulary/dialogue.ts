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
