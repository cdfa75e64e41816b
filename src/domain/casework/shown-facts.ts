import type { Case } from '../case/case.ts'
import type { Moment } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Calendar } from '../time/calendar.ts'
import { isPassed, latest, type Instant } from '../time/instant.ts'
import { ownDue } from '../time/own-due.ts'
import type { DecisionOutcome } from '../vocabulary/casework.ts'
import type { FactAnswer, FactSource } from '../vocabulary/dialogue.ts'
import { hasReader } from './has-reader.ts'

/** A fact that a decision relies on, shown to the person before it, with everything they said to it. */
export interface ShownFact {
  readonly id: string
  readonly statement: string
  readonly source: FactSource
  /** The decision rests on what the person told, and on nothing else, as one of us said. */
  readonly theirsAlone: boolean
  readonly at: Instant
  /**
   * Until when nothing is decided against them for want of their word, as it was promised then, however grave the case
   * became since; null where it was urgent: then they read that something may be decided before they answer.
   */
  readonly by: Instant | null
  /** They asked for more time for it. */
  readonly moreTime: boolean
  /** Their word on it is awaited: they said neither anything to it nor that they add nothing, or not since they took time. */
  readonly waits: boolean
  /** Its time holds up what is decided, for as long as anything waits: they read one time for all of it. */
  readonly holds: boolean
  /** What they said, oldest first: a later answer stands beside an earlier one. */
  readonly answers: readonly {
    readonly answer: FactAnswer | null
    readonly words: string | null
    readonly at: Instant
  }[]
}

type Shown = Pick<Case, 'shownFacts'>

/** The facts on which the person's word is still awaited, however late: none once they said that they add nothing. */
export function unansweredFacts({ shownFacts }: Shown): ShownFact[] {
  return shownFacts.filter(({ waits }) => waits)
}

/** Until when the person can answer before anything is decided wholly against them; null where they have answered all. */
export function factsDue(kase: Shown, calendar: Calendar): Instant | null {
  return lastDue(kase, () => true, calendar)
}

/** The same before anything that is not wholly for them: what was shown when it was urgent holds up no help. */
export function promisedDue(kase: Shown, calendar: Calendar): Instant | null {
  return lastDue(kase, ({ by }) => by !== null, calendar)
}

/** An answer to what has the later time takes nothing off that time while something else waits. */
function lastDue(kase: Shown, counts: (fact: ShownFact) => boolean, calendar: Calendar): Instant | null {
  if (unansweredFacts(kase).length === 0) return null
  const [first, ...rest] = kase.shownFacts
    .filter((fact) => fact.holds && counts(fact))
    .map((fact) => dueOf(fact, calendar))
  return first === undefined ? null : latest(first, ...rest)
}

function dueOf({ at, by, moreTime }: ShownFact, calendar: Calendar): Instant {
  const first = by ?? ownDue('CLK-OWN-FACTS-7D', at, calendar)
  return moreTime ? ownDue('CLK-OWN-FACTS-7D', first, calendar) : first
}

/**
 * The facts for which the person can still have more time: once each, while the first time runs; also where they said that
 * one is not right, or why, and need the time to show it.
 */
export function extensibleFacts({ shownFacts }: Shown, now: Instant, calendar: Calendar): ShownFact[] {
  return shownFacts.filter(
    (fact) =>
      !fact.moreTime && (fact.waits || fact.answers.some(saysMore)) && !isPassed(dueOf(fact, calendar), now),
  )
}

function saysMore({ answer, words }: ShownFact['answers'][number]): boolean {
  return answer === 'not_right' || words !== null
}

/** Outcomes that follow the person's account in nothing, or in part only. */
const AGAINST: readonly DecisionOutcome[] = ['partly_upheld', 'not_upheld', 'no_adverse_impact', 'not_linked']

/** True for a decision before which the person is shown what it rests on. */
export function needsHearing(outcome: DecisionOutcome): boolean {
  return AGAINST.includes(outcome)
}

/** True for an outcome that gives the person something. */
export function bringsHelp(outcome: DecisionOutcome): boolean {
  return outcome === 'upheld' || outcome === 'partly_upheld'
}

/**
 * What is missing before anything is decided against the person: they have read what it rests on, as it was last found
 * and not only for an earlier decision, and had the time to answer (UNGP 31(d) and (e); indicator EQU-1). What was shown
 * when it was urgent holds up no decision that brings help, so that help is never late for it; a decision wholly against
 * them brings none, and waits. Whoever told of others is no party to it, and behind a published source nobody reads.
 */
export function unheard(
  kase: Case,
  { now, calendar }: Pick<Moment, 'now' | 'calendar'>,
  outcome: DecisionOutcome | null = null,
): Refusal[] {
  if (kase.kind !== 'grievance' || !hasReader(kase)) return []
  if (!kase.shownFacts.slice(kase.factsUsed).some(tellsMore)) return [refuse('facts_not_shown')]
  const brings = outcome !== null && bringsHelp(outcome)
  const by = brings ? promisedDue(kase, calendar) : factsDue(kase, calendar)
  return by === null || isPassed(by, now) ? [] : [refuse('facts_not_answered', { by })]
}

/** Their own words back are no hearing, unless somebody stands for it that there is nothing else. */
function tellsMore({ source, theirsAlone }: ShownFact): boolean {
  return source !== 'person_told' || theirsAlone
}
