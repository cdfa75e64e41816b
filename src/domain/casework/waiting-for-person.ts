import { isDelivered } from '../remedy/action-states.ts'
import { canBeConfirmed, isOutstanding, promisedAt } from '../remedy/promise.ts'
import { earliest, type Instant } from '../time/instant.ts'
import { needsTheirYes } from '../value-chain/may-learn.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import type { Case } from '../case/case.ts'
import { openInquiries } from './inquiries.ts'
import { isAskedAboutRemedy } from './has-reader.ts'
import { waitsForYes } from './outside.ts'
import { openOffers } from './person-offers.ts'
import { unansweredFacts } from './shown-facts.ts'
import { recordWaits } from './talks.ts'

/** What can wait for the person. */
export const WAITING = [
  { code: 'answer_offer' },
  { code: 'confirm_delivery' },
  { code: 'answer_outside' },
  { code: 'answer_question' },
  /** What a decision will rely on. */
  { code: 'answer_fact' },
  /** Times that we propose for a talk. */
  { code: 'answer_talk' },
  /** What we wrote down of one. */
  { code: 'answer_talk_record' },
  { code: 'read_message' },
  /** Whether somebody whom they fear may learn of the case at all. */
  { code: 'may_they_learn' },
] as const
export type WaitingKind = CodeOf<typeof WAITING>

/**
 * One thing that waits for the person. It stays open until it is answered or the case is closed (a question or a fact can
 * be answered after that, and nobody waits for it). What is decided meanwhile can have a day: a decision waits for their
 * word on a fact until `factsBy`, and proposed times of a talk pass (`has-last-day.ts`).
 */
export interface Waiting {
  readonly kind: WaitingKind
  /** Id of the offered part, the action, the question, the fact, the talk or the message. */
  readonly subject: string
  /** What is to be done, or null for a message and a talk. */
  readonly what: string | null
  /** Since when it waits. */
  readonly since: Instant
}

/**
 * Everything that waits for the person, whatever else is under way: an appeal never hides an offer (UNGP 31(c)). The
 * parts of an offer without an answer, what is said to be done and not yet confirmed, and a message of ours that came
 * after their last.
 */
export function waitingForPerson(kase: Case): Waiting[] {
  const whatOf = (id: string) => kase.plan.find((action) => action.id === id)?.what ?? null
  const last = kase.messages.at(-1)
  return [
    ...openOffers(kase).flatMap(({ offer, waiting }) =>
      waiting.map((id) => ({
        kind: 'answer_offer' as const,
        subject: id,
        what: whatOf(id),
        since: offer.at,
      })),
    ),
    ...kase.plan
      .filter(
        (action) =>
          isAskedAboutRemedy(kase) &&
          canBeConfirmed(action) &&
          isDelivered(action.state) &&
          action.confirmed === null,
      )
      .map((action) => ({
        kind: 'confirm_delivery' as const,
        subject: action.id,
        what: action.what,
        since: action.delivered!.at,
      })),
    ...kase.outside.filter(waitsForYes).map(({ id, name, askedAt }) => ({
      kind: 'answer_outside' as const,
      subject: id,
      what: name,
      since: askedAt,
    })),
    ...(kase.state === 'closed' ? [] : asked(kase)),
    ...(last?.from === 'staff'
      ? [{ kind: 'read_message' as const, subject: last.id, what: null, since: last.at }]
      : []),
    ...toBeAskedAbout(kase).map(({ id, name, since }) => ({
      kind: 'may_they_learn' as const,
      subject: id,
      what: name,
      since,
    })),
  ]
}

/** Our questions without an answer, what they were shown and said nothing to, and times and records of talks. */
function asked(kase: Case): Waiting[] {
  return [
    ...openInquiries(kase).map(({ id, question, at }) => ({
      kind: 'answer_question' as const,
      subject: id,
      what: question,
      since: at,
    })),
    ...unansweredFacts(kase).map(({ id, statement, at }) => ({
      kind: 'answer_fact' as const,
      subject: id,
      what: statement,
      since: at,
    })),
    ...kase.talks
      .filter(({ state }) => state === 'waits_for_person')
      .map(({ id, since }) => ({ kind: 'answer_talk' as const, subject: id, what: null, since })),
    ...kase.talks
      .filter(recordWaits)
      .map(({ id, since }) => ({ kind: 'answer_talk_record' as const, subject: id, what: null, since })),
  ]
}

/**
 * Whoever is to do something and is feared, and the person has said neither yes nor no to their being told: without an
 * answer nobody asks them, so the question waits where the person sees it.
 */
function toBeAskedAbout(kase: Case) {
  if (kase.state === 'closed') return []
  return kase.entities.flatMap((entity) => {
    const said = kase.consents.findLast((each) => each.entity === entity.id && !each.used)
    if (said !== undefined || entity.knowledgeAt !== null || !needsTheirYes(kase, entity)) return []
    const since = earliest(
      ...kase.plan.filter((action) => action.entity === entity.id && isOutstanding(action)).map(promisedAt),
    )
    return since === null ? [] : [{ id: entity.id, name: entity.name, since }]
  })
}
