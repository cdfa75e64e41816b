import { staffIdOf, type Actor } from '../../domain/case/actor.ts'
import type { CaseEvent } from '../../domain/case/case-event.ts'
import type { Case } from '../../domain/case/case.ts'
import type { Context } from '../../domain/case/verb.ts'
import { countedFor } from '../../domain/casework/counted.ts'
import { endingsOf, missingFor, type Ending } from '../../domain/casework/endings.ts'
import { hasReader } from '../../domain/casework/has-reader.ts'
import { inOrder, nextStep } from '../../domain/casework/next-step.ts'
import { everythingOwed, type Next } from '../../domain/casework/owed.ts'
import { asOutsider, isReader, keyOf, tasksOf, type Task } from '../../domain/casework/outside.ts'
import { caseSeverity, type CaseSeverity } from '../../domain/casework/overview.ts'
import { factsDue } from '../../domain/casework/shown-facts.ts'
import { ownViewDue } from '../../domain/casework/own-view.ts'
import { fiveFacts, type FiveFacts } from '../../domain/casework/facts.ts'
import { costsReview, freeToDecide } from '../../domain/casework/reviewers.ts'
import { retaliationDue } from '../../domain/casework/retaliation.ts'
import { isSpoken } from '../../domain/case/theirs.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { whatCanBeDone, type WhatCanBeDone } from '../../domain/possible.ts'
import type { Counted } from '../../domain/time/how-counted.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { asSeenBy, findCase, type FoundCase } from '../../store/history/find-case.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { House } from '../house.ts'
import { contextOf } from '../run-verb.ts'
import { colleaguesOf, type ColleagueName } from '../staff/colleagues.ts'
import { staffNames } from '../staff/staff-names.ts'
import { namedHere } from '../staff/who-is-meant.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { asksBeforeLook } from './asks-before-look.ts'
import { mustLookFirst, noteLooks } from './looks.ts'
import { whoDecides } from './who-can-decide.ts'

/** Everything the page of a case shows to staff. */
export interface CaseView {
  readonly kase: Case
  /** Every event in the order of the ledger; the first has number 1. */
  readonly events: readonly CaseEvent[]
  /** Names of staff by id. */
  readonly names: ReadonlyMap<string, string>
  readonly severity: CaseSeverity
  readonly next: Next
  /** Everything that is owed, what comes next first. */
  readonly owed: readonly Next[]
  /** Until when to answer that the person is made to suffer for having written to us; null when nothing of it waits. */
  readonly retaliationBy: Instant | null
  /** Until when a second person answers what the person says of how bad it is; null when nothing of it waits. */
  readonly ownViewBy: Instant | null
  /** Until when the person can answer what a decision relies on; null where nothing of it waits. */
  readonly factsBy: Instant | null
  readonly facts: FiveFacts
  /** What whoever looks can do now, and what not and why. */
  readonly possible: WhatCanBeDone
  /** Every ending that a case of this kind can have, with all that it still needs; none for what is not to be ended. */
  readonly endings: readonly { readonly outcome: Ending; readonly missing: readonly Refusal[] }[]
  /** The person does not write themselves (phone, letter, in person), so staff enter what they said. */
  readonly spoken: boolean
  /** A person reads what is written on the case; false for what came from published sources. */
  readonly hasPerson: boolean
  /** The appeal that whoever looks could decide, and could not any more after doing anything else; null for none. */
  readonly costs: string | null
  /** Ids of the colleagues who took no part and can decide an appeal in this case, also one that is still to come. */
  readonly free: readonly string[]
  /** Everything that somebody from outside can be asked to do, each under its key. */
  readonly tasks: readonly (Task & { readonly key: string })[]
  /** Whoever looks is from outside: the name of the person and the ways to reach them are hidden. */
  readonly veiled: boolean
  /** Whoever looks is from outside and was asked one thing: nothing else is theirs to do. */
  readonly hasOneTask: boolean
  readonly me: string
  /** Everybody who can be named as the only ones to see it. */
  readonly colleagues: readonly ColleagueName[]
  readonly now: Instant
  readonly timeZone: string
  /** How the time of a step was counted, where that is in working days. */
  readonly countOf: (step: Next) => Counted | null
}

/** A case as a member of staff may see it; null when there is none for them. */
export async function viewCase(
  house: House,
  viewer: Extract<Viewer, { kind: 'staff' }>,
  caseId: string,
  by: Actor = { kind: 'staff', id: viewer.id },
): Promise<CaseView | null> {
  if (!isUuid(caseId)) return null
  const found = await findCase(house.database, house.keys, viewer, caseId)
  if (found === null) return null
  const isFirst = await mustLookFirst(house, viewer, caseId)
  // Whoever may be meant by the person answers that first, at whatever door.
  if (isFirst && (await asksBeforeLook(house, viewer, caseId)) !== null) return null
  await noteLooks(house, viewer, [caseId], isFirst ? 'looked' : 'opened')
  return caseViewOf(house, found, by)
}

/** The same of a whole case that is in hand already: only what the viewer may read is shown. */
export async function caseViewOf(
  house: House,
  whole: FoundCase,
  by: Actor,
  viewer: Viewer = { kind: 'house' },
): Promise<CaseView> {
  const found = asSeenBy(viewer, whole)
  const deciders = await whoDecides(house)
  const names = await staffNames(house, [...involvedIn(found.kase, found.events), ...deciders])
  const context = { ...contextOf(house, by), namedIn: await namedHere(house) }
  return caseViewFor(found, names, context, deciders, await colleaguesOf(house))
}

/**
 * The same with everything in hand.
 *
 * @param deciders ids of everybody who decides appeals where they took no part
 */
export function caseViewFor(
  { kase, events }: FoundCase,
  names: ReadonlyMap<string, string>,
  context: Context,
  deciders: readonly string[] = [],
  colleagues: readonly ColleagueName[] = [],
): CaseView {
  const { by, calendar } = context
  const asked = asOutsider(kase, by)
  return {
    kase,
    events,
    names,
    severity: caseSeverity(kase),
    next: nextStep(kase, calendar),
    owed: inOrder(everythingOwed(kase, calendar)),
    retaliationBy: retaliationDue(kase, calendar),
    ownViewBy: ownViewDue(kase, calendar),
    factsBy: factsDue(kase, calendar),
    facts: fiveFacts(kase),
    possible: whatCanBeDone(kase, context),
    endings: endingsOf(kase).map((outcome) => ({ outcome, missing: missingFor(kase, outcome, context) })),
    spoken: isSpoken(kase),
    hasPerson: hasReader(kase),
    costs: costsReview(kase, by)?.id ?? null,
    free: freeToDecide(kase, deciders),
    tasks: tasksOf(kase).map((task) => ({ ...task, key: keyOf(task) })),
    veiled: asked !== null,
    hasOneTask: asked !== null && !isReader(asked),
    me: staffIdOf(by) ?? '',
    colleagues,
    now: context.now,
    timeZone: calendar.timeZone,
    countOf: (step) => countedFor(kase, step, calendar),
  }
}

/** Everybody whose name a page of the case may say: who took part, who has it, and the tokens that things came by. */
function involvedIn(kase: Case, events: readonly CaseEvent[]): string[] {
  const handler = kase.handler === null ? [] : [kase.handler]
  const tokens = events.flatMap(({ by }) => (by.kind === 'staff' && by.token) || [])
  return [
    ...new Set([
      ...kase.tookPart,
      ...handler,
      ...tokens,
      ...(kase.onlyFor ?? []),
      ...kase.recusals.map(({ account }) => account),
    ]),
  ]
}
