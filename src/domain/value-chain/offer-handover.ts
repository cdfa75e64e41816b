import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { entityId, impactIds, toOrganisation, yesNo } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { findImpact } from '../casework/find-impact.ts'
import { caseSeverity } from '../casework/overview.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { actingContact } from './acting-contact.ts'
import { isPending, type Entity } from './chain.ts'
import { isFeared } from './feared.ts'
import { eachEntity, findEntity } from './find-entity.ts'
import { mayShareIdentity } from './identity.ts'
import { whyNotLearn } from './may-learn.ts'
import { whyNeverContact } from './never-contact.ts'
import { reassessmentsAfterKnowledge } from './plan-reassessment.ts'
import { entriesOfFirm } from './same-firm.ts'

/**
 * Offers another organisation to become the contact, with a message, the impacts and a time limit (4 hours for P1,
 * else 2 working days). Until it accepts, the receiver stays the acting contact: no wrong door (Guide 8). Whoever is
 * asked to coordinate knows of the harm from then on (Guide 4).
 */
export const offerHandover = verb({
  name: 'offer_handover',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({
    entity: entityId(),
    impacts: impactIds(),
    message: toOrganisation(),
    withIdentity: yesNo(),
  }),
  about: ['entity'],
  subjects: eachEntity,
  can(kase, { entity: id }) {
    const entity = findEntity(kase, id)
    if (isRefusal(entity)) return entity
    if (isFeared(kase, entity)) return refuse('feared_party_never_told_who', { entity: entity.id })
    if (whyNeverContact(entity) !== null) return refuse('cannot_be_contact')
    if (entriesOfFirm(kase, entity).some((each) => each.operator)) return refuse('handover_to_ourselves')
    const secret = whyNotLearn(kase, entity)
    if (secret) return secret
    if (kase.impacts.length === 0) return refuse('impact_missing')
    if (kase.handovers.some(isPending)) return refuse('handover_pending')
    return impactsToHandOver(kase, entity).length === 0 ? refuse('contact_already') : null
  },
  known(kase, { entity: id }) {
    const entity = findEntity(kase, id)
    return { withIdentity: false, ...(!isRefusal(entity) && { impacts: impactsToHandOver(kase, entity) }) }
  },
  decide(kase, { entity: id, impacts, message, withIdentity }, context) {
    const entity = findEntity(kase, id)
    if (isRefusal(entity)) return entity
    if (impacts.length === 0) return refuse('impact_missing')
    const unknown = impacts.map((each) => findImpact(kase, each)).find(isRefusal)
    if (unknown) return unknown
    const open = impactsToHandOver(kase, entity)
    if (impacts.some((each) => !open.includes(each))) return refuse('contact_already')
    const refusal = checkText(message, 'text_missing') ?? mayShareIdentity(kase, entity, withIdentity)
    if (refusal) return refusal
    const urgent = caseSeverity(kase).priority === 'P1'
    return [
      event(
        context,
        'handover_offered',
        {
          handover: nextId('h', kase.handovers),
          entity: entity.id,
          impacts,
          until: ownDue(
            urgent ? 'CLK-OWN-HANDOVER-P1-4H' : 'CLK-OWN-HANDOVER-2WD',
            context.now,
            context.calendar,
          ),
          withIdentity,
        },
        { message },
      ),
      ...reassessmentsAfterKnowledge(kase, entity.id, context),
    ]
  },
})

/** The harms whose contact is somebody else than this firm in any of its roles. */
function impactsToHandOver(kase: Case, entity: Entity): string[] {
  const firm = entriesOfFirm(kase, entity).map(({ id }) => id)
  return kase.impacts.map(({ id }) => id).filter((impact) => !firm.includes(actingContact(kase, impact)))
}
