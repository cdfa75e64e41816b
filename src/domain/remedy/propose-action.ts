import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import {
  choice,
  choices,
  entityId,
  impactId,
  longText,
  meantSo,
  moment,
  offeringWords,
} from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import { currentCell, dutiesOf } from '../value-chain/attribution.ts'
import { codesOf } from '../vocabulary/code.ts'
import { ELEMENTS } from '../vocabulary/remedy.ts'
import type { Duty } from '../vocabulary/value-chain.ts'
import { CATALOGUE, type CatalogueId } from './catalogue.ts'

const CATALOGUE_IDS = CATALOGUE.map((entry) => entry.id) as [CatalogueId, ...CatalogueId[]]

/**
 * Adds one action to the remedy plan. An organisation that is only linked, or not linked, owes no remedy: its action
 * is voluntary (UNGP 22; Guide 4). One that causes or contributes cannot call what it owes a favour.
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
    duty: choice(['duty', 'voluntary']),
    dueAt: moment(),
    proofWanted: longText(),
    meantSo: meantSo(),
  }),
  can(kase) {
    if (kase.impacts.length === 0) return refuse('impact_missing')
    return kase.entities.length === 0 ? refuse('entity_missing') : null
  },
  decide(kase, input, context) {
    if (!kase.impacts.some((each) => each.id === input.impact)) return refuse('unknown_impact')
    if (!kase.entities.some((each) => each.id === input.entity)) return refuse('unknown_entity')
    if (input.elements.length === 0) return refuse('elements_not_considered')
    if (isBefore(input.dueAt, context.now)) return refuse('deadline_in_the_past')
    const owes = owesRemedy(kase, input.impact, input.entity, context.now)
    if (input.duty === 'duty' && !owes) return refuse('duty_not_owed', { entity: input.entity })
    if (input.duty === 'voluntary' && owes) return refuse('duty_owed', { entity: input.entity })
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
            duty: input.duty,
            dueAt: input.dueAt,
          },
          { what: input.what, proofWanted: input.proofWanted },
        ),
      ]
    )
  },
})

const REMEDY_DUTIES: readonly Duty[] = [
  'cease',
  'cease_contribution',
  'provide_remedy',
  'provide_or_cooperate_in_remedy',
]

/** True when the finding in force makes remedy a duty of this organisation for this impact. */
export function owesRemedy(kase: Case, impact: string, entity: string, at: Instant): boolean {
  const cell = currentCell(kase.cells, impact, entity, at)
  if (!cell) return false
  return dutiesOf(cell.finding, cell.plausible ?? undefined).owed.some((duty) => REMEDY_DUTIES.includes(duty))
}
