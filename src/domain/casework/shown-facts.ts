import type { Case } from '../case/case.ts'
import type { Moment } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Calendar } from '../time/calendar.ts'
import { isPassed, latest, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import type { DecisionOutcome } from '../vocabulary/casework.ts'
import type { FactAnswer, FactSource } from '../vocabulary/dialogue.ts'
import { hasReader } from './has-reader.ts'
import { isUrgent } from './overview.ts'

/** A fact that a decision relies on, shown to the person before it, with everything they said to it. */
export interface ShownFact {
  readonly id: string
  readonly statement: string
  readonly source: FactSource
  /** The decision rests on what the person told, and on nothing else, as one of us said. */
  readonly theirsAlone: boolean
  readonly at: Instant
  /** They asked for more time for it. */
  readonly moreTime: boolean
  /** What they said, oldest first: a later answer stands beside an earlier one. */
  readonly answers: readonly {
    readonly answer: FactAnswer | null
    readonly words: string | null
    readonly at: Instant
  }[]
}

type Shown = Pick<Case, 'shownFacts' | 'nothingToAddAt'>

/** The facts on which the person's word is still awaited, however late: none once they said that they add nothing. */
export function unansweredFacts({ shownFacts, nothingToAddAt }: Shown): ShownFact[] {
  return nothingToAddAt === null ? shownFacts.filter(({ answers }) => answers.length === 0) : []
}

/** Until when the person can answer before anything is decided; null where they have answered all of it. */
export function factsDue(kase: Shown, calendar: Calendar): Instant | null {
  const [first, ...rest] = unansweredFacts(kase).map((fact) => dueOf(fact, calendar))
  return first === undefined ? null : latest(first, ...rest)
}

function dueOf({ at, moreTime }: ShownFact, calendar: Calendar): Instant {
  const by = ownDue('CLK-OWN-FACTS-7D', at, calendar)
  return moreTime ? ownDue('CLK-OWN-FACTS-7D', by, calendar) : by
}

/** The facts for which the person can still have more time: once each, while the first time runs. */
export function extensibleFacts(kase: Shown, now: Instant, calendar: Calendar): ShownFact[] {
  return unansweredFacts(kase).filter((fact) => !fact.moreTime && !isPassed(dueOf(fact, calendar), now))
}

/** Outcomes that follow the person's account in nothing, or in part only. */
const AGAINST: readonly DecisionOutcome[] = ['partly_upheld', 'not_upheld', 'no_adverse_impact', 'not_linked']

/** True for a decision before which the person is shown what it rests on. */
export function needsHearing(outcome: DecisionOutcome): boolean {
  return AGAINST.includes(outcome)
}

/**
 * What is missing before anything is decided against the person: they have read what it rests on, as it was last found
 * and not only for an earlier decision, and had the time to answer (UNGP 31(d) and (e); indicator EQU-1). Where it is urgent the facts are shown and nobody waits, so that help is
 * never late for it. Whoever told of others is no party to it, and behind a published source nobody reads.
 */
export function unheard(kase: Case, { now, calendar }: Pick<Moment, 'now' | 'calendar'>): Refusal[] {
  if (kase.kind !== 'grievance' || !hasReader(kase)) return []
  if (!kase.shownFacts.slice(kase.factsUsed).some(tellsMore)) return [refuse('facts_not_shown')]
  const by = factsDue(kase, calendar)
  return by === null || isPassed(by, now) || isUrgent(kase) ? [] : [refuse('facts_not_answered', { by })]
}

/** Their own words back are no hearing, unless somebody stands for it that there is nothing else. */
function tellsMore({ source, theirsAlone }: ShownFact): boolean {
  return source !== 'person_told' || theirsAlone
}
