import { isPassed, type Instant } from '../time/instant.ts'
import type { PersonView } from './person-view.ts'

/**
 * True while anything on the page of the person is over on a day, or can be: then nobody may tell them that nothing is.
 * What a decision relies on counts also where it was urgent or its time is over, because it can be decided any day.
 */
export function hasLastDay(view: PersonView, now: Instant): boolean {
  const isAhead = (at: Instant | null) => at !== null && !isPassed(at, now)
  return (
    view.waiting.some(({ kind }) => kind === 'answer_fact' || kind === 'answer_talk') ||
    isAhead(view.factsBy) ||
    view.erasing !== null ||
    view.decisions.some(({ canAppeal }) => canAppeal) ||
    view.reprisals.some(({ answerUntil }) => isAhead(answerUntil)) ||
    view.offers.some(({ actions }) =>
      actions.some(({ waits, withinDays, dueAt }) => waits && withinDays === null && isAhead(dueAt)),
    ) ||
    isAhead(view.ownDate?.at ?? null)
  )
}
