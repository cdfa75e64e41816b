import { livePlan } from '../remedy/plan.ts'
import { isOutstanding, wasPromised } from '../remedy/promise.ts'
import type { Instant } from '../time/instant.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import { isPending } from '../value-chain/chain.ts'
import type { Case } from '../case/case.ts'
import { isAskedAboutRemedy } from './has-reader.ts'
import { openAppeals } from './open-appeals.ts'
import { openOffers } from './person-offers.ts'
import { openTalk } from './talks.ts'

/** What may still be open when somebody is about to end a case. */
export const OPEN_MATTERS = [
  { code: 'appeal' },
  { code: 'impact_without_finding' },
  { code: 'message_unanswered' },
  { code: 'talk_open' },
  { code: 'offer_unanswered' },
  { code: 'action_only_proposed' },
  { code: 'action_outstanding' },
  { code: 'delivery_unconfirmed' },
  { code: 'organisation_unanswered' },
  { code: 'handover_open' },
] as const
export type OpenMatter = CodeOf<typeof OPEN_MATTERS>

export interface StillOpen {
  readonly code: OpenMatter
  /** What or who, in the words of the case; empty where the matter says it all. */
  readonly what: string
  readonly by: Instant | null
}

/**
 * Everything that nobody has finished, named before a case is ended, so that whoever ends it knows what they leave.
 * It forbids nothing: which outcomes are possible is for `close` to say.
 */
export function stillOpen(kase: Case): StillOpen[] {
  const nameOf = (id: string) => kase.entities.find((each) => each.id === id)?.name ?? ''
  const live = livePlan(kase)
  return [
    ...openAppeals(kase).map((appeal) => matter('appeal', '', appeal.dueAt)),
    ...kase.impacts
      .filter((impact) => impact.finding === null)
      .map((impact) => matter('impact_without_finding', impact.title)),
    ...(kase.unansweredSince === null ? [] : [matter('message_unanswered')]),
    ...(openTalk(kase) === null ? [] : [matter('talk_open')]),
    ...openOffers(kase).map(() => matter('offer_unanswered')),
    ...live
      .filter((action) => !wasPromised(action) && action.delivered === null)
      .map((action) => matter('action_only_proposed', action.what)),
    ...live.filter(isOutstanding).map((action) => matter('action_outstanding', action.what, action.dueAt)),
    ...live
      .filter((action) => isAskedAboutRemedy(kase) && action.delivered !== null && action.confirmed === null)
      .map((action) => matter('delivery_unconfirmed', action.what)),
    ...kase.entities
      .filter((entity) => entity.answerDueAt !== null && entity.answeredAt === null)
      .map((entity) => matter('organisation_unanswered', entity.name, entity.answerDueAt)),
    ...kase.handovers
      .filter(isPending)
      .map((handover) => matter('handover_open', nameOf(handover.entity), handover.until)),
  ]
}

function matter(code: OpenMatter, what = '', by: Instant | null = null): StillOpen {
  return { code, what, by }
}
