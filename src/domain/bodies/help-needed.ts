import { NEEDS, type Need } from '../vocabulary/bodies.ts'
import { codesOf } from '../vocabulary/code.ts'
import type { ContactSafety, DangerSign, Submitter } from '../vocabulary/intake.ts'
import { needsInWords } from './help-words.ts'

/** What is known of somebody before anybody has read them: their own answers and words. */
export interface ToldOfHelp {
  readonly signs: readonly DangerSign[]
  /** Whatever they wrote in their own words. */
  readonly texts: readonly string[]
  /** Null where they did not say. */
  readonly submitter: Submitter | null
  readonly safety?: ContactSafety | null
  /** They said that somebody makes them suffer for having written. */
  readonly isPunished?: boolean
}

/**
 * What each sign may need. "Life or health" can be a danger from others or from oneself, and what is spread can be a
 * picture of an adult or of somebody under 18: nobody is asked to say which before they see help.
 */
const BY_SIGN: Readonly<Record<DangerSign, readonly Need[]>> = {
  life: ['danger_now', 'self_harm'],
  self_harm: ['danger_now', 'self_harm'],
  child: ['child_in_danger'],
  violence: ['danger_now', 'violence_at_home'],
  spreading: ['sexual_images_minor', 'sexual_images_adult', 'spreading_content'],
  money_moving: ['money_moving'],
  date_will_pass: ['legal_advice'],
}

const BY_WORK: readonly Need[] = ['work_and_reprisal', 'threatened_for_speaking']

/**
 * Which help stands before anything else, the most urgent first as `NEEDS` has it (findings of the portal, A 3). Answers
 * decide; words can add a need and never take one away. Only somebody's own tick that it is about a child leaves out the
 * services that are for adults alone.
 */
export function helpNeeded(told: ToldOfHelp): readonly Need[] {
  const { signs, texts, submitter, safety, isPunished = false } = told
  const isWork = submitter === 'whistleblower' || safety === 'employer_may_watch' || isPunished
  const words = needsInWords(texts)
  const needs = new Set<Need>([
    ...signs.flatMap((sign) => BY_SIGN[sign]),
    ...words,
    ...(isWork ? BY_WORK : []),
  ])
  if (words.includes('work_and_reprisal')) for (const need of BY_WORK) needs.add(need)
  if (signs.includes('child')) needs.delete('sexual_images_adult')
  return codesOf(NEEDS).filter((need) => needs.has(need))
}

/** Needs for which a page of its own for children is shown as well. */
const A_CHILD_MAY_READ: readonly Need[] = ['child_in_danger', 'self_harm', 'sexual_images_minor']

/** True where a child may be the one who reads. */
export function mayBeAChild(needs: readonly Need[]): boolean {
  return needs.some((need) => A_CHILD_MAY_READ.includes(need))
}

/** True where a picture may be about that must not be sent to anybody. */
export function isAboutImages(needs: readonly Need[]): boolean {
  return needs.includes('sexual_images_minor') || needs.includes('sexual_images_adult')
}
