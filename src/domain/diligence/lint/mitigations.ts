import { isSevere } from '../../casework/severity.ts'
import type { Assessed } from '../assess.ts'
import { catalogueMitigation } from '../mitigation-catalogue.ts'
import { inUse, mitigationGaps, type MitigationGap } from '../portfolio.ts'
import { concernsSystem } from '../concerns.ts'
import type { Mitigation } from '../register.ts'
import { sideEffectsOf } from '../side-effects.ts'
import { eachOf, foundIf, type LintRule } from './rule.ts'

const each = eachOf(({ register }) => register.mitigations.filter(inUse))

function gapRule(code: string, level: LintRule['level'], gap: MitigationGap, at: string): LintRule {
  return {
    code,
    level,
    find: each((mitigation, { today }) =>
      foundIf(mitigationGaps(mitigation, today).includes(gap), at, {
        date: mitigation.checkOn,
        systems: mitigation.systems.length,
        role: mitigation.earliestPoint?.role ?? '',
      }),
    ),
  }
}

/** Rules about mitigations, each by itself and all of an impact together: R400 to R499. */
export const mitigationRules: readonly LintRule[] = [
  {
    code: 'R400',
    level: 'error',
    saysMissing: true,
    find: (assessed) =>
      assessed.portfolios
        .filter(({ categories }) => categories.every(({ mitigations }) => mitigations.length === 0))
        .map(({ impact }) => ({ entry: impact, at: '', gaps: {} })),
  },
  {
    code: 'R401',
    level: 'warning',
    saysMissing: true,
    find: (assessed) =>
      assessed.portfolios
        .filter(({ categories }) => categories.some(({ mitigations }) => mitigations.length > 0))
        .filter(({ neglected }) => neglected.length > 0)
        .map(({ impact, neglected, suggestions }) => ({
          entry: impact,
          at: '',
          gaps: { categories: neglected, suggestions },
        })),
  },
  gapRule('R402', 'error', 'owner_missing', '/owner'),
  gapRule('R403', 'warning', 'check_passed', '/check_on'),
  gapRule('R404', 'error', 'stop_condition_missing', '/stop_condition'),
  gapRule('R405', 'warning', 'owning_function_missing', '/owning_function'),
  gapRule('R406', 'note', 'earliest_point_missing', '/earliest_point'),
  gapRule('R407', 'warning', 'acts_late_without_reason', '/earliest_point/why_not_there'),
  gapRule('R408', 'error', 'side_effects_not_looked_for', '/side_effects'),
  {
    code: 'R409',
    level: 'warning',
    find: each(({ sideEffects, noSideEffects }) =>
      foundIf(sideEffects.length > 0 && noSideEffects !== null, '/no_side_effects', {
        impacts: sideEffects,
      }),
    ),
  },
  {
    // Not that the mitigation does harm, but that nobody wrote down how the two rights were weighed.
    code: 'R410',
    level: 'warning',
    find: each((mitigation, { register, levels }) =>
      sideEffectsOf(register, mitigation, levels)
        .filter(({ severe, weighedIn }) => severe && weighedIn.length === 0)
        .map(({ impact }) => ({ at: '/side_effects', gaps: { impact: impact.id } })),
    ),
  },
  {
    code: 'R411',
    level: 'error',
    find: each(({ catalogue }) =>
      foundIf(catalogue !== null && catalogueMitigation(catalogue) === null, '/catalogue', {
        id: catalogue ?? '',
      }),
    ),
  },
  {
    code: 'R412',
    level: 'note',
    find: each(({ catalogue, category }) => {
      const usual = catalogueMitigation(catalogue)?.category
      return foundIf(usual !== undefined && usual !== category, '/category', {
        id: catalogue ?? '',
        usual: usual ?? '',
      })
    }),
  },
  {
    code: 'R413',
    level: 'warning',
    find: each(outsideEnglish('unknown')),
  },
  {
    code: 'R419',
    level: 'warning',
    find: each(outsideEnglish('no')),
  },
  {
    code: 'R414',
    level: 'warning',
    find: each(({ movesHarm }) => foundIf(movesHarm === 'unknown', '/moves_harm')),
  },
  {
    code: 'R415',
    level: 'error',
    find: each(({ movesHarm, sideEffects }) =>
      foundIf(movesHarm === 'yes' && sideEffects.length === 0, '/moves_harm'),
    ),
  },
  {
    code: 'R416',
    level: 'error',
    find: each(({ impacts, sideEffects }) =>
      impacts
        .filter((id) => sideEffects.includes(id))
        .map((impact) => ({ at: '/side_effects', gaps: { impact } })),
    ),
  },
  {
    code: 'R417',
    level: 'warning',
    find: each((mitigation, assessed) =>
      foundIf(mitigation.engagements.length === 0 && servesSevere(mitigation, assessed), '/engagements'),
    ),
  },
  {
    code: 'R418',
    level: 'warning',
    find: each(({ leastProtected }) => foundIf(leastProtected.length === 0, '/least_protected')),
  },
]

/** Other languages of its systems, for a mitigation whose answer about them is the one given. */
function outsideEnglish(answer: Mitigation['worksOutsideEnglish']) {
  return (mitigation: Mitigation, { register }: Assessed) => {
    const languages = register.about.systems
      .filter(({ id }) => concernsSystem(mitigation.systems, id))
      .flatMap((system) => system.languages)
      .filter((language) => !/^en\b/i.test(language))
    return foundIf(
      mitigation.worksOutsideEnglish === answer && languages.length > 0,
      '/works_outside_english',
      { languages: [...new Set(languages)] },
    )
  }
}

function servesSevere({ impacts }: Mitigation, { levels }: Assessed): boolean {
  return impacts.some((id) => {
    const { impact = null, level = null } = levels.get(id) ?? {}
    return impact !== null && impact.status !== 'closed' && isSevere(level)
  })
}
