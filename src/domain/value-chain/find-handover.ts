import type { Case } from '../case/case.ts'
import type { Subject } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Handover } from './chain.ts'

/** Every hand-over that was ever offered, as what something can be done to. */
export function eachHandover({ handovers }: Case): Subject[] {
  return handovers.map(({ id }) => ({ handover: id }))
}

/** The hand-over of that id, or why not. */
export function findHandover(kase: Case, id: string | undefined): Handover | Refusal {
  return kase.handovers.find((handover) => handover.id === id) ?? refuse('unknown_handover')
}
