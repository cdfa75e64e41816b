import type { CaseEvent, Settled } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { OfferAnswer } from '../vocabulary/remedy.ts'
import { actionAfter, type ActionStep } from './action-states.ts'
import { DAY, plusMs, type Instant } from '../time/instant.ts'
import { saidOf } from './evolve.ts'
import { saysYes, type RemedyAction } from './plan.ts'
import { makesPromise, wasPromised } from './promise.ts'

/** What follows from an event of this chapter by today's rules; nothing for most, and for those of other chapters. */
export function settleRemedy(kase: Case, event: CaseEvent): object {
  switch (event.kind) {
    case 'action_proposed':
      return { actions: {} } satisfies Settled<'action_proposed'>
    case 'offer_answered':
    case 'person_consulted':
    case 'commitment_recorded':
    case 'action_imposed':
    case 'action_started':
    case 'action_delivered':
    case 'delivery_verified':
    case 'delivery_confirmed':
    case 'action_overtaken': {
      const touched =
        event.kind === 'offer_answered' ? Object.keys(event.facts.answers) : [event.facts.action]
      const actions = kase.plan
        .filter(({ id }) => touched.includes(id))
        .map((action) => [
          action.id,
          {
            ...standing(action, stepOf(action, event), saidOf(action, event)),
            ...dueFrom(action, event),
          },
        ])
      return { actions: Object.fromEntries(actions) } satisfies Settled<'action_started'>
    }
    default:
      return {}
  }
}

/** Its time runs from the person's yes, or from when it was made binding, where the harm sets no day. */
function dueFrom(action: RemedyAction, event: CaseEvent): { dueAt?: Instant } {
  const isYes =
    (event.kind === 'offer_answered' && saysYes(event.facts.answers[action.id])) ||
    (event.kind === 'action_imposed' && !wasPromised(action))
  return isYes && action.withinDays !== null ? { dueAt: plusMs(event.at, action.withinDays * DAY) } : {}
}

/** Where an action stands after a step; a fact that does not change its state leaves it where it is. */
function standing(action: RemedyAction, step: ActionStep, said: ReturnType<typeof saidOf>) {
  const state = actionAfter(action.state, step) ?? action.state
  return { state, promised: makesPromise({ ...action, ...said, state }) }
}

/** Asking for something else and refusing both bring the action back to the table; which of the two stays on record. */
const STEP_OF_ANSWER: Readonly<Record<OfferAnswer, ActionStep>> = {
  accept: 'agree',
  accept_partly: 'agree',
  ask_for_other: 'ask_for_other',
  refuse: 'ask_for_other',
}

const STEPS = {
  person_consulted: 'consult',
  action_imposed: 'impose',
  action_started: 'start',
  action_delivered: 'deliver',
  delivery_verified: 'verify',
  action_overtaken: 'overtake',
} as const satisfies Readonly<Partial<Record<CaseEvent['kind'], ActionStep>>>

function stepOf(
  action: RemedyAction,
  event: CaseEvent<keyof typeof STEPS | 'offer_answered' | 'commitment_recorded' | 'delivery_confirmed'>,
): ActionStep {
  switch (event.kind) {
    case 'offer_answered':
      return STEP_OF_ANSWER[event.facts.answers[action.id] ?? 'ask_for_other']
    case 'commitment_recorded':
      if (event.facts.answer === 'commits') return backToPromise(action)
      return event.facts.answer === 'refuses' ? 'entity_refuses' : 'entity_disputes'
    case 'delivery_confirmed':
      return event.facts.answer === 'yes' ? 'confirm' : 'dispute_delivery'
    default:
      return STEPS[event.kind]
  }
}

/** An organisation that commits after all finds the action where the promise to the person stands. */
function backToPromise(action: RemedyAction): ActionStep {
  if (action.imposed !== null) return 'entity_commits_to_imposed'
  return wasPromised(action) ? 'entity_commits_to_agreed' : 'entity_commits_after_all'
}
