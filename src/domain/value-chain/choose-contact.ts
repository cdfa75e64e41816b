import { tellsOfTheirWork } from '../case/told.ts'
import { z } from 'zod'
import { event } from '../case/case-event.ts'
import type { Case, Impact } from '../case/case.ts'
import { impactId } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { eachImpact, findImpact } from '../casework/find-impact.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { Instant } from '../time/instant.ts'
import type { Cooperation } from '../vocabulary/value-chain.ts'
import { currentCell } from './attribution.ts'
import type { Entity } from './chain.ts'
import { isFeared } from './feared.ts'
import { findContact, type ContactFacts } from './find-contact.ts'
import { whyNeverContact } from './never-contact.ts'
import { entriesOfFirm } from './same-firm.ts'

/** Applies the contact rules to one impact and records which rule named whom. */
export const chooseContact = verb({
  name: 'choose_contact',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({ impact: impactId() }),
  about: ['impact'],
  subjects: eachImpact,
  can(kase, { impact: id }) {
    const impact = findImpact(kase, id)
    if (isRefusal(impact)) return impact
    if (kase.entities.length === 0) return refuse('entity_missing')
    const nobodyCan =
      impact.nature !== 'societal' && kase.entities.every((each) => whyNeverContact(each) !== null)
    return nobodyCan ? refuse('cannot_be_contact') : null
  },
  decide(kase, input, context) {
    const impact = findImpact(kase, input.impact)
    if (isRefusal(impact)) return impact
    const { entity, rule, insteadOf, because } = findContact(contactFacts(kase, impact, context.now))
    return [event(context, 'contact_found', { impact: impact.id, entity, rule, insteadOf, because }, {})]
  },
})

/** Not declined: nobody has asked it, or its time to answer still runs. */
const ASKABLE: readonly Cooperation[] = ['not_asked', 'asked']

/** What the contact rules look at for one impact: facts only, never labels, never blame. */
export function contactFacts(kase: Case, impact: Impact, at: Instant): ContactFacts {
  const operator = kase.entities.find((entity) => entity.operator)
  return {
    entities: kase.entities.map((entity) => ({
      id: idOfFirm(kase, entity),
      role: entity.role,
      subtype: entity.subtype,
      size: entity.size,
      finding: currentCell(kase.cells, impact.id, entity.id, at)?.finding ?? 'undetermined',
      plausible: currentCell(kase.cells, impact.id, entity.id, at)?.plausible ?? null,
      cooperation: declined(kase, impact.id, entity) ?? willing(entity.cooperation),
      feared: isFeared(kase, entity),
      fearDenied: entriesOfFirm(kase, entity).some((each) => each.fearDenied),
      naming: entity.naming,
    })),
    nature: impact.nature,
    origin: impact.origin,
    impactFinding: impact.finding?.code ?? 'undetermined',
    relation: impact.relation,
    submitter: tellsOfTheirWork(kase) ? 'whistleblower' : kase.submitter,
    receiver: operator ? idOfFirm(kase, operator) : null,
  }
}

/**
 * What an organisation made of the last hand-over of this impact that was offered to it: refused, or let its time
 * pass. A new offer opens the question again. Null while nothing of that is known.
 */
function declined(kase: Case, impact: string, entity: Entity): 'refusing' | 'silent' | null {
  const firm = entriesOfFirm(kase, entity).map(({ id }) => id)
  const last = kase.handovers.findLast((each) => firm.includes(each.entity) && each.impacts.includes(impact))
  if (last?.answer?.accepted === false) return 'refusing'
  return (last?.expiredAt ?? null) === null ? null : 'silent'
}

function willing(cooperation: Cooperation): Cooperation {
  return ASKABLE.includes(cooperation) ? 'cooperating' : cooperation
}

/** One id for a firm with several roles: the entry that is in touch with people, else the first. */
function idOfFirm(kase: Case, entity: Entity): string {
  const entries = entriesOfFirm(kase, entity)
  return (entries.find((each) => each.role === 'deployer') ?? entries[0] ?? entity).id
}
