import type { Judgement } from '../casework/severity.ts'
import { isLocalDate, type LocalDate } from '../time/calendar.ts'
import type { CodeOf } from '../vocabulary/code.ts'
import { sameText } from '../typed/same-text.ts'
import type { Grade, GradeOrUnknown } from '../vocabulary/severity.ts'
import { freshFrom, type WhyNot } from './evidence/holds.ts'
import { lowestFor, type Effect } from './evidence/lowest.ts'
import { holdsIn } from './evidence/signers.ts'
import { gradesFor, isAbove, lastUpheldOn, type GroupRecord } from './recorded.ts'
import type {
  AffectedGroup,
  Evidence,
  GroupLowering,
  Impact,
  Lowerable,
  Register,
  SecondReview,
} from './register.ts'
import { samePerson } from './same-person.ts'
import { isUnsaid } from './unsaid.ts'

/** Why a lowering is not in force, in the order they are asked; the first that fits is the answer. */
const LOWERING_REFUSALS = [
  { code: 'nobody_named' },
  { code: 'no_date' },
  { code: 'dated_ahead' },
  { code: 'reason_missing' },
  { code: 'not_lower' },
  { code: 'rated_it_before' },
  { code: 'no_evidence' },
  { code: 'evidence_missing' },
  { code: 'evidence_of_other_impact' },
  { code: 'owns_the_mitigation' },
  { code: 'collected_the_evidence' },
  { code: 'affected_not_told' },
  { code: 'evidence_does_not_hold' },
  { code: 'people_not_counted' },
  { code: 'further_than_shown' },
  { code: 'second_does_not_count' },
  { code: 'grievance_since' },
  { code: 'rated_higher_since' },
] as const
export type LoweringRefusal = CodeOf<typeof LOWERING_REFUSALS>

export interface WhyNotInForce {
  readonly why: LoweringRefusal
  /** The evidence that is missing or does not hold. */
  readonly evidence: string | null
  /** For `evidence_does_not_hold`: what is wrong with it. */
  readonly holds: WhyNot | null
  /** For `further_than_shown`: the lowest grade that the evidence shows. */
  readonly least: Grade | null
}

/** A lowering of the file and how it stands today. */
export interface LoweringToday {
  /** Its place in the group's list. */
  readonly index: number
  readonly lowering: GroupLowering
  /** Null while it is in force. */
  readonly not: WhyNotInForce | null
}

/**
 * How every lowering of a group stands today. A grade falls only by somebody who neither rated, nor owns the
 * mitigation, nor collected the evidence, with a reason, on evidence that all holds today, no further than that evidence
 * shows unless a second reviewer agrees, and not below what the affected people said unless they were told why (domain
 * reference 4, rules 1 and 10; design, red line 8). What stops holding gives the grade back.
 */
export function loweringsOf(
  register: Register,
  record: GroupRecord,
  highest: Judgement,
  today: LocalDate,
): readonly LoweringToday[] {
  const { impact, group } = record
  if (!impact || !group) return []
  return group.lowered.map((lowering, index) => {
    const facts = { register, record, impact, group, highest, lowering, today }
    return { index, lowering, not: byWhom(facts) ?? onWhat(facts) ?? since(facts) }
  })
}

/** What the lowerings in force leave of the highest grades. The one written down last decides. */
export function lowerBy(highest: Judgement, lowerings: readonly LoweringToday[]): Judgement {
  const inForce = lowerings.filter(({ not }) => not === null).map(({ lowering }) => lowering)
  const lowered = (judgement: Lowerable): GradeOrUnknown => {
    const own = inForce.filter((lowering) => lowering.judgement === judgement)
    return (
      own.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.to - a.to))[0]?.to ?? highest[judgement]
    )
  }
  return {
    scale: lowered('scale'),
    scope: lowered('scope'),
    irremediability: lowered('irremediability'),
    likelihood: lowered('likelihood'),
  }
}

/** Who owns what the evidence is about: its own mitigation, else every mitigation of the impact. */
export function ownersBehind(
  register: Register,
  impact: Pick<Impact, 'id'>,
  evidence: Evidence,
): readonly string[] {
  return register.mitigations
    .filter((mitigation) =>
      evidence.mitigation === null
        ? mitigation.impacts.includes(impact.id)
        : mitigation.id === evidence.mitigation,
    )
    .map((mitigation) => mitigation.owner)
}

interface Facts {
  readonly register: Register
  readonly record: GroupRecord
  readonly impact: Impact
  readonly group: AffectedGroup
  readonly highest: Judgement
  readonly lowering: GroupLowering
  readonly today: LocalDate
}

function no(
  why: LoweringRefusal,
  evidence: string | null = null,
  holds: WhyNot | null = null,
): WhyNotInForce {
  return { why, evidence, holds, least: null }
}

