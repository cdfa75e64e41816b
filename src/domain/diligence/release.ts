import { isSevere } from '../casework/severity.ts'
import type { LocalDate } from '../time/calendar.ts'
import { concernsSystem } from './concerns.ts'
import { judge } from './evidence/verdict.ts'
import { freshFrom } from './evidence/holds.ts'
import { plusDays } from './days.ts'
import type { ImpactLevel } from './level.ts'
import type { Owed } from './owed.ts'
import type { Evidence, Impact, Register, ReleaseDecision } from './register.ts'
import { isUnsaid } from './unsaid.ts'

/** What a release decision lacks as a document. */
const RELEASE_GAPS = [
  { code: 'reasons_for_access_missing' },
  { code: 'reasons_of_harm_missing' },
  { code: 'deciders_missing' },
  { code: 'conditions_missing' },
  { code: 'condition_without_owner' },
  { code: 'condition_late' },
  { code: 'dissent_without_words' },
  { code: 'review_passed' },
] as const

export interface ReleaseGap {
  readonly code: (typeof RELEASE_GAPS)[number]['code']
  /** Number of the condition or the dissent, from 0; null when it is about the whole. */
  readonly index: number | null
}

/** Why a system may not be let out as decided. */
const RELEASE_BLOCKS = [
  { code: 'severe_not_assessed' },
  { code: 'evidence_missing' },
  { code: 'assessment_owed' },
] as const

export interface ReleaseBlock {
  readonly code: (typeof RELEASE_BLOCKS)[number]['code']
  /** Id of the impact, or the trigger of the assessment. */
  readonly about: string
}

/**
 * What a release decision lacks (managed rollout, Guide 4). It names the human rights reasons for access and those of
 * harm, because closing a system takes something from people too. A closed or staged release says under which
 * conditions; an open one and a hold need none.
 */
export function releaseGaps(release: ReleaseDecision, today: LocalDate): readonly ReleaseGap[] {
  const gaps: ReleaseGap[] = []
  const lacks = (code: ReleaseGap['code'], index: number | null = null) => gaps.push({ code, index })

  if (isUnsaid(release.reasonsForAccess)) lacks('reasons_for_access_missing')
  if (isUnsaid(release.reasonsOfHarm)) lacks('reasons_of_harm_missing')
  if (release.decidedBy.every(isUnsaid)) lacks('deciders_missing')
  const managed = release.decision === 'closed' || release.decision === 'staged'
  if (managed && release.conditions.length === 0) lacks('conditions_missing')
  for (const [index, { owner, by, metOn }] of release.conditions.entries()) {
    if (isUnsaid(owner)) lacks('condition_without_owner', index)
    if (by < today && (metOn === null || metOn > today)) lacks('condition_late', index)
  }
  for (const [index, { by, view }] of release.dissent.entries()) {
    if (isUnsaid(by) || isUnsaid(view)) lacks('dissent_without_words', index)
  }
  if (release.reviewOn < today) lacks('review_passed')
  return gaps
}

/**
 * What stands against letting a system out openly or in stages: a severe impact with a grade that nobody knows, a
 * severe impact about which nothing fresh was measured or signed by affected people, or an assessment that is owed.
 * "No data" is not assessed, and never low. A hold and a closed release are blocked by nothing.
 *
 * @param owed all assessments owed today
 * @param levels of the impacts, by their id
 */
export function releaseBlocks(
  register: Register,
  release: ReleaseDecision,
  owed: readonly Owed[],
  levels: ReadonlyMap<string, ImpactLevel>,
  today: LocalDate,
): readonly ReleaseBlock[] {
  if (release.decision !== 'open' && release.decision !== 'staged') return []
  const blocks: ReleaseBlock[] = []
  for (const impact of register.impacts.filter((each) => isOpenFor(each, release.system))) {
    const known = levels.get(impact.id)
    const level = known?.level ?? null
    const unexplained =
      known?.unknown.filter((dimension) => !known.explainedUnknown.includes(dimension)) ?? []
    if (level === null || (isSevere(level) && unexplained.length > 0)) {
      blocks.push({ code: 'severe_not_assessed', about: impact.id })
    }
    if (isSevere(level) && !register.evidence.some((each) => speaksAbout(each, impact, register, today))) {
      blocks.push({ code: 'evidence_missing', about: impact.id })
    }
  }
  const triggers = new Set(
    owed.filter(({ system }) => system === release.system).map(({ trigger }) => trigger),
  )
  return [...blocks, ...[...triggers].map((about): ReleaseBlock => ({ code: 'assessment_owed', about }))]
}

/** Something that stands against a release in force. */
export interface BlockedRelease extends ReleaseBlock {
  readonly release: ReleaseDecision
}

/** What stands against all releases in force today, see `releaseBlocks`. */
export function blocksToday(
  register: Register,
  owed: readonly Owed[],
  levels: ReadonlyMap<string, ImpactLevel>,
  today: LocalDate,
): readonly BlockedRelease[] {
  return inForce(register, today).flatMap((release) =>
    releaseBlocks(register, release, owed, levels, today).map((block) => ({ ...block, release })),
  )
}

/** The decision in force for each system: the latest that is not dated in the future. */
export function inForce(register: Register, today: LocalDate): readonly ReleaseDecision[] {
  const bySystem = new Map<string, ReleaseDecision>()
  for (const release of register.releases.filter(({ on }) => on <= today)) {
    const known = bySystem.get(release.system)
    if (!known || known.on < release.on || (known.on === release.on && known.id < release.id)) {
      bySystem.set(release.system, release)
    }
  }
  return [...bySystem.values()]
}

function isOpenFor({ status, systems }: Impact, system: string): boolean {
  return status !== 'closed' && concernsSystem(systems, system)
}

/** Fresh, and with something in it: counts enough for a verdict, whichever, or the word of affected people. */
function speaksAbout(evidence: Evidence, impact: Impact, register: Register, today: LocalDate): boolean {
  if (!evidence.impacts.includes(impact.id) || evidence.collectedOn > today) return false
  const from = freshFrom(evidence)
  if (from === null || plusDays(from, register.about.settings.freshDays) < today) return false
  const signed = evidence.signedBy.some(
    ({ name, group }) =>
      !isUnsaid(name) && impact.groups.some((each) => each.id === group || each.name === group),
  )
  return signed || judge(evidence).verdict !== 'insufficient_evidence'
}
