import type { Actor } from '../domain/case/actor.ts'
import type { CaseEvent } from '../domain/case/case-event.ts'
import type { Case } from '../domain/case/case.ts'
import { mustBeShown } from '../domain/case/must-be-shown.ts'
import type { Context, Ruling } from '../domain/case/verb.ts'
import { isRefusal, refuse, type Refusal } from '../domain/refusal.ts'
import { atTheHour } from '../domain/time/at-the-hour.ts'
import { verbCalled, type VerbName } from '../domain/verbs.ts'
import type { Viewer } from '../store/cases/viewer.ts'
import { organisationIdOf } from '../store/directory/save-directory.ts'
import { findWholeCase, type WholeCase } from '../store/history/find-case.ts'
import { commit, type Committed } from './commit.ts'
import type { House } from './house.ts'
import { isInvalid, parseInput, type Invalid } from './parse-input.ts'

/**
 * Does a verb: check → read → decide → commit. Every door comes through here, so that what one can do, another can.
 * Answers the changed case, or why not.
 *
 * @param seen how many events whoever asks had before them, where a door knows it: what came since then is treated as
 * if it had come while they decided
 */
export async function runVerb(
  house: House,
  name: VerbName,
  viewer: Viewer,
  by: Actor,
  caseId: string,
  raw: unknown,
  seen: number | null = null,
): Promise<Committed | Refusal | Invalid> {
  const verb = verbCalled(name)
  const wanted = parseInput(verb.input, raw)
  if (isInvalid(wanted)) return wanted
  const context = contextOf(house, by)
  // Nobody has to be shown anything behind a clock: it decides on the case as it is.
  const mayGoOn = (newer: readonly CaseEvent[]) => by.kind === 'clock' || !mustBeShown(newer, wanted)
  return decideAndCommit(house, viewer, caseId, seen, mayGoOn, (kase) => verb.decide(kase, wanted, context))
}

/** What somebody decides with now. What a person does is stamped with the hour (decision 0004). */
export function contextOf(house: House, by: Actor): Context {
  return {
    now: by.kind === 'person' ? atTheHour(house.now()) : house.now(),
    by,
    calendar: house.calendar,
    organisationId: (name) => organisationIdOf(house.keys, name),
  }
}

type Decision = (kase: Case) => Ruling

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
  hadSeen: number | null,
  mayGoOn: (newer: readonly CaseEvent[]) => boolean,
  decide: Decision,
): Promise<Committed | Refusal> {
  let seen = hadSeen
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