function byWhom({ group, highest, lowering, today }: Facts): WhyNotInForce | null {
  if (isUnsaid(lowering.by)) return no('nobody_named')
  if (!isLocalDate(lowering.on)) return no('no_date')
  if (lowering.on > today) return no('dated_ahead')
  if (isUnsaid(lowering.reason)) return no('reason_missing')
  const grade = highest[lowering.judgement]
  // Where nobody has given a grade there is nothing to lower: that is a rating, and unknown is never low.
  if (grade === 'unknown' || lowering.to >= grade) return no('not_lower')
  return group.ratings.some(({ by }) => samePerson(by, lowering.by)) ? no('rated_it_before') : null
}

function onWhat(facts: Facts): WhyNotInForce | null {
  const { register, impact, group, lowering, today } = facts
  if (lowering.evidence.length === 0) return no('no_evidence')
  const found = lowering.evidence.map((id) => register.evidence.find((each) => each.id === id))
  const missing = lowering.evidence.find((_, index) => !found[index])
  if (missing !== undefined) return no('evidence_missing', missing)
  const evidence = found.filter((each) => each !== undefined)
  const other = evidence.find((each) => !each.impacts.includes(impact.id))
  if (other) return no('evidence_of_other_impact', other.id)
  const owned = evidence.find((each) =>
    ownersBehind(register, impact, each).some((owner) => samePerson(owner, lowering.by)),
  )
  if (owned) return no('owns_the_mitigation', owned.id)
  const collected = evidence.find((each) => samePerson(each.by, lowering.by))
  if (collected) return no('collected_the_evidence', collected.id)
  if (!lowering.toldAffected && undercutsAffected(group, lowering)) return no('affected_not_told')
  const holding = evidence.map((each) => ({
    id: each.id,
    ...holdsIn(register, each, group, lowering.judgement, today),
  }))
  const effects = holding.flatMap((each) => (each.holds ? [each.effect] : []))
  // What was only typed lowers nothing alone, and stands in nobody's way beside what can be recounted.
  const broken = holding.find((each) => !each.holds && (each.why !== 'typed' || effects.length === 0))
  if (broken && !broken.holds) return no('evidence_does_not_hold', broken.id, broken.why)
  const further = furtherThanShown(facts, effects, evidence)
  if (further) return further
  const grievance = lastUpheldOn(impact)
  return grievance !== null && !evidence.some((each) => (freshFrom(each) ?? '') > grievance)
    ? no('grievance_since')
    : null
}

/** How far the evidence carries, the weakest of it; beyond that only with a second reviewer. */
function furtherThanShown(
  facts: Facts,
  effects: readonly Effect[],
  evidence: readonly Evidence[],
): WhyNotInForce | null {
  const { group, highest, lowering } = facts
  const from = highest[lowering.judgement]
  if (from === 'unknown') return null
  const lowest = effects.map((effect) => lowestFor(effect, lowering.judgement, group, from))
  const least = lowest.some((each) => each === null) ? null : Math.max(...lowest.map(Number))
  if (least !== null && lowering.to >= least) return null
  if (lowering.second !== null)
    return isSecondReview(facts, lowering.second, evidence) ? null : no('second_does_not_count')
  return least === null ? no('people_not_counted') : { ...no('further_than_shown'), least: least as Grade }
}

/** Somebody else again, who neither rated, owns, collected nor lowered, with a day and a reason of their own. */
function isSecondReview(
  { register, impact, group, lowering, today }: Facts,
  { by, on, reason }: SecondReview,
  evidence: readonly Evidence[],
): boolean {
  const others = [
    lowering.by,
    ...group.ratings.map((rating) => rating.by),
    ...evidence.flatMap((each) => [each.by, ...ownersBehind(register, impact, each)]),
  ]
  return (
    !isUnsaid(by) &&
    !others.some((other) => samePerson(other, by)) &&
    isLocalDate(on) &&
    on <= today &&
    on >= lowering.on &&
    !isUnsaid(reason) &&
    sameText(reason).toLowerCase() !== sameText(lowering.reason).toLowerCase()
  )
}

/** Who rates higher than the lowering afterwards ends it, until somebody lowers anew. */
function since({ record, lowering, today }: Facts): WhyNotInForce | null {
  return gradesFor(record, lowering.judgement, today).some(
    ({ grade, on }) => on > lowering.on && isAbove(grade, lowering.to),
  )
    ? no('rated_higher_since')
    : null
}

function undercutsAffected(group: AffectedGroup, lowering: GroupLowering): boolean {
  return group.ratings.some(
    (rating) => rating.rater === 'affected' && isAbove(rating[lowering.judgement], lowering.to),
  )
}
