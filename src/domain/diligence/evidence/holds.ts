import { sameText } from '../../typed/same-text.ts'
import { isLocalDate, type LocalDate } from '../../time/calendar.ts'
import { EVIDENCE_SHOWS } from '../../vocabulary/diligence.ts'
import { daysBetween } from '../days.ts'
import type { AffectedGroup, Evidence, Lowerable, Recount, Settings } from '../register.ts'
import { isKeyed, withOwnCounts } from './group-codes.ts'
import type { Effect } from './lowest.ts'
import { signatureOf, type WhyNotSigned } from './signature.ts'
import { judge, type GroupVerdict } from './verdict.ts'

/** Why evidence does not lower a judgement for a group, the first that applies in this order. */
const WHY_NOT = [
  { code: 'wrong_judgement' },
  { code: 'counts_differ' },
  { code: 'copy' },
  { code: 'files_missing' },
  { code: 'typed' },
  { code: 'same_group_twice' },
  { code: 'never_by_a_rate' },
  { code: 'figures_say_otherwise' },
  { code: 'no_date' },
  { code: 'in_the_future' },
  { code: 'too_old' },
  { code: 'worse_for_a_group' },
  { code: 'small_group_looks_worse' },
  { code: 'not_split' },
  { code: 'group_has_no_key' },
  { code: 'group_not_in_evidence' },
  { code: 'group_not_measured' },
  { code: 'group_not_improved' },
] as const
export type WhyNot = (typeof WHY_NOT)[number]['code'] | WhyNotSigned

export type Holding =
  { readonly holds: true; readonly effect: Effect } | { readonly holds: false; readonly why: WhyNot }

/**
 * Whether evidence lowers one judgement for one group today, and by what: figures or the word of those affected. A
 * lower rate lowers scope and likelihood only; scale and irremediability fall never by a rate, only where people of the
 * group sign that the harm itself is milder or can be repaired. It must be fresh, no group may be worse, and figures of
 * this group must be `improved` and follow from the results that are kept; what people sign never overrides them (UNGP
 * 20: indicators, and feedback from those affected; domain reference 9; design, red line 8).
 */
export function holdsFor(
  evidence: Evidence,
  group: AffectedGroup,
  judgement: Lowerable,
  today: LocalDate,
  settings: Settings,
  recount: Recount,
): Holding {
  const why =
    wrongJudgement(evidence, judgement) ??
    notFresh(evidence, today, settings) ??
    (recount === 'counts_differ' || recount === 'copy' ? recount : null) ??
    worseForSome(evidence)
  if (why) return no(why)
  const own = ownResult(evidence, group)
  const isByRate = judgement === 'scope' || judgement === 'likelihood'
  const signed = signatureOf(evidence, group, today, settings)
  if (signed === null) return isByRate ? byFigures(evidence, group, own, recount) : no('never_by_a_rate')
  if (typeof signed === 'string') return no(signed)
  if (own === null) return { holds: true, effect: { by: 'signature' } }
  const figures = byFigures(evidence, group, own, recount)
  if (!figures.holds && figures.why !== 'typed' && figures.why !== 'files_missing')
    return no('figures_say_otherwise')
  return isByRate && figures.holds ? figures : { holds: true, effect: { by: 'signature' } }
}

/** What the evidence found for a group; null when it has no figures of it. */
export function ownResult(evidence: Evidence, group: AffectedGroup): GroupVerdict | null {
  const counts = withOwnCounts(evidence, group.keys)
  return (counts && judge(counts).groups.find(({ key }) => key === counts.key)) ?? null
}

function byFigures(
  evidence: Evidence,
  group: AffectedGroup,
  own: GroupVerdict | null,
  recount: Recount,
): Holding {
  const why = notImproved(evidence, group, own) ?? (recount === 'same' ? null : recount)
  return why === null
    ? { holds: true, effect: { by: 'figures', highestRatio: own?.ratio?.high ?? Infinity } }
    : no(why)
}

function no(why: WhyNot): Holding {
  return { holds: false, why }
}

/**
 * The day from which freshness counts: when it was collected, when the oldest run after the mitigation ran, or when the
 * same answers were first known, whichever is earliest: importing an old run again does not make it new. Null when a
 * date is no date.
 */
export function freshFrom(evidence: Evidence): LocalDate | null {
  const ran = evidence.sources.flatMap((source) =>
    source.when === 'before' || source.ranOn === null ? [] : [source.ranOn],
  )
  const days = [
    evidence.collectedOn,
    ...ran,
    ...(evidence.knownSince === undefined ? [] : [evidence.knownSince]),
  ]
  return days.every(isLocalDate) ? days.reduce((first, day) => (day < first ? day : first)) : null
}

function wrongJudgement(evidence: Evidence, judgement: Lowerable): WhyNot | null {
  const lowers: readonly Lowerable[] =
    EVIDENCE_SHOWS.find((entry) => entry.code === evidence.shows)?.lowers ?? []
  return lowers.includes(judgement) ? null : 'wrong_judgement'
}

/** True while evidence is neither too old nor dated ahead. */
export function isFresh(evidence: Evidence, today: LocalDate, settings: Settings): boolean {
  return notFresh(evidence, today, settings) === null
}

function notFresh(evidence: Evidence, today: LocalDate, { freshDays }: Settings): WhyNot | null {
  const from = freshFrom(evidence)
  if (from === null) return 'no_date'
  if (evidence.collectedOn > today) return 'in_the_future'
  return daysBetween(from, today) > freshDays ? 'too_old' : null
}

function worseForSome(evidence: Evidence): WhyNot | null {
  const { groups, overall } = judge(evidence)
  if (overall.verdict === 'worse' || groups.some((group) => group.verdict === 'worse')) {
    return 'worse_for_a_group'
  }
  return groups.some((group) => group.why === 'too_few_looks_worse') ? 'small_group_looks_worse' : null
}

function notImproved(
  { splitBy, groups }: Evidence,
  group: AffectedGroup,
  own: GroupVerdict | null,
): WhyNot | null {
  if (splitBy === null) return 'not_split'
  if (!isKeyed(group.keys, splitBy)) return 'group_has_no_key'
  if (own === null) return 'group_not_in_evidence'
  if (groups.filter(({ key }) => sameText(key) === sameText(own.key)).length > 1) return 'same_group_twice'
  if (own.why === 'not_measured' || own.why === 'impossible_counts') return 'group_not_measured'
  return own.verdict === 'improved' ? null : 'group_not_improved'
}
