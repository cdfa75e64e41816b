import { event } from '../case/case-event.ts'
import { checkText } from '../case/verb.ts'
import type { Rule } from '../case/rule-on.ts'
import { refuse } from '../refusal.ts'
import type { Finding } from '../vocabulary/value-chain.ts'

export interface RecordClaim {
  readonly entity: string
  readonly impact: string
  readonly finding: Finding
  readonly words: string
}

/** What an organisation says about its own part: stored beside the assessor's finding. Disagreement stops nothing. */
export const recordClaim: Rule<RecordClaim> = (kase, input, context) => {
  if (!kase.entities.some((each) => each.id === input.entity)) return refuse('unknown_entity')
  if (!kase.impacts.some((each) => each.id === input.impact)) return refuse('unknown_impact')
  return (
    checkText(input.words, 'text_missing') ?? [
      event(
        context,
        'claim_recorded',
        { entity: input.entity, impact: input.impact, finding: input.finding },
        { words: input.words },
      ),
    ]
  )
}
