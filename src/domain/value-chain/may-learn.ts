import { isBlank } from '../blank.ts'
import { isNamedBy } from '../case/gives-away.ts'
import type { Case } from '../case/case.ts'
import { hasReader } from '../casework/has-reader.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Entity } from './chain.ts'
import { isFeared } from './feared.ts'
import { entriesOfFirm, sameName } from './same-firm.ts'

/**
 * Why an organisation, or a person, may not learn of the case now; null when it may. Whom the person fears learns of
 * it only by their own yes on their page, and so does a private person who misused a system; and while the person said
 * whom they fear, somebody first answers for each one whether it is them (UNGP 31 commentary: prevent retaliation; red
 * line 9).
 */
export function whyNotLearn(kase: Case, entity: Entity): Refusal | null {
  const firm = entriesOfFirm(kase, entity)
  if (needsTheirYes(kase, entity)) {
    return saidYesToTelling(kase, entity) ? null : refuse('feared_needs_their_yes', { entity: entity.id })
  }
  if (firm.some(({ operator, knowledgeAt }) => operator || knowledgeAt !== null)) return null
  return isFearOpen(kase, entity) ? refuse('fear_not_asked', { entity: entity.id }) : null
}

/**
 * The same for somebody of whom only a name is known, before any organisation stands in the case: in the first hour
 * whoever can stop it is asked at once, and never the one whom the person named as feared.
 */
export function whyNotAsk(kase: Case, name: string): Refusal | null {
  const known = kase.entities.filter((each) => sameName(each.name) === sameName(name))
  for (const each of known) {
    const refusal = whyNotLearn(kase, each)
    if (refusal) return refusal
  }
  const isNamed = known.length === 0 && isNamedBy(kase.feared ?? '', name)
  return isNamed ? refuse('feared_needs_their_yes') : null
}

/** True for whoever learns of the case only by the person's own yes. */
export function needsTheirYes(kase: Case, entity: Entity): boolean {
  return isFeared(kase, entity) || (entity.subtype === 'misuser' && hasReader(kase))
}

/** True while the person said whom they fear, and nobody has answered whether it is this one. */
export function isFearOpen(kase: Case, entity: Entity): boolean {
  if (kase.feared === null || isBlank(kase.feared) || isFeared(kase, entity)) return false
  return entriesOfFirm(kase, entity).every(({ fearAnswer }) => fearAnswer === null)
}

/**
 * The person's last word on whether it may learn of the case: a yes to naming them, given after the warning, says it
 * too, for as long as it is not used up.
 */
export function saidYesToTelling(kase: Pick<Case, 'consents'>, entity: Entity): boolean {
  const last = kase.consents.findLast((each) => each.entity === entity.id)
  return last !== undefined && (last.tell ?? (last.identity && last.warned && !last.used))
}
