import type { z } from 'zod'
import type { Actor } from '../domain/case/actor.ts'
import type { Case } from '../domain/case/case.ts'
import { stepFor, type Chapter, type VerbName } from '../domain/case/lifecycle.ts'
import type { CaseEvent } from '../domain/case/case-event.ts'
import { mustBeShown } from '../domain/case/must-be-shown.ts'
import { ruleOn, type Rule } from '../domain/case/rule-on.ts'
import type { Verb } from '../domain/case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../domain/refusal.ts'
import { atTheHour } from '../domain/time/at-the-hour.ts'
import type { Viewer } from '../store/cases/viewer.ts'
import { organisationIdOf } from '../store/directory/save-directory.ts'
import { findWholeCase, type WholeCase } from '../store/history/find-case.ts'
import { commit, type Committed } from './commit.ts'
import type { House } from './house.ts'
import { isInvalid, parseInput, type Invalid } from './parse-input.ts'

/** A verb as the doors see it: what it needs, and how to do it. Pages and API are made from the list of these. */
export interface CaseVerb<Name extends VerbName = VerbName> {
  readonly name: Name
  readonly chapter: Chapter
  readonly input: z.ZodObject
  /** check → read → decide → commit. Answers the changed case, or why not. */
  readonly run: (
    house: House,
    viewer: Viewer,
    by: Actor,
    caseId: string,
    raw: unknown,
  ) => Promise<Committed | Refusal | Invalid>
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
        organisationId: (named: string) => organisationIdOf(house.keys, named),
      }
      // Nobody has to be shown anything behind a clock: it decides on the case as it is.
      const mayGoOn = (newer: readonly CaseEvent[]) => by.kind === 'clock' || !mustBeShown(newer, wanted)
      return decideAndCommit(house, viewer, caseId, mayGoOn, (kase) =>
        ruleOn(name, rule, kase, wanted, context),
      )
    },
  }
}

type Decision = (kase: Case) => ReturnType<Rule<unknown>>

/** Tries before somebody is told that others are at the same case: more than ever work on one at once. */
const TRIES = 24

/**
 * Reads, decides and commits without holding anything meanwhile. Whoever was overtaken decides again on the case as it
 * then is, unless they have to see first what happened.
 */
async function decideAndCommit(
  house: House,
  viewer: Viewer,
  caseId: string,
  mayGoOn: (newer: readonly CaseEvent[]) => boolean,
  decide: Decision,
): Promise<Committed | Refusal> {
  let seen: number | null = null
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await findWholeCase(house.database, house.keys, viewer, caseId)
    if (before === null) return refuse('not_found')
    if (seen !== null && !mayGoOn(before.events.slice(seen))) return refuse('overtaken')
    seen ??= before.events.length
    const done = await attempt(house, before, decide)
    if (done !== 'overtaken') return done
  }
  return refuse('overtaken')
}

async function attempt(
  house: House,
  before: WholeCase,
  decide: Decision,
): Promise<Committed | Refusal | 'overtaken'> {
  const ruling = decide(before.kase)
  if (isRefusal(ruling)) return ruling
  const done = await commit(house, { caseId: before.kase.id, before, events: ruling })
  return done === 'repeated' ? 'overtaken' : done
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
