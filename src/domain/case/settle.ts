import { isNews } from '../casework/news.ts'
import { settleReferrals } from '../casework/settle-referrals.ts'
import { settleCasework } from '../casework/settle.ts'
import { settleRemedy } from '../remedy/settle.ts'
import { settleValueChain } from '../value-chain/settle.ts'
import type { CaseEvent, SettledEvent } from './case-event.ts'
import type { Case } from './case.ts'

/**
 * Draws the consequences of an event by today's rules, once, when it happens: what is promised, lapsed, used up or
 * told by it is a fact from then on, and a rule that changes later changes nothing of it.
 */
export function settle(kase: Case, event: CaseEvent): SettledEvent {
  return {
    ...event,
    settled: {
      ...(isNews(kase, event) ? { news: true } : {}),
      ...settleReferrals(kase, event),
      ...settleCasework(kase, event),
      ...settleValueChain(kase, event),
      ...settleRemedy(kase, event),
    },
  } as SettledEvent
}
