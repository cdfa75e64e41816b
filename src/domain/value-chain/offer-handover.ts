import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { entityId, impactIds, maybeLongText, meantSo, toOrganisation, yesNo } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { findImpact } from '../casework/find-impact.ts'
import { hasReader } from '../casework/has-reader.ts'
import { isRefusal, refuse, type Refusal } from '../refusal.ts'
import { actingContact } from './acting-contact.ts'
import { refuseAsContact } from './can-be-contact.ts'
import { isPending, type Entity } from './chain.ts'
import { contactDue } from './contact-due.ts'
import { eachEntity, findEntity } from './find-entity.ts'
import { mayShareIdentity } from './identity.ts'
import { whyNotLearn } from './may-learn.ts'
import { covers, lastQuestion, obstaclesOf } from './obstacles.ts'
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
    meantSo: meantSo(),
    // What was done about each thing that speaks against it.
    despite: maybeLongText().meta({ needed: true }),
  }),
  about: ['entity'],
  subjects: eachEntity,
  can(kase, { entity: id }) {
    const entity = findEntity(kase, id)
    if (isRefusal(entity)) return entity
    const refusal = refuseAsContact(kase, entity) ?? whyNotLearn(kase, entity)
    if (refusal) return refusal
    if (kase.handovers.some(isPending)) return refuse('handover_pending')
    return impactsToHandOver(kase, entity).length === 0
      ? refuse('contact_already')
      : refuseUnasked(kase, entity)
  },
  skips(kase, { entity: id }) {
    const entity = findEntity(kase, id)
    return isRefusal(entity) || obstaclesOf(kase, entity).length > 0 ? [] : ['despite']
  },
  known(kase, { entity: id }) {
    const entity = findEntity(kase, id)
    return { withIdentity: false, ...(!isRefusal(entity) && { impacts: impactsToHandOver(kase, entity) }) }
  },
  decide(kase, { entity: id, impacts, message, withIdentity, despite }, context) {
    const entity = findEntity(kase, id)
    if (isRefusal(entity)) return entity
    if (impacts.length === 0) return refuse('impact_missing')
    const unknown = impacts.map((each) => findImpact(kase, each)).find(isRefusal)
    if (unknown) return unknown
    const open = impactsToHandOver(kase, entity)
    if (impacts.some((each) => !open.includes(each))) return refuse('contact_already')
    const hasObstacle = obstaclesOf(kase, entity).length > 0
    const refusal =
      checkText(message, 'text_missing') ??
      (hasObstacle ? checkText(despite, 'reason_missing') : null) ??
      mayShareIdentity(kase, entity, withIdentity)
    if (refusal) return refusal
    return [
      event(
        context,
        'handover_offered',
        {
          handover: nextId('h', kase.handovers),
          entity: entity.id,
          impacts,
          until: contactDue(kase, context.now, context.calendar),
          withIdentity,
        },
        { message, ...(hasObstacle && despite && { despite }) },
      ),
      ...reassessmentsAfterKnowledge(kase, entity, context),
    ]
  },
})

/** With anything that speaks against it, the person is asked first, where there is one to ask (domain reference 6). */
function refuseUnasked(kase: Case, entity: Entity): Refusal | null {
  const obstacles = obstaclesOf(kase, entity)
  const asked = lastQuestion(kase, entity)
  if (asked?.answer?.agrees === false) return refuse('person_said_no_to_contact')
  if (obstacles.length === 0 || !hasReader(kase)) return null
  return asked?.answer?.agrees === true && covers(asked, obstacles) ? null : refuse('ask_the_person_first')
}

/** The harms whose contact is somebody else than this firm in any of its roles. */
function impactsToHandOver(kase: Case, entity: Entity): string[] {
  const firm = entriesOfFirm(kase, entity).map(({ id }) => id)
  return kase.impacts.map(({ id }) => id).filter((impact) => !firm.includes(actingContact(kase, impact)))
}
