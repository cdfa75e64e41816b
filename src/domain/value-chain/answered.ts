import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'
import type { Cooperation } from '../vocabulary/value-chain.ts'

/** States in which an organisation has not answered. */
export const UNANSWERED: readonly Cooperation[] = ['not_asked', 'asked', 'silent']

/**
 * The case after an organisation answered: nobody waits for it any more. How it cooperates is only taken from that
 * while nothing else is known of it; when it said so itself, it is recorded on its own.
 */
export function answered(kase: Case, entity: string | undefined, at: Instant, shows: Cooperation): Case {
  return {
    ...kase,
    entities: kase.entities.map((each) =>
      each.id === entity
        ? {
            ...each,
            answeredAt: each.answeredAt ?? at,
            cooperation: UNANSWERED.includes(each.cooperation) ? shows : each.cooperation,
          }
        : each,
    ),
  }
}
