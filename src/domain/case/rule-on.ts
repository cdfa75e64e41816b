import { isRefusal, refuse } from '../refusal.ts'
import { isService } from './actor.ts'
import { needsPerson } from './answerable.ts'
import type { Case } from './case.ts'
import { stepFor, type VerbName } from './lifecycle.ts'
import type { Context, Ruling } from './verb.ts'

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
