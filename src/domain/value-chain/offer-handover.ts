import { caseSeverity } from '../casework/overview.ts'
import { event } from '../case/case-event.ts'
import { checkText, nextId } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { actingContact } from './acting-contact.ts'
import { isPending } from './chain.ts'
import { isFeared } from './feared.ts'
import { mayShareIdentity } from './identity.ts'
import { whyNeverContact } from './never-contact.ts'
import { reassessmentsAfterKnowledge } from './plan-reassessment.ts'
import { entriesOfFirm } from './same-firm.ts'

export interface OfferHandover {
  readonly entity: string
  readonly impacts: readonly string[]
  readonly message: string
  readonly withIdentity: boolean
}

/**
 * Offers another organisation to become the contact, with a message, the impacts and a time limit (4 hours for P1,
 * else 2 working days). Until it accepts, the receiver stays the acting contact: no wrong door (Guide 8). Whoever is
 * asked to coordinate knows of the harm from then on (Guide 4).
 */
export const offerHandover: Rule<OfferHandover> = (kase, input, context) => {
  const entity = kase.entities.find((each) => each.id === input.entity)
  if (!entity) return refuse('unknown_entity')
  if (isFeared(kase, entity)) return refuse('feared_party_never_told_who', { entity: entity.id })
  if (whyNeverContact(entity) !== null) return refuse('cannot_be_contact')
  if (input.impacts.length === 0) return refuse('impact_missing')
  if (input.impacts.some((id) => !kase.impacts.some((impact) => impact.id === id)))
    return refuse('unknown_impact')
  const firm = entriesOfFirm(kase, entity).map(({ id }) => id)
  if (input.impacts.some((impact) => firm.includes(actingContact(kase, impact))))
    return refuse('contact_already')
  if (kase.handovers.some(isPending)) return refuse('handover_pending')
  const urgent = caseSeverity(kase).priority === 'P1'
  return (
    checkText(input.message, 'text_missing') ??
    mayShareIdentity(kase, entity, input.withIdentity) ?? [
      event(
        context,
        'handover_offered',
        {
          handover: nextId('h', kase.handovers),
          entity: entity.id,
          impacts: input.impacts,
          until: ownDue(
            urgent ? 'CLK-OWN-HANDOVER-P1-4H' : 'CLK-OWN-HANDOVER-2WD',
            context.now,
            context.calendar,
          ),
          withIdentity: input.withIdentity,
        },
        { message: input.message },
      ),
      ...reassessmentsAfterKnowledge(kase, entity.id, context),
    ]
  )
}
