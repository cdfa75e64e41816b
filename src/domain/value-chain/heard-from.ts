import type { CaseEvent } from '../casework/case-event.ts'
import type { Case } from '../casework/case.ts'
import type { Cooperation } from '../vocabulary/value-chain.ts'

const SHOWS = {
  commits: 'cooperating',
  disputes: 'reluctant',
  refuses: 'refusing',
} as const satisfies Record<string, Cooperation>

/**
 * The case after an organisation answered by what it says or does about an action: nobody waits for its answer any
 * more. How it cooperates is only taken from that while nothing else is known of it.
 */
export function heardFrom(kase: Case, event: CaseEvent): Case {
  if (event.kind === 'commitment_recorded')
    return answering(kase, event.facts.action, event, SHOWS[event.facts.answer])
  if (event.kind === 'action_delivered') return answering(kase, event.facts.action, event, 'cooperating')
  return kase
}

function answering(kase: Case, action: string, event: CaseEvent, shows: Cooperation): Case {
  const doer = kase.plan.find((each) => each.id === action)?.entity
  return {
    ...kase,
    entities: kase.entities.map((each) =>
      each.id === doer
        ? {
            ...each,
            answeredAt: each.answeredAt ?? event.at,
            cooperation:
              each.cooperation === 'not_asked' ||
              each.cooperation === 'asked' ||
              each.cooperation === 'silent'
                ? shows
                : each.cooperation,
          }
        : each,
    ),
  }
}
