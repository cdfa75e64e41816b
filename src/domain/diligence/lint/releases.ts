import { inForce, releaseGaps, type ReleaseBlock, type ReleaseGap } from '../release.ts'
import { isSevere } from '../../casework/severity.ts'
import type { LocalDate } from '../../time/calendar.ts'
import type { Assessed } from '../assess.ts'
import { concernsSystem } from '../concerns.ts'
import { earliest, graveAndLiveSince } from '../term.ts'
import type { Found, LintRule } from './rule.ts'

/** Decisions in force only: what an older one lacked is history. */
function gapRule(code: string, level: LintRule['level'], gap: ReleaseGap['code'], at: string): LintRule {
  return {
    code,
    level,
    find: ({ register, today }) =>
      inForce(register, today).flatMap((release) =>
        releaseGaps(release, today)
          .filter((one) => one.code === gap)
          .map(({ index }) => ({
            entry: release.id,
            at: at.replace('#', String(index)),
            gaps: { what: release.conditions[index ?? -1]?.what ?? '', date: release.reviewOn },
          })),
      ),
  }
}

function blockRule(code: string, block: ReleaseBlock['code']): LintRule {
  return {
    code,
    level: 'error',
    find: (assessed) =>
      assessed.blocks
        .filter((one) => one.code === block)
        .map(({ release, about }) => ({
          entry: release.id,
          at: '/decision',
          gaps: { decision: release.decision, about },
        })),
  }
}

/** Rules about how widely a system is let out: R700 to R739. */
export const releaseRules: readonly LintRule[] = [
  gapRule('R700', 'error', 'reasons_for_access_missing', '/reasons_for_access'),
  gapRule('R701', 'error', 'reasons_of_harm_missing', '/reasons_of_harm'),
  gapRule('R702', 'error', 'deciders_missing', '/decided_by'),
  gapRule('R703', 'warning', 'conditions_missing', '/conditions'),
  gapRule('R704', 'error', 'condition_without_owner', '/conditions/#/owner'),
  gapRule('R705', 'error', 'condition_late', '/conditions/#/by'),
  gapRule('R706', 'warning', 'dissent_without_words', '/dissent/#'),
  gapRule('R707', 'warning', 'review_passed', '/review_on'),
  blockRule('R710', 'severe_not_assessed'),
  { ...blockRule('R711', 'evidence_missing'), saysMissing: true },
  blockRule('R712', 'assessment_owed'),
  {
    code: 'R713',
    level: 'warning',
    saysMissing: true,
    find: (assessed) => {
      const { register, today } = assessed
      const decided = inForce(register, today).map(({ system }) => system)
      return register.about.systems.flatMap(({ id, name, launched }, index): Found[] =>
        launched !== null && launched <= today && !decided.includes(id)
          ? [
              {
                entry: 'register',
                at: `/systems/${String(index)}`,
                gaps: { system: name },
                since: graveIn(assessed, id),
              },
            ]
          : [],
      )
    },
  },
  {
    code: 'R714',
    level: 'error',
    find: ({ register, today }) =>
      inForce(register, today).flatMap(({ id, system, decision }): Found[] => {
        const launched = register.about.systems.find((each) => each.id === system)?.launched ?? null
        const live = decision === 'hold' && launched !== null && launched <= today
        return live ? [{ entry: id, at: '/decision', gaps: { date: launched } }] : []
      }),
  },
]

/** Since when a grave impact, or one that nobody rated, concerns a system; null while none does. */
function graveIn(assessed: Assessed, system: string): LocalDate | null {
  const grave = assessed.impacts.filter(
    ({ impact, level }) =>
      impact.status !== 'closed' && concernsSystem(impact.systems, system) && isSevere(level.level),
  )
  return earliest(grave.flatMap((each) => graveAndLiveSince(assessed, each) ?? []))
}
