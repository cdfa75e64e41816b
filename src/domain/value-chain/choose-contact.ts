import { event } from '../casework/case-event.ts'
import type { Case, Impact } from '../casework/case.ts'
import type { Rule } from '../casework/verb.ts'
import { refuse } from '../refusal.ts'
import { currentCell } from './attribution.ts'
import { findContact, type ContactFacts } from './find-contact.ts'
import type { Instant } from '../time/instant.ts'

export interface ChooseContact {
  readonly impact: string
}

/** Applies the contact rules to one impact and records which rule named whom. */
export const chooseContact: Rule<ChooseContact> = (kase, input, context) => {
  const impact = kase.impacts.find((each) => each.id === input.impact)
  if (!impact) return refuse('unknown_impact')
  if (kase.entities.length === 0) return refuse('entity_missing')
  const { entity, rule, insteadOf } = findContact(contactFacts(kase, impact, context.now))
  return [event(context, 'contact_found', { impact: impact.id, entity, rule, insteadOf }, {})]
}

/** What the contact rules look at for one impact: facts only, never labels, never blame. */
export function contactFacts(kase: Case, impact: Impact, at: Instant): ContactFacts {
  return {
    entities: kase.entities.map((entity) => ({
      id: entity.id,
      role: entity.role,
      subtype: entity.subtype,
      size: entity.size,
      finding: currentCell(kase.cells, impact.id, entity.id, at)?.finding ?? 'undetermined',
      cooperation: entity.cooperation === 'not_asked' ? 'cooperating' : entity.cooperation,
      feared: entity.feared,
    })),
    nature: impact.nature,
    origin: impact.origin,
    impactFinding: impact.finding?.code ?? 'undetermined',
    relation: impact.relation,
    submitter: kase.submitter,
    receiver: kase.entities.find((entity) => entity.operator)?.id ?? null,
  }
}
