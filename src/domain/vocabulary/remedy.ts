import type { CodeOf } from './code.ts'

/** The five elements of remedy (Guide 8). A plan considers each of them; not every entity delivers each. */
export const ELEMENTS = [
  { code: 'satisfaction' },
  { code: 'restitution' },
  { code: 'guarantees_of_non_repetition' },
  { code: 'rehabilitation' },
  { code: 'compensation' },
] as const
export type Element = CodeOf<typeof ELEMENTS>

/** Where one remedy action stands; transitions in `remedy/action-states.ts`. */
export const ACTION_STATES = [
  { code: 'proposed' },
  { code: 'consulted_with_rightsholder' },
  { code: 'agreed' },
  { code: 'imposed' },
  { code: 'in_progress' },
  { code: 'delivered' },
  { code: 'verified_by_evidence' },
  { code: 'confirmed_by_rightsholder' },
  { code: 'refused_by_entity' },
  { code: 'disputed' },
  { code: 'overtaken' },
] as const
export type ActionState = CodeOf<typeof ACTION_STATES>

/** What the person may say to each offered action. */
export const OFFER_ANSWERS = [
  { code: 'accept' },
  { code: 'accept_partly' },
  { code: 'ask_for_other' },
  { code: 'refuse' },
] as const
export type OfferAnswer = CodeOf<typeof OFFER_ANSWERS>

/** What the person may say when asked whether an action arrived. */
export const CONFIRMATIONS = [{ code: 'yes' }, { code: 'partly' }, { code: 'not_yet' }] as const
export type Confirmation = CodeOf<typeof CONFIRMATIONS>

/** Adequacy questions before closing (UNGP 31(f)): every one is answered, in words. */
export const ADEQUACY_QUESTIONS = [
  { code: 'elements_considered' },
  { code: 'fits_gravity_and_wish' },
  { code: 'in_time_to_matter' },
  { code: 'cost_to_person' },
  { code: 'legal_claim_open' },
  { code: 'harms_others' },
] as const
export type AdequacyQuestion = CodeOf<typeof ADEQUACY_QUESTIONS>
