import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { entityId, yesNo } from '../case/fields.ts'
import { always, verb } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { Entity } from './chain.ts'
import { isFeared } from './feared.ts'
import { eachEntity, findEntity } from './find-entity.ts'
import { mayShareIdentity } from './identity.ts'
import { needsTheirYes } from './may-learn.ts'

/** The person allows, or takes back, that one organisation learns who they are, or of the case at all. */
export const consentToShare = verb({
  name: 'consent_to_share',
  chapter: 'value-chain',
  by: ['person', 'staff'],
  from: always(),
  theirs: true,
  input: z.object({
    entity: entityId(),
    identity: yesNo(),
    // The page warned the person about what sharing may bring.
    warned: yesNo(),
    // Whether it may learn of the case at all, without who they are; asked for whom they fear.
    tell: yesNo().optional(),
    // The person says that they have nothing to fear from it any more; a yes to sharing does not say that.
    fearsNoLonger: yesNo().optional(),
  }),
  about: ['entity'],
  subjects: eachEntity,
  can(kase, { entity: id }) {
    const entity = findEntity(kase, id)
    if (isRefusal(entity)) return entity
    return hasNothingToLearn(kase, entity) ? refuse('already_done') : null
  },
  decide(kase, input, context) {
    const entity = findEntity(kase, input.entity)
    if (isRefusal(entity)) return entity
    const fearsNoLonger = input.fearsNoLonger === true
    const saysYes = input.identity || input.tell === true || fearsNoLonger
    if (saysYes && needsTheirYes(kase, entity)) {
      // Whoever fears somebody says yes themselves, also when they told us by phone.
      if (context.by.kind === 'staff') return refuse('only_on_their_page')
      if (!input.warned && !fearsNoLonger) return refuse('feared_party_never_told_who', { entity: entity.id })
    }
    return [
      event(
        context,
        'sharing_consented',
        {
          entity: entity.id,
          identity: input.identity,
          warned: input.warned,
          ...(input.tell !== undefined && { tell: input.tell }),
          ...(fearsNoLonger && { fearsNoLonger }),
        },
        {},
      ),
    ]
  },
})

/**
 * True for whoever runs this installation: it has the story already, so there is nothing to allow. A yes that was given
 * before that was known can still be taken back, and a fear ended.
 */
function hasNothingToLearn(kase: Case, entity: Entity): boolean {
  return entity.operator && !isFeared(kase, entity) && mayShareIdentity(kase, entity, true) !== null
}
