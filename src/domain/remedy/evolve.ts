import { staffIdOf } from '../case/actor.ts'
import type { SettledEvent } from '../case/case-event.ts'
import { change, type Draft } from '../case/draft.ts'
import { oweWords } from '../casework/owe-words.ts'
import { earliest } from '../time/instant.ts'
import type { RemedyAction } from './plan.ts'

type ActionEvent = Extract<SettledEvent, { settled: { actions: unknown } }>

/** What an event of this chapter does to a case; events of other chapters do nothing here. */
export function evolveRemedy(kase: Draft, event: SettledEvent): void {
  switch (event.kind) {
    case 'action_proposed': {
      const { action, elements, duty = null, withinDays = null, leverage = false, ...facts } = event.facts
      kase.plan.push({
        id: action,
        ...facts,
        elements: [...elements],
        duty,
        withinDays,
        leverage,
        proposedAt: event.at,
        dutyChanged: null,
        ...event.texts,
        state: 'proposed',
        promised: false,
        commitment: null,
        answer: null,
        imposed: null,
        delivered: null,
        verified: null,
        confirmed: null,
        overtaken: null,
        heldBefore: [],
      })
      return settleActions(kase, event)
    }
    case 'element_considered': {
      const considered = { element: event.facts.element, reasons: event.texts.reasons, at: event.at }
      kase.elements = [...kase.elements.filter((each) => each.element !== considered.element), considered]
      return
    }
    case 'offer_sent': {
      const { offer: id, actions, early = false, restFollows = false } = event.facts
      const { letter } = event.texts
      const offer = { id, actions: [...actions], letter, at: event.at, early, restFollows }
      kase.offers.push({ ...offer, answers: [], lapsedAt: null, adviceAt: null })
      return
    }
    case 'time_for_advice_taken':
      return change(kase.offers, event.facts.offer, (each) => ({ ...each, adviceAt: event.at }))
    case 'offer_answered': {
      const { offer, answers } = event.facts
      const reply = { at: event.at, answers: { ...answers }, words: { ...event.texts } }
      change(kase.offers, offer, (each) => ({ ...each, answers: [...each.answers, reply] }))
      for (const action of Object.keys(answers))
        change(kase.plan, action, (each) => ({ ...each, ...saidOf(each, event) }))
      if (Object.keys(event.texts).length > 0 || Object.values(answers).includes('ask_for_other'))
        oweWords(kase, event.at)
      return settleActions(kase, event)
    }
    case 'attributed':
      for (const [action, { from, to }] of Object.entries(event.settled.duties ?? {}))
        change(kase.plan, action, (each) => ({ ...each, dutyChanged: { from, to, at: event.at } }))
      return
    case 'delivery_confirmed':
      // "Not yet" and words of theirs are answered like a message (UNGP 31(d)).
      if (event.texts.words !== undefined) oweWords(kase, event.at)
      else if (event.facts.answer !== 'yes') kase.unansweredSince ??= event.at
      else answerByDeed(kase, event.facts.action)
      change(kase.plan, event.facts.action, (each) => ({
        ...each,
        ...saidOf(each, event),
        ...holdsNoLonger(each, event),
      }))
      return settleActions(kase, event)
    case 'person_consulted':
    case 'commitment_recorded':
    case 'action_imposed':
    case 'action_started':
    case 'action_delivered':
    case 'delivery_verified':
    case 'action_overtaken':
      if (event.kind === 'action_delivered') answerByDeed(kase, event.facts.action)
      change(kase.plan, event.facts.action, (each) => ({ ...each, ...saidOf(each, event) }))
      return settleActions(kase, event)
    default:
  }
}

/**
 * A "not yet" without words is answered when it is delivered anew, or when the person says yes after all. Whatever else
 * they said is answered in words, also what they said since; and each other "not yet" waits for its own.
 */
function answerByDeed(kase: Draft, id: string): void {
  const since = kase.unansweredSince
  const before = kase.plan.find((each) => each.id === id)?.confirmed
  if (!before || before.code === 'yes' || before.words !== null || before.at !== since) return
  const others = kase.plan.flatMap((each) =>
    each.id !== id && each.state === 'disputed' && each.confirmed ? [each.confirmed.at] : [],
  )
  kase.unansweredSince = earliest(kase.wordsOwedSince, ...others)
}

/** The promise that was there is over with the day on which it was late or in time; the next one has its own. */
function holdsNoLonger(
  { delivered, dueAt, heldBefore }: Draft['plan'][number],
  { facts: { againBy }, at }: SettledEvent<'delivery_confirmed'>,
) {
  if (againBy === undefined || delivered === null) return {}
  return {
    dueAt: againBy,
    heldBefore: [...heldBefore, { dueAt, deliveredAt: delivered.at, saidAt: at }],
  }
}

function settleActions(kase: Draft, { settled }: ActionEvent): void {
  for (const [action, { state, promised, dueAt }] of Object.entries(settled.actions))
    change(kase.plan, action, (each) => ({ ...each, state, promised, dueAt: dueAt ?? each.dueAt }))
}

type Said = Partial<
  Pick<
    RemedyAction,
    'commitment' | 'answer' | 'imposed' | 'delivered' | 'verified' | 'confirmed' | 'overtaken'
  >
>

/** What an event says of an action, beside where the action then stands. */
export function saidOf({ id }: Pick<RemedyAction, 'id'>, event: Omit<ActionEvent, 'settled'>): Said {
  const said = event as ActionEvent
  switch (said.kind) {
    case 'commitment_recorded':
      return {
        commitment: {
          answer: said.facts.answer,
          words: said.texts.words ?? null,
          at: said.at,
          reported: said.by.kind === 'staff',
        },
      }
    case 'offer_answered': {
      const code = said.facts.answers[id]
      return code === undefined ? {} : { answer: { code, words: said.texts[id] ?? null, at: said.at } }
    }
    case 'action_imposed':
      return { imposed: { reasons: said.texts.reasons, at: said.at } }
    case 'action_delivered':
      return {
        delivered: {
          proof: said.texts.proof,
          at: said.facts.at,
          reported: said.by.kind === 'staff',
          by: staffIdOf(said.by),
          unasked: said.texts.unasked ?? null,
        },
        verified: null,
        confirmed: null,
      }
    case 'delivery_verified':
      return {
        verified: {
          how: said.texts.how,
          at: said.at,
          ...(said.texts.alone !== undefined && { alone: said.texts.alone }),
        },
      }
    case 'delivery_confirmed':
      return { confirmed: { code: said.facts.answer, words: said.texts.words ?? null, at: said.at } }
    case 'action_overtaken':
      return { overtaken: { reasons: said.texts.reasons, at: said.at } }
    default:
      return {}
  }
}
