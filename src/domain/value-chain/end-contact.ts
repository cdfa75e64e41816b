import { event, type CaseEvent } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { Context } from '../case/verb.ts'
import { isActing } from './acting-contact.ts'
import type { Entity } from './chain.ts'
import { entriesOfFirm } from './same-firm.ts'

/**
 * Ends what an organisation had taken over when it refuses or is silent past its limit: the receiver is the acting
 * contact again at once, and the person is told (domain reference 6: `fallback_spoc_unresponsive`, no wrong door).
 * To become the contact again it has to accept anew.
 */
export function endContact(
  kase: Case,
  entity: Entity,
  because: 'refusing' | 'silent',
  context: Context,
): CaseEvent[] {
  const firm = entriesOfFirm(kase, entity).map(({ id }) => id)
  return kase.handovers
    .filter((handover) => firm.includes(handover.entity) && isActing(kase, handover))
    .map((handover) => event(context, 'handover_ended', { handover: handover.id, because }, {}))
}
