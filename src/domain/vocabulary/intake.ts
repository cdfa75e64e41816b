import type { CodeOf } from './code.ts'

/**
 * Two intakes (CSDDD 14): a grievance comes from or for somebody affected; a notification is information from anybody.
 */
export const CASE_KINDS = [{ code: 'grievance' }, { code: 'notification' }] as const
export type CaseKind = CodeOf<typeof CASE_KINDS>

/** Who tells it. Nobody has to be a user, a customer or to give a name. */
export const SUBMITTERS = [
  { code: 'affected_person' },
  { code: 'business' },
  /** Several to whom it happened, of whom one writes for all. */
  { code: 'group' },
  { code: 'representative' },
  { code: 'credible_proxy' },
  { code: 'whistleblower' },
  { code: 'witness' },
  { code: 'somebody_else' },
] as const
export type Submitter = CodeOf<typeof SUBMITTERS>

/** Those who tell of what happened to others: information, and nobody's grievance (CSDDD 14). */
const OF_OTHERS: readonly Submitter[] = ['witness', 'somebody_else']

/** Which of the two intakes it is, by who tells it. */
export function kindOfTelling(submitter: Submitter | undefined): CaseKind {
  return submitter !== undefined && OF_OTHERS.includes(submitter) ? 'notification' : 'grievance'
}

/** True for whoever tells of what happened to others. */
export function tellsOfOthers(submitter: Submitter): boolean {
  return OF_OTHERS.includes(submitter)
}

/** True for whoever speaks for somebody, or for more than themselves. */
export function speaksForOthers(submitter: Submitter | undefined): boolean {
  return submitter === 'representative' || submitter === 'credible_proxy' || submitter === 'group'
}

/** True for whoever speaks for somebody else, and is none of those it happened to. */
export function speaksForSomebody(submitter: Submitter | undefined): boolean {
  return submitter === 'representative' || submitter === 'credible_proxy'
}

/** As what somebody stands beside the person, or speaks for them (domain reference 13). Nobody has to prove it. */
export const MANDATES = [
  { code: 'parent' },
  { code: 'guardian' },
  { code: 'family' },
  { code: 'friend' },
  { code: 'colleague' },
  { code: 'lawyer' },
  { code: 'union' },
  { code: 'organisation' },
  { code: 'other' },
] as const
export type Mandate = CodeOf<typeof MANDATES>

export const CHANNELS = [
  { code: 'web_form' },
  { code: 'api' },
  { code: 'phone' },
  { code: 'letter' },
  { code: 'in_person' },
  { code: 'import' },
] as const
export type Channel = CodeOf<typeof CHANNELS>

/** Signs, from the person's own answers, that waiting is dangerous: triage within 4 hours instead of 2 working days. */
export const DANGER_SIGNS = [
  { code: 'life' },
  /** Somebody thinks of hurting or killing themselves. */
  { code: 'self_harm' },
  { code: 'child' },
  { code: 'violence' },
  /** A picture, data or a lie about somebody that others pass on at this moment. */
  { code: 'spreading' },
  /** Money goes, or just went, to somebody who lies or threatens: for some hours a bank can still stop it. */
  { code: 'money_moving' },
  { code: 'date_will_pass' },
] as const
export type DangerSign = CodeOf<typeof DANGER_SIGNS>

/** Parts of what somebody told beside the story: each can be set right by itself. */
export const TOLD_THINGS = [
  { code: 'wish' },
  { code: 'product' },
  { code: 'version' },
  /** Which answer of the product it is about, by the product's own number for it. */
  { code: 'output' },
  { code: 'danger' },
  { code: 'country' },
  { code: 'date' },
  { code: 'submitter' },
  { code: 'under18' },
  { code: 'speaks_for' },
  { code: 'mandate' },
  { code: 'behalf' },
  { code: 'feared' },
] as const
export type ToldThing = CodeOf<typeof TOLD_THINGS>

/** How safe it is to write to the person. */
export const CONTACT_SAFETY = [
  { code: 'safe' },
  { code: 'ask_before_contact' },
  { code: 'employer_may_watch' },
  { code: 'do_not_contact' },
] as const
export type ContactSafety = CodeOf<typeof CONTACT_SAFETY>
