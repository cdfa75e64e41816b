import type { z } from 'zod'
import type { Actor } from '../domain/case/actor.ts'
import type { Case } from '../domain/case/case.ts'
import { stepFor, type Chapter, type VerbName } from '../domain/case/lifecycle.ts'
import { ruleOn, type Rule } from '../domain/case/rule-on.ts'
import type { Verb } from '../domain/case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../domain/refusal.ts'
import { atTheHour } from '../domain/time/at-the-hour.ts'
import { holdCase } from '../store/cases/find-case.ts'
import { organisationIdOf } from '../store/directory/save-directory.ts'
import { saveEvents } from '../store/cases/save-events.ts'
import type { Viewer } from '../store/cases/viewer.ts'
import { followUp } from './follow-up.ts'
import type { House } from './house.ts'
import { isInvalid, parseInput, type Invalid } from './parse-input.ts'
import { inTransaction } from './transaction.ts'

/** A verb as the doors see it: what it needs, and how to do it. Pages and API are made from the list of these. */
export interface CaseVerb<Name extends VerbName = VerbName> {
  readonly name: Name
  readonly chapter: Chapter
  readonly input: z.ZodObject
  /** check → authorise → load → decide → save, in one transaction. Answers the changed case, or why not. */
  readonly run: (
    house: House,
    viewer: Viewer,
    by: Actor,
    caseId: string,
    raw: unknown,
  ) => Promise<Case | Refusal | Invalid>
}

/** Makes a verb from its rule. `input` is the schema of what the rule needs. */
export function caseVerb<Name extends VerbName, Schema extends z.ZodObject>(
  chapter: Chapter,
  name: Name,
  input: Schema,
  rule: Rule<z.output<Schema>>,
): CaseVerb<Name> {
  return {
    name,
    chapter,
    input,
    async run(house, viewer, by, caseId, raw) {
      const wanted = parseInput(input, raw)
      if (isInvalid(wanted)) return wanted
      const now = by.kind === 'person' ? atTheHour(house.now()) : house.now()
      const context = {
        now,
        by,
        calendar: house.calendar,
        organisationId: (name: string) => organisationIdOf(house.keys, name),
      }
      return inTransaction(house, async (tx) => {
        const held = await holdCase(tx, house.keys, viewer, caseId)
        if (!held) return refuse('not_found')
        const ruling = ruleOn(name, rule, held.kase, wanted, context)
        if (isRefusal(ruling)) return ruling
        const after = await saveEvents(tx, house.calendar, held, ruling)
        await followUp(tx, house, held.kase, after, ruling)
        return after
      })
    },
  }
}

/** The verb of the domain as the doors see it. */
export function asCaseVerb<Name extends VerbName, Schema extends z.ZodObject>(
  verb: Verb<Name, Schema>,
): CaseVerb<Name> {
  return caseVerb(verb.chapter, verb.name, verb.input, (kase, input, context) =>
    verb.decide(kase, input, context),
  )
}

/** True when this verb is possible now for this kind of actor; doors use it to show or hide a form. */
export function isPossible(name: VerbName, kase: Case, actor: Actor['kind']): boolean {
  return stepFor(kase.state, name)?.by.includes(actor) ?? false
}
