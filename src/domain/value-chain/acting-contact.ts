import type { Case } from '../casework/case.ts'
import { RECEIVER } from './chain.ts'
import { isFeared } from './feared.ts'
import { whyNeverContact } from './never-contact.ts'

/**
 * Who coordinates an impact now: the last organisation that accepted a hand-over of it, else the receiver.
 * Never derived from liability (Guide 8, single point of contact).
 */
export function actingContact(kase: Case, impact: string): string {
  const accepted = kase.handovers.findLast(
    (handover) => handover.answer?.accepted === true && handover.impacts.includes(impact),
  )
  const contact = kase.entities.find((entity) => entity.id === accepted?.entity)
  // Somebody who turns out to be feared, or nobody we know, stops being the contact at once.
  return contact && !isFeared(kase, contact) && whyNeverContact(contact) === null ? contact.id : RECEIVER
}
