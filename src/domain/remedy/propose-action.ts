import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { checkText, nextId } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuse } from '../refusal.ts'
import { isBefore, type Instant } from '../time/instant.ts'
import { currentCell, dutiesOf } from '../value-chain/attribution.ts'
import type { Element } from '../vocabulary/remedy.ts'
import type { Duty } from '../vocabulary/value-chain.ts'
import type { CatalogueId } from './catalogue.ts'

export interface ProposeAction {
  readonly impact: string
  readonly entity: string
  readonly catalogue: CatalogueId | null
  /** At least one of the five elements. */
  readonly elements: readonly Element[]
  readonly what: string
  readonly duty: 'duty' | 'voluntary'
  readonly dueAt: Instant
  readonly proofWanted: string
}

/**
 * Adds one action to the remedy plan. An organisation that is only linked, or not linked, owes no remedy: its action
 * is voluntary (UNGP 22; Guide 4). One that causes or contributes cannot call what it owes a favour.
 */
export const proposeAction: Rule<ProposeAction> = (kase, input, context) => {
  if (!kase.impacts.some((each) => each.id === input.impact)) return refuse('unknown_impact')
  if (!kase.entities.some((each) => each.id === input.entity)) return refuse('unknown_entity')
  if (input.elements.length === 0) return refuse('elements_not_considered')
  if (isBefore(input.dueAt, context.now)) return refuse('deadline_in_the_past')
  const owes = owesRemedy(kase, input.impact, input.entity, context.now)
  if (input.duty === 'duty' && !owes) return refuse('duty_not_owed', { entity: input.entity })
  if (input.duty === 'voluntary' && owes) return refuse('duty_owed', { entity: input.entity })
  return (
    checkText(input.what, 'text_missing') ??
    refuseGuarantee(input.what) ??
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
}

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

/** Outputs are probabilistic: best efforts and a measured rate can be promised, "never again" cannot (Guide 8). */
const GUARANTEES: readonly RegExp[] = [
  /\bnever (happen )?again\b/iu,
  /\bguarantee(d|s)?\b.*\b(never|no more|not happen)\b/iu,
  /\bwill never\b/iu,
  /لن يتكرر/u,
]

function refuseGuarantee(text: string) {
  return GUARANTEES.some((phrase) => phrase.test(text)) ? refuse('promise_cannot_be_kept') : null
}
