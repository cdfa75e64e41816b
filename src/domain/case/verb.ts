import { isBlank } from '../blank.ts'
import { isRefusal, refuse, type Refusal } from '../refusal.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import type { CaseState } from '../vocabulary/casework.ts'
import { isService, type Actor } from './actor.ts'
import { needsPerson } from './answerable.ts'
import { event, type CaseEvent } from './case-event.ts'
import type { Case } from './case.ts'
import { stepFor, type VerbName } from './lifecycle.ts'

/** When and by whom something is decided, and whose working days count. */
export interface Context {
  readonly now: Instant
  readonly by: Actor
  readonly calendar: Calendar
}

/** What a rule answers: the events that follow, or why not. */
export type Ruling = readonly CaseEvent[] | Refusal

/** A verb's rule: pure, so that one case, bulk work and the importer are decided by the same words. */
export type Rule<Input> = (kase: Case, input: Input, context: Context) => Ruling

/**
 * Asks the lifecycle first, then the verb's own rule, and checks that the rule led where the table allows.
 * Throws only when a rule moves a case to a state that the lifecycle does not name for it: a mistake in the house,
 * not of a person.
 */
export function ruleOn<Input>(
  verb: VerbName,
  rule: Rule<Input>,
  kase: Case,
  input: Input,
  context: Context,
): Ruling {
  const step = stepFor(kase.state, verb)
  if (step === null) return refuse('not_now', { verb, state: kase.state })
  if (!step.by.includes(context.by.kind)) return refuse('not_yours', { verb })
  if (isService(context.by) && needsPerson(verb)) return refuse('needs_a_person')
  const ruling = rule(kase, input, context)
  if (isRefusal(ruling)) return ruling
  for (const each of ruling)
    if (each.kind === 'moved' && !step.to.includes(each.facts.to))
      throw new Error(`The lifecycle does not let ${verb} lead from ${kase.state} to ${each.facts.to}.`)
  return ruling
}

/** The event of moving to a state, or nothing when the case is there already. */
export function move(kase: Case, to: CaseState, context: Context): CaseEvent<'moved'>[] {
  return kase.state === to ? [] : [event(context, 'moved', { from: kase.state, to }, {})]
}

/** Channels where the person does not write themselves: staff may enter what the person said, marked as reported. */
const SPOKEN: readonly string[] = ['phone', 'letter', 'in_person']

/**
 * Refuses when staff enter the person's own answer on a case that the person can answer themselves.
 * Nobody says yes in somebody else's name.
 */
export function refuseUnlessTheirs(kase: Case, context: Context): Refusal | null {
  if (context.by.kind === 'staff' && !SPOKEN.includes(kase.channel))
    return refuse('person_answers_themselves')
  return null
}

/** The next readable id inside a case: `i1`, `i2`, … Counting keeps rules free of randomness. */
export function nextId(prefix: string, taken: readonly unknown[]): string {
  return `${prefix}${taken.length + 1}`
}

/** Longest text a person or staff may write at once, in characters: about 40 pages, far above any real story. */
export const LONGEST_TEXT = 100_000

/** Refuses an empty or over-long text; otherwise null. */
export function checkText(text: string | undefined, missing: Refusal['refused']): Refusal | null {
  if (text === undefined || isBlank(text)) return refuse(missing)
  if (text.length > LONGEST_TEXT) return refuse('text_too_long', { longest: LONGEST_TEXT })
  return null
}
