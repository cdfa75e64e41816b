import type { Case } from '../case/case.ts'
import { plain } from '../case/plain.ts'
import { withVowels } from '../case/with-vowels.ts'
import { hasReader } from '../casework/has-reader.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { FEAR_PATTERNS } from '../vocabulary/fear-patterns.ts'
import type { Entity } from './chain.ts'
import { aroundFear, fearHeard, fearWords } from './fear-told.ts'
import { isFeared } from './feared.ts'
import { isNamedBy, mayBeNamedBy, sharesAWord } from './naming.ts'
import { entriesOfFirm } from './same-firm.ts'
import { isWayToFeared } from './ways-to-feared.ts'

/**
 * Why an organisation, or a person, may not learn of the case now; null when it may. Whom the person fears learns of
 * it only by their own yes on their page, and so does a private person who misused a system; and while the person said
 * whom they fear, somebody first answers for each one whether it is them (UNGP 31 commentary: prevent retaliation; red
 * line 9).
 */
export function whyNotLearn(kase: Case, entity: Entity): Refusal | null {
  if (needsTheirYes(kase, entity)) {
    return saidYesToTelling(kase, entity) ? null : refuse('feared_needs_their_yes', { entity: entity.id })
  }
  if (entriesOfFirm(kase, entity).some(({ knowledgeAt }) => knowledgeAt !== null)) return null
  return isFearOpen(kase, entity) ? refuse('fear_not_asked', { entity: entity.id }) : null
}

/**
 * Whether somebody of whom only a name is known may learn of the case: whoever is asked to stop it, rung, asked to look
 * from outside or to be the contact. Never the one whom the person fears, by whatever name: as they wrote it, as it
 * stands in the case, in letters that look the same, or as an address, a number or another way to reach them.
 */
export function whyNameMayNotLearn(kase: Case, name: string): Refusal | null {
  const known = kase.entities.filter((each) => isNamedBy(name, each.name))
  for (const each of known) {
    const refusal = whyNotLearn(kase, each)
    if (refusal) return refusal
  }
  if (kase.formerEntities.some((each) => each.feared && isNamedBy(name, each.name)))
    return refuse('feared_needs_their_yes')
  // The person said yes to this one.
  if (known.some((each) => isFeared(kase, each))) return null
  const way = isWayToFeared(kase, name)
  if (way === 'yes') return refuse('feared_needs_their_yes')
  if (known.length > 0) return null
  if (fearWords(kase).some((words) => isNamedBy(words, name))) return refuse('feared_needs_their_yes')
  const mayBeFeared =
    way === 'maybe' ||
    aroundFear(kase).some((words) => mayBeNamedBy(words, name)) ||
    kase.entities.some((each) => isFeared(kase, each) && mayBeNamedBy(name, each.name))
  return mayBeFeared ? refuse('name_may_be_feared') : null
}

/** True for whoever learns of the case only by the person's own yes. */
export function needsTheirYes(kase: Case, entity: Entity): boolean {
  return isFeared(kase, entity) || (entity.subtype === 'misuser' && hasReader(kase))
}

/**
 * True while the person said whom they fear, and nobody has answered whether it is this one. Whoever runs this house is
 * asked about where their words may name it: that somebody ticked it to be ours says nothing of whom they fear.
 */
export function isFearOpen(kase: Case, entity: Entity): boolean {
  const firm = entriesOfFirm(kase, entity)
  if (firm.some(({ fearAnswer }) => fearAnswer !== null) || isFeared(kase, entity)) return false
  const words = [...fearHeard(kase), ...fearedLike(kase, entity)]
  if (words.length === 0 && isWayToFeared(kase, entity.name) === 'no') return false
  return !firm.some(({ operator }) => operator) || firm.some((each) => mayMeanUs(words, each.name))
}

/** Names that are feared in the case, and may be this one's by another name. */
function fearedLike(kase: Case, { name }: Entity): string[] {
  return [...kase.entities, ...kase.formerEntities]
    .filter((each) => each.feared && mayBeNamedBy(each.name, name))
    .map((each) => each.name)
}

/** Words for us, as somebody says them who writes to us. */
const US = Object.values(FEAR_PATTERNS).flatMap(({ us }) => us)

function mayMeanUs(words: readonly string[], name: string): boolean {
  return words.some((said) => sharesAWord(said, name) || saysUs(said))
}

function saysUs(said: string): boolean {
  const reads = [plain(said), withVowels(said)]
  return US.some((pattern) => reads.some((read) => pattern.test(read)))
}

/** True when the person's words of whom they fear name this one. */
export function isNamedAsFeared(kase: Case, { name }: Pick<Entity, 'name'>): boolean {
  return fearWords(kase).some((words) => isNamedBy(words, name))
}

/**
 * The person's last word on whether it may learn of the case: a yes to naming them, given after the warning, says it
 * too, for as long as it is not used up.
 */
export function saidYesToTelling(kase: Pick<Case, 'consents'>, entity: Entity): boolean {
  const last = kase.consents.findLast((each) => each.entity === entity.id)
  return last !== undefined && (last.tell ?? (last.identity && last.warned && !last.used))
}
