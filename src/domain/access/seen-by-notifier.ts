import type { Case } from '../case/case.ts'
import type { CaseEvent } from '../case/case-event.ts'
import { isChildInDanger, waitsForUs } from '../casework/erasing.ts'
import { isForTeller } from '../case/for-notifiers.ts'
import { fold } from '../case/fold.ts'
import type { CaseState, Outcome, OutsideTask } from '../vocabulary/casework.ts'
import type { Entity } from '../value-chain/chain.ts'

/** Stands for a decision that is not theirs to read. */
const NOT_SHOWN = 'd0'

/**
 * A case as whoever told of others reads it: folded from what is theirs alone, and that in general words, so that two cases
 * that differ only in what happened with those affected are one and the same to them (domain reference 13; decision
 * 0037). Every other case is as it was found.
 *
 * @param found the case as whoever told it reads it by the audience of its events
 */
export function seenByNotifier<Found extends { readonly kase: Case; readonly events: readonly CaseEvent[] }>(
  found: Found,
): Found {
  const { id, kind } = found.kase
  if (kind === 'grievance') return found
  const events = inGeneral(found.events.filter((event) => isForTeller(kind, event)))
  const kase = fold(id, events)
  const entities = kase.entities.map(withoutTheirPart)
  return { ...found, kase: { ...kase, entities, ...erasingOf(found.kase, kase) }, events }
}

/**
 * Whether it is erased, and when, is the same for everybody: that something keeps it, which they do not read, is said
 * without what it is about. It would show on that day by the page that is still there.
 */
function erasingOf(
  whole: Case,
  theirs: Case,
): Pick<Case, 'erasing' | 'lapsedErasing' | 'keptAgainAt' | 'keptBeside'> {
  const { erasing, lapsedErasing, keptAgainAt } = whole
  const isHeld = whole.held !== null || (isChildInDanger(whole) && !isChildInDanger(theirs))
  const waits = waitsForUs(whole) && !waitsForUs({ ...theirs, erasing })
  return {
    erasing,
    lapsedErasing,
    keptAgainAt,
    ...(isHeld ? { keptBeside: 'case_is_held' } : waits ? { keptBeside: 'erased_after_answer' } : {}),
  }
}

function inGeneral(events: readonly CaseEvent[]): CaseEvent[] {
  const decisions = namesOfDecisions(events)
  const nameOf = (decision: string) => decisions.get(decision) ?? NOT_SHOWN
  let state: CaseState = 'received'
  return events.flatMap((event): CaseEvent[] => {
    switch (event.kind) {
      case 'moved': {
        const [from, to] = [state, generalState(event.facts.to)]
        state = to
        return from === to ? [] : [{ ...event, facts: { from, to }, settled: {} }]
      }
      case 'closed': {
        const { news } = event.settled ?? {}
        const facts = { outcome: generalOutcome(event.facts.outcome), decision: null }
        return [{ ...event, facts, settled: { ...(news && { news }) }, texts: {} }]
      }
      case 'appealed':
        return [{ ...event, facts: { ...event.facts, decision: nameOf(event.facts.decision) } }]
      case 'appeal_decided': {
        const { impact: _, order: __, ...facts } = event.facts
        return [{ ...event, facts: { ...facts, decision: nameOf(facts.decision) } }]
      }
      case 'decided': {
        const { impact: _, action: __, ...facts } = event.facts
        return [{ ...event, facts: { ...facts, decision: nameOf(facts.decision) } }]
      }
      case 'outside_asked':
        return [{ ...event, facts: { ...event.facts, verb: generalTask(event.facts.verb), subject: {} } }]
      default:
        return [event]
    }
  })
}

/** Decisions that they read are counted among themselves: a number that is missing would tell of one that they do not. */
function namesOfDecisions(events: readonly CaseEvent[]): ReadonlyMap<string, string> {
  const theirs = events.flatMap((event) => (event.kind === 'decided' ? [event.facts.decision] : []))
  return new Map(theirs.map((decision, place) => [decision, `d${place + 1}`]))
}

/** Received, looked at, ended: what lies between is about those it happened to. */
function generalState(state: CaseState): CaseState {
  return state === 'received' || state === 'closed' ? state : 'assessing'
}

/** How it ended is theirs where they ended it, or where their own words were set aside. */
function generalOutcome(outcome: Outcome): Outcome {
  return outcome === 'withdrawn_by_person' || outcome === 'set_aside' ? outcome : 'noted'
}

/** Who from outside looks at their words they are asked; at which part of the work is not said. */
function generalTask(task: OutsideTask): OutsideTask {
  return task === 'read_case' || task === 'decide_appeal' ? task : 'review_rating'
}

/** Of an organisation they read whether it knows of them, and nothing of what it does or is asked to do. */
function withoutTheirPart(entity: Entity): Entity {
  return { ...entity, cooperation: 'not_asked', askedAt: null, answerDueAt: null, answeredAt: null }
}
