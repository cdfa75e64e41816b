import { helpNeeded } from '../bodies/help-needed.ts'
import type { Case } from '../case/case.ts'
import { fearedEver, tellsOfTheirWork } from '../case/told.ts'
import { writtenForThem } from '../case/their-words.ts'
import { wordsIn } from '../case/tokens.ts'
import { mayBeAbuseMaterial } from '../casework/no-copy.ts'
import { saidInNames } from '../case/said-in-name.ts'
import { mayTellFear } from '../value-chain/fear-told.ts'
import type { Need } from '../vocabulary/bodies.ts'
import type { ContactSafety, DangerSign } from '../vocabulary/intake.ts'
import type { WhyNotCarry } from '../vocabulary/reported.ts'

/**
 * Why a case must not be among those that a public description rests on (decision 0050); null where it may. Whoever
 * fears somebody, at work, at home or elsewhere, would read in public that they spoke (UNGP 31 commentary; red line 9).
 * Finds too much rather than too little.
 */
export function whyNotCarry(kase: Case, product: string): WhyNotCarry | null {
  return whyNever(kase) ?? (isOfProduct(kase, product) ? null : 'other_product')
}

/** The same whatever the description is about: by what stands in the case, then by what anybody wrote in it. */
function whyNever(kase: Case): WhyNotCarry | null {
  return byFacts(kase) ?? byWords(kase, [...writtenForThem(kase), ...saidInNames(kase)])
}

/** Whether a case names a product, as its person does or as we found: every word of it, in whatever order. */
function isOfProduct({ product, entities }: Pick<Case, 'product' | 'entities'>, wanted: string): boolean {
  const asked = wordsIn(wanted)
  const named = [product, ...entities.map(({ system }) => system)].map((text) => new Set(wordsIn(text ?? '')))
  return asked.length > 0 && named.some((words) => asked.every((word) => words.has(word)))
}

/** Somebody must not write there, or reads along: what they fear is not always said. */
const UNSAFE: readonly ContactSafety[] = ['do_not_contact', 'ask_before_contact']
const DANGERS: readonly DangerSign[] = ['life', 'self_harm', 'spreading', 'money_moving']

/** By what was ticked, noted and found. */
export function byFacts(kase: Case): WhyNotCarry | null {
  const { dangerSigns, person, personBefore } = kase
  const ways = [...(person === null ? [] : [person]), ...personBefore]
  // Where nobody said it, being careful is our choice.
  const safety = ways.filter(({ safetyAssumed }) => safetyAssumed !== true).map((each) => each.safety)
  if (kase.erasedAt !== null) return 'not_there'
  if (kase.kind !== 'grievance' || kase.channel === 'import') return 'not_a_grievance'
  if (kase.joined !== undefined) return 'joined'
  if (kase.toSetAside !== null || kase.outcome === 'set_aside') return 'set_aside'
  if (kase.erasing !== null) return 'to_be_erased'
  if (kase.onlyFor !== null) return 'named_staff'
  if (kase.child || kase.under18 || dangerSigns.includes('child') || kase.noCopySince !== null) return 'child'
  if (tellsOfTheirWork(kase)) return 'whistleblower'
  if (isAtWork(kase) || safety.includes('employer_may_watch')) return 'work'
  if (dangerSigns.includes('violence') || ways.some(hidesAtHome)) return 'household'
  if (fears(kase) || safety.some((each) => UNSAFE.includes(each))) return 'fear'
  return dangerSigns.some((sign) => DANGERS.includes(sign)) ? 'danger' : null
}

/** A plan for whoever rings: somebody else may answer, or read what lies there. */
function hidesAtHome(way: NonNullable<Case['person']>): boolean {
  const { plan } = way
  return plan !== null && (plan.leaveNoMessage || plan.coverName !== null || plan.whoMayAnswer !== null)
}

function isAtWork({ impacts, mandate }: Case): boolean {
  return (
    mandate === 'colleague' ||
    mandate === 'union' ||
    impacts.some(({ origin, relation }) => origin === 'work' || relation !== 'user_or_other')
  )
}

function fears(kase: Case): boolean {
  return (
    fearedEver(kase).length > 0 ||
    [...kase.entities, ...kase.formerEntities].some(({ feared }) => feared) ||
    kase.toldOfReprisal === true ||
    kase.retaliationSince !== null ||
    kase.reprisals.length > 0 ||
    kase.operatorFearedSince !== null ||
    kase.fearOfUsSince !== null ||
    kase.keepings.length > 0 ||
    kase.nobodyApart !== null ||
    kase.memberLines.some(({ kind }) => kind === 'fears_group' || kind === 'fears_other')
  )
}

const BY_NEED: Readonly<Partial<Record<Need, WhyNotCarry>>> = {
  child_in_danger: 'child',
  sexual_images_minor: 'child',
  sexual_images_adult: 'danger',
  violence_at_home: 'household',
  work_and_reprisal: 'work',
  threatened_for_speaking: 'fear',
  self_harm: 'danger',
  danger_now: 'danger',
  money_moving: 'danger',
}

/** By what somebody wrote: it says that they fear, or nobody here would see that it does. */
export function byWords(kase: Case, texts: readonly string[]): WhyNotCarry | null {
  if (texts.some((text) => mayTellFear(text, kase.language))) return 'fear'
  const [need] = helpNeeded({ signs: [], texts, submitter: null }).flatMap((each) => BY_NEED[each] ?? [])
  if (need !== undefined) return need
  return mayBeAbuseMaterial(kase) ? 'child' : null
}
