import { z } from 'zod'
import { event } from '../case/case-event.ts'
import {
  choice,
  choices,
  entityId,
  impactId,
  longText,
  maybeDays,
  maybeMoment,
  meantSo,
  offeringWords,
  yesNo,
} from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { DAY, isBefore, plusMs } from '../time/instant.ts'
import { codesOf } from '../vocabulary/code.ts'
import { ELEMENTS } from '../vocabulary/remedy.ts'
import { CATALOGUE, type CatalogueId } from './catalogue.ts'
import { dutyOf } from './duty.ts'

const CATALOGUE_IDS = CATALOGUE.map((entry) => entry.id) as [CatalogueId, ...CatalogueId[]]

/** What is promised for later than two years is promised to nobody. */
const LONGEST_DAYS = 731

/**
 * Adds one action to the remedy plan. Whether it is a duty or a favour follows the finding in force (`duty.ts`); nobody
 * who says it may say the contrary. Its time runs from the person's yes, unless the harm sets a day.
 */
export const proposeAction = verb({
  name: 'propose_action',
  chapter: 'remedy',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({
    impact: impactId(),
    entity: entityId(),
    catalogue: z.enum(CATALOGUE_IDS).nullable().meta({ field: 'catalogue' }),
    elements: choices(codesOf(ELEMENTS)).min(1),
    what: offeringWords(),
    // Follows the finding in force, so no form asks for it; whoever says it may not say the contrary.
    duty: choice(['duty', 'voluntary']).optional(),
    // Influence on somebody else, which is the duty of whoever is linked (UNGP 19).
    leverage: yesNo().optional().meta({ field: 'tick', needed: true }),
    // Days from the person's yes, or a day that the harm sets: one of the two.
    withinDays: maybeDays().optional(),
    dueAt: maybeMoment().optional(),
    proofWanted: longText(),
    meantSo: meantSo(),
  }),
  can(kase) {
    if (kase.impacts.length === 0) return refuse('impact_missing')
    return kase.entities.length === 0 ? refuse('entity_missing') : null
  },
  skips: () => ['duty'],
  decide(kase, input, context) {
    if (!kase.impacts.some((each) => each.id === input.impact)) return refuse('unknown_impact')
    if (!kase.entities.some((each) => each.id === input.entity)) return refuse('unknown_entity')
    if (input.elements.length === 0) return refuse('elements_not_considered')
    const { withinDays = null, leverage = false } = input
    const dueAt = input.dueAt ?? (withinDays === null ? null : plusMs(context.now, withinDays * DAY))
    if (dueAt === null || (input.dueAt && withinDays !== null)) return refuse('deadline_missing')
    if (isBefore(dueAt, context.now)) return refuse('deadline_in_the_past')
    if (isBefore(plusMs(context.now, LONGEST_DAYS * DAY), dueAt))
      return refuse('too_far_ahead', { days: LONGEST_DAYS })
    const standing = dutyOf(kase, { ...input, leverage }, context.now)
    if (input.duty === 'duty' && (standing === 'freely' || standing === 'open'))
      return refuse('duty_not_owed', { entity: input.entity })
    if (input.duty === 'voluntary' && standing === 'owed')
      return refuse('duty_owed', { entity: input.entity })
    return (
      checkText(input.what, 'text_missing') ??
      checkText(input.proofWanted, 'proof_missing') ?? [
        event(
          context,
          'action_proposed',
          {
            action: nextId('a', kase.plan),
            impact: input.impact,
            entity: input.entity,
            catalogue: input.catalogue,
            elements: input.elements,
            dueAt,
            ...(withinDays !== null && { withinDays }),
            ...(leverage && { leverage }),
          },
          { what: input.what, proofWanted: input.proofWanted },
        ),
      ]
    )
  },
})
