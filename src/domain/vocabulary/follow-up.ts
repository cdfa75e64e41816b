import type { CodeOf } from './code.ts'
import type { OwnClockCode } from './clocks.ts'

/** After what the person is asked how it is for them: each stage that they can feel, and again after the end. */
export const FOLLOW_UP_STAGES = [
  { code: 'read' },
  { code: 'found' },
  { code: 'offered' },
  { code: 'said_done' },
  { code: 'ended' },
  { code: 'weeks_4' },
  { code: 'months_3' },
  { code: 'months_12' },
] as const
export type FollowUpStage = CodeOf<typeof FOLLOW_UP_STAGES>

/** Stages that come by the calendar after a case has ended, in order, each with its clock. */
export const LATER_STAGES = [
  { code: 'weeks_4', clock: 'CLK-OWN-FOLLOW-UP-28D' },
  { code: 'months_3', clock: 'CLK-OWN-FOLLOW-UP-3M' },
  { code: 'months_12', clock: 'CLK-OWN-FOLLOW-UP-12M' },
] as const satisfies readonly { readonly code: FollowUpStage; readonly clock: OwnClockCode }[]
export type LaterStage = CodeOf<typeof LATER_STAGES>

export const HOW_MUCH = [{ code: 'yes' }, { code: 'partly' }, { code: 'no' }] as const
export type HowMuch = CodeOf<typeof HOW_MUCH>

/** In words and never as a number, because people answer a word with what they think (indicator LEG-3). */
export const HOW_FAIR = [
  { code: 'very_fair' },
  { code: 'fair' },
  { code: 'in_between' },
  { code: 'unfair' },
  { code: 'very_unfair' },
] as const
export type HowFair = CodeOf<typeof HOW_FAIR>

export const HOW_SAFE = [{ code: 'yes' }, { code: 'not_sure' }, { code: 'no' }] as const
export type HowSafe = CodeOf<typeof HOW_SAFE>

/** What is asked, in this order; every question can be left out (UNGP 31(c), (f), (g); indicators LEG-3, RIG-1). */
export const FOLLOW_UP_QUESTIONS = [
  { code: 'isPutRight', answers: HOW_MUCH },
  { code: 'holds', answers: HOW_MUCH },
  { code: 'backWhereYouWere', answers: HOW_MUCH },
  { code: 'helped', answers: HOW_MUCH },
  { code: 'fair', answers: HOW_FAIR },
  { code: 'feltSafe', answers: HOW_SAFE },
] as const
export type FollowUpQuestion = CodeOf<typeof FOLLOW_UP_QUESTIONS>

/**
 * What whoever told of others reads of what came of it: a closed list, so that no word can tell whether anybody affected
 * exists, wrote or got anything (UNGP 31 commentary: confidentiality; domain reference 13).
 */
export const GENERAL_NEWS = [
  { code: 'looking_into_it' },
  { code: 'looked_into_it' },
  { code: 'passed_on' },
  { code: 'found_no_fault' },
  { code: 'system_changed' },
  { code: 'rules_changed' },
  { code: 'system_stopped' },
  { code: 'published' },
] as const
export type GeneralNews = CodeOf<typeof GENERAL_NEWS>
