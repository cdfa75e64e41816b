import type { Case } from '../case/case.ts'
import { acceptedBody } from './bodies.ts'
import { RECEIVER, type Handover } from './chain.ts'
import { isFeared } from './feared.ts'
import { whyNeverContact } from './never-contact.ts'

/**
 * Who coordinates an impact now: the last organisation that accepted a hand-over of it, until it refuses or falls
 * silent; a body outside that the rules call for, once it has accepted; else the receiver. Never derived from
 * liability (Guide 8, single point of contact).
 */
export function actingContact(kase: Case, impact: string): string {
  const body = acceptedBody(kase, impact)
  if (body !== null) return body.id
  const accepted = lastAccepted(kase, impact)
  const contact =
    accepted?.endedAt === null ? kase.entities.find((entity) => entity.id === accepted.entity) : undefined
  // Somebody who turns out to be feared, or nobody we know, stops being the contact at once.
  return contact && !isFeared(kase, contact) && whyNeverContact(contact) === null ? contact.id : RECEIVER
}

/** True when a hand-over makes somebody the contact of at least one impact now. */
export function isActing(kase: Case, handover: Handover): boolean {
  return handover.impacts.some(
    (impact) => actingContact(kase, impact) === handover.entity && lastAccepted(kase, impact) === handover,
  )
}

function lastAccepted(kase: Case, impact: string): Handover | undefined {
  return kase.handovers.findLast(
    (handover) => handover.answer?.accepted === true && handover.impacts.includes(impact),
  )
}
