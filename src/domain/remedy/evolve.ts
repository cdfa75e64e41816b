import type { CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { OfferAnswer } from '../vocabulary/remedy.ts'
import { actionAfter, type ActionStep } from './action-states.ts'
import type { RemedyAction } from './plan.ts'
import { wasPromised } from './promise.ts'

/** What an event of this chapter does to a case, or null when the event is of another chapter. */
export function evolveRemedy(kase: Case, event: CaseEvent): Case | null {
  switch (event.kind) {
    case 'action_proposed': {
      const { action, ...facts } = event.facts
      const added: RemedyAction = {
        id: action,
        ...facts,
        ...event.texts,
        state: 'proposed',
        commitment: null,
        answer: null,
        imposed: null,
        delivered: null,
        verified: null,
        confirmed: null,
        overtaken: null,
      }
      return { ...kase, plan: [...kase.plan, added] }
    }
    case 'element_considered': {
      const considered = { element: event.facts.element, reasons: event.texts.reasons, at: event.at }
      return {
        ...kase,
        elements: [...kase.elements.filter((each) => each.element !== considered.element), considered],
      }
    }
    case 'person_consulted':
      return withAction(kase, event.facts.action, (each) => step(each, 'consult'))
    case 'commitment_recorded': {
      const { action, answer } = event.facts
      const commitment = {
        answer,
        words: event.texts.words ?? null,
        at: event.at,
        reported: event.by.kind === 'staff',
      }
      const steps = { refuses: 'entity_refuses', disputes: 'entity_disputes' } as const
      return withAction(kase, action, (each) => ({
        ...step(each, answer === 'commits' ? backToPromise(each) : steps[answer]),
        commitment,
      }))
    }
    case 'offer_sent': {
      const { offer, actions } = event.facts
      const sent = {
        id: offer,
        actions,
        letter: event.texts.letter,
        at: event.at,
        answers: [],
        lapsedAt: null,
      }
      return { ...kase, offers: [...kase.offers, sent] }
    }
    case 'offer_answered':
      return answerOffer(kase, event)
    case 'action_imposed': {
      const imposed = { reasons: event.texts.reasons, at: event.at }
      return withAction(kase, event.facts.action, (each) => ({ ...step(each, 'impose'), imposed }))
    }
    case 'action_started':
      return withAction(kase, event.facts.action, (each) => step(each, 'start'))
    case 'action_delivered': {
      const delivered = { proof: event.texts.proof, at: event.facts.at, reported: event.by.kind === 'staff' }
      return withAction(kase, event.facts.action, (each) => ({
        ...step(each, 'deliver'),
        delivered,
        verified: null,
        confirmed: null,
      }))
    }
    case 'delivery_verified': {
      const verified = { how: event.texts.how, at: event.at }
      return withAction(kase, event.facts.action, (each) => ({ ...step(each, 'verify'), verified }))
    }
    case 'delivery_confirmed': {
      const { action, answer } = event.facts
      const confirmed = { code: answer, words: event.texts.words ?? null, at: event.at }
      const next = answer === 'yes' ? 'confirm' : 'dispute_delivery'
      return withAction(kase, action, (each) => ({ ...step(each, next), confirmed }))
    }
    case 'action_overtaken': {
      const overtaken = { reasons: event.texts.reasons, at: event.at }
      return withAction(kase, event.facts.action, (each) => ({ ...step(each, 'overtake'), overtaken }))
    }
    default:
      return null
  }
}

function answerOffer(kase: Case, event: CaseEvent<'offer_answered'>): Case {
  const { offer, answers } = event.facts
  const words: Readonly<Record<string, string>> = event.texts
  const reply = { at: event.at, answers, words }
  return {
    ...kase,
    offers: kase.offers.map((each) =>
      each.id === offer ? { ...each, answers: [...each.answers, reply] } : each,
    ),
    plan: kase.plan.map((action) => {
      const code = answers[action.id]
      if (code === undefined) return action
      const answer = { code, words: words[action.id] ?? null, at: event.at }
      return { ...step(action, STEP_OF_ANSWER[code]), answer }
    }),
  }
}

/** Asking for something else and refusing both bring the action back to the table; which of the two stays on record. */
const STEP_OF_ANSWER: Readonly<Record<OfferAnswer, ActionStep>> = {
  accept: 'agree',
  accept_partly: 'agree',
  ask_for_other: 'ask_for_other',
  refuse: 'ask_for_other',
}

/** An organisation that commits after all finds the action where the promise to the person stands. */
function backToPromise(action: RemedyAction): ActionStep {
  if (action.imposed !== null) return 'entity_commits_to_imposed'
  return wasPromised(action) ? 'entity_commits_to_agreed' : 'entity_commits_after_all'
}

/** The action after a step; a fact that does not change its state leaves it where it is. */
function step(action: RemedyAction, name: ActionStep): RemedyAction {
  return { ...action, state: actionAfter(action.state, name) ?? action.state }
}

function withAction(kase: Case, id: string, change: (action: RemedyAction) => RemedyAction): Case {
  return { ...kase, plan: kase.plan.map((each) => (each.id === id ? change(each) : each)) }
}
