import type { CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { Cooperation } from '../vocabulary/value-chain.ts'
import { answered } from './answered.ts'

const SHOWS = {
  commits: 'cooperating',
  disputes: 'reluctant',
  refuses: 'refusing',
} as const satisfies Record<string, Cooperation>

/** The case after an organisation answered by what it says or does about an action. */
export function heardFrom(kase: Case, event: CaseEvent): Case {
  const doer = (action: string) => kase.plan.find((each) => each.id === action)?.entity
  if (event.kind === 'commitment_recorded')
    return answered(kase, doer(event.facts.action), event.at, SHOWS[event.facts.answer])
  if (event.kind === 'action_delivered')
    return answered(kase, doer(event.facts.action), event.at, 'cooperating')
  return kase
}
