import { isLocalDate, type LocalDate } from '../../time/calendar.ts'
import { DAY } from '../../time/instant.ts'
import { EVIDENCE_SHOWS } from '../../vocabulary/diligence.ts'
import type { AffectedGroup, Evidence, Lowerable, Settings } from '../register.ts'
import { isUnsaid } from '../unsaid.ts'
import { isKeyed, withOwnCounts } from './group-codes.ts'
import { judge } from './verdict.ts'

/** Why evidence does not lower a judgement for a group, the first that applies in this order. */
const WHY_NOT = [
  { code: 'wrong_judgement' },
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
export type WhyNot = (typeof WHY_NOT)[number]['code']

export type Holding = { readonly holds: true } | { readonly holds: false; readonly why: WhyNot }

/**
 * Whether evidence lowers one judgement for one group today. A lower rate lowers scope and likelihood only; scale and
 * irremediability fall only where the harm itself is milder or can be repaired. It must be fresh, no group may be
 * worse, and this group's own result must be `improved`, or people of this group have signed what they say about it
 * (UNGP 20: indicators, and feedback from those affected; domain reference 9).
 */
export function holdsFor(
  evidence: Evidence,
  group: AffectedGroup,
  judgement: Lowerable,
  today: LocalDate,
  settings: Settings,
): Holding {
  const why =
    wrongJudgement(evidence, judgement) ??
    notFresh(evidence, today, settings) ??
    worseForSome(evidence) ??
    (isSignedBy(group, evidence, today, settings) ? null : notImproved(evidence, group))
  return why ? { holds: false, why } : { holds: true }
}

/**
 * The day from which freshness counts: when it was collected, or when the oldest run after the mitigation ran, if that
 * is earlier: copying an old run into a new file does not make it new. Null when a date is no date.
 */
export function freshFrom(evidence: Evidence): LocalDate | null {
  const ran = evidence.sources.flatMap((source) =>
    source.when === 'before' || source.ranOn === null ? [] : [source.ranOn],
  )
  const days = [evidence.collectedOn, ...ran]
  return days.every(isLocalDate) ? days.reduce((first, day) => (day < first ? day : first)) : null
}

function wrongJudgement(evidence: Evidence, judgement: Lowerable): WhyNot | null {
  const lowers: readonly Lowerable[] =
    EVIDENCE_SHOWS.find((entry) => entry.code === evidence.shows)?.lowers ?? []
  return lowers.includes(judgement) ? null : 'wrong_judgement'
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

/** Signed by name, for this group (by its id or its name), not in the future and not longer ago than evidence lasts. */
function isSignedBy(
  group: AffectedGroup,
  evidence: Evidence,
  today: LocalDate,
  { freshDays }: Settings,
): boolean {
  return evidence.signedBy.some(
    (signed) =>
      !isUnsaid(signed.name) &&
      [group.id, group.name].includes(signed.group) &&
      isLocalDate(signed.on) &&
      signed.on <= today &&
      daysBetween(signed.on, today) <= freshDays,
  )
}

function notImproved(evidence: Evidence, group: AffectedGroup): WhyNot | null {
  const { splitBy } = evidence
  if (splitBy === null) return 'not_split'
  if (!isKeyed(group.keys, splitBy)) return 'group_has_no_key'
  const counts = withOwnCounts(evidence, group.keys)
  const own = counts && judge(counts).groups.find(({ key }) => key === counts.key)
  if (!own) return 'group_not_in_evidence'
  if (own.why === 'not_measured' || own.why === 'impossible_counts') return 'group_not_measured'
  return own.verdict === 'improved' ? null : 'group_not_improved'
}

function daysBetween(from: LocalDate, to: LocalDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY
}
