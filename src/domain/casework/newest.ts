import { isBefore, type Instant } from '../time/instant.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import type { Case } from '../case/case.ts'
import { filesHeard, filesNotKept } from '../files/files.ts'
import { doneAtOnce } from './done-at-once.ts'
import { openInquiries } from './inquiries.ts'
import { openOffers } from './person-offers.ts'
import { unansweredFacts } from './shown-facts.ts'

/** What can be new for the person. */
export const NEWEST = [
  { code: 'decision' },
  { code: 'offer' },
  { code: 'delivery' },
  { code: 'message' },
  { code: 'question' },
  { code: 'fact' },
  /** We proposed a talk, answered about one, or wrote down what was said in it. */
  { code: 'talk' },
  /** Something that could not wait was done. */
  { code: 'at_once' },
  /** What an answer to an appeal or a complaint ordered was done. */
  { code: 'order' },
  /** They were asked how it is now, some time after the end. */
  { code: 'follow_up' },
  /** Something was done about the trouble that they have for having written, or they were asked how it is with it. */
  { code: 'reprisal' },
  /** Bodies outside were offered, one of them was told, or they were asked whether it helped. */
  { code: 'bodies' },
  /** Whoever told of others was told what came of it. */
  { code: 'in_general' },
  /** One of us did not keep a file that they gave. */
  { code: 'file' },
  { code: 'heard' },
] as const
export type NewestKind = CodeOf<typeof NEWEST>

export interface Newest {
  readonly kind: NewestKind
  /** Id of the decision, offer, action, message, question, fact or appeal, of what was done at once, or the stage that was asked about. */
  /** Id of the decision, offer, action, message or appeal, of what was done at once, or of an offer of bodies, or the stage that was asked about. */
  readonly subject: string
  readonly at: Instant
}

/**
 * What came last, and the last decision where that is not it: whoever comes back reads first what is new, and never has
 * to look for a decision on their case.
 */
export function newestFor(kase: Case): Newest[] {
  const decisions = kase.decisions.map(({ id, at }) => item('decision', id, at))
  const others = [
    ...openOffers(kase).map(({ offer }) => item('offer', offer.id, offer.at)),
    ...kase.plan.flatMap(({ id, delivered }) => (delivered ? [item('delivery', id, delivered.at)] : [])),
    ...kase.messages.filter(({ from }) => from === 'staff').map(({ id, at }) => item('message', id, at)),
    ...kase.appeals.flatMap(({ id, carriedOut }) => (carriedOut ? [item('order', id, carriedOut.at)] : [])),
    ...kase.followUps.map(({ after, at }) => item('follow_up', after, at)),
    ...openInquiries(kase).map(({ id, at }) => item('question', id, at)),
    ...unansweredFacts(kase).map(({ id, at }) => item('fact', id, at)),
    ...kase.talks.flatMap(({ id, said }) =>
      said
        .filter(({ from, step }) => from === 'us' && step !== 'times_over')
        .map(({ at }) => item('talk', id, at)),
    ),
    ...kase.reprisals.flatMap(({ id, steps, asked }) =>
      [...steps, ...asked].map(({ at }) => item('reprisal', id, at)),
    ),
    ...kase.referrals.flatMap(({ id, at, tellings, asked }) =>
      [{ at }, ...tellings, ...asked].map((each) => item('bodies', id, each.at)),
    ),
    ...kase.generalNews.map(({ at }, place) => item('in_general', String(place), at)),
    ...filesNotKept(kase).map(({ id, at }) => item('file', id, at)),
    ...filesHeard(kase).map(({ id, at }) => item('heard', id, at)),
    ...doneAtOnce(kase).map(({ id, at }) => item('at_once', id, at)),
  ]
  const decision = decisions.at(-1)
  const other = others.reduce<Newest | undefined>(
    (last, each) => (last && isBefore(each.at, last.at) ? last : each),
    undefined,
  )
  if (!decision) return other ? [other] : []
  return other && isBefore(decision.at, other.at) ? [other, decision] : [decision]
}

function item(kind: NewestKind, subject: string, at: Instant): Newest {
  return { kind, subject, at }
}
