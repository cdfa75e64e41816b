import type { Calendar } from '../time/calendar.ts'
import { msOf, type Instant } from '../time/instant.ts'
import type { Case } from '../case/case.ts'
import { everythingOwed, type Next } from './owed.ts'
import type { NextStep } from './steps.ts'

/** What comes next where nothing is open. */
export const NOTHING: Next = {
  step: 'nothing_open',
  owner: 'house',
  by: null,
  verb: null,
  subject: {},
  entity: null,
  key: 'nothing_open',
  newTime: null,
}

/**
 * The one thing that comes next: what, who, by when, and its form (UNGP 31(c), predictable). The worklist, the case,
 * the person's page and the API have no other answer. Of what we owe, the time that is over first, so that nobody is
 * left without news, or without what was promised, while they wait for something else; then what an organisation owes;
 * then what only the person can do.
 */
export function nextStep(kase: Case, calendar: Calendar): Next {
  return inOrder(everythingOwed(kase, calendar))[0] ?? NOTHING
}

/** Steps in the order in which they come next. */
export function inOrder(steps: readonly Next[]): Next[] {
  return steps.toSorted((a, b) => rankOf(a) - rankOf(b) || timeOf(a) - timeOf(b))
}

function rankOf({ owner }: Next): number {
  if (owner === 'person') return 2
  return owner === 'organisation' ? 1 : 0
}

function timeOf({ by }: Next): number {
  return by === null ? Number.MAX_SAFE_INTEGER : msOf(by)
}

/** A time that somebody counts on. */
export interface Promised {
  readonly step: NextStep
  readonly by: Instant
}

/** Every time that we promise now, each with what it is for; each can be missed on its own. */
export function promisedTimes(kase: Case, calendar: Calendar): Promised[] {
  const times = everythingOwed(kase, calendar).flatMap(({ step, by, owner, newTime }) =>
    by === null || owner === 'organisation' || owner === 'person'
      ? []
      : [{ step, by }, ...(newTime ? [{ step, by: newTime.by }] : [])],
  )
  return [...new Map(times.map((each) => [`${each.step} ${each.by}`, each])).values()]
}

/** True when it is on the record that this time was missed. */
export function isNoted(kase: Case, { step, by }: Promised): boolean {
  return kase.missed.some((each) => each.step === step && each.by === by)
}
