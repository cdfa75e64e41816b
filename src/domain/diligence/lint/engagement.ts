import type { Assessed } from '../assess.ts'
import { gapsIn } from '../coverage.ts'
import { plusDays } from '../days.ts'
import { graveAndLiveSince } from '../term.ts'
import { isUnsaid } from '../unsaid.ts'
import { eachOf, foundIf, type LintRule } from './rule.ts'

/** Days after which people should have heard what became of what they said. */
const FEEDBACK_DAYS = 60

const each = eachOf(({ register }) => register.engagements)

/** Rules about who was heard: R740 to R799 (UNGP 18; domain reference 10). */
export const engagementRules: readonly LintRule[] = [
  {
    code: 'R740',
    level: 'error',
    find: each((engagement) =>
      foundIf(engagement.with === 'expert' && isUnsaid(engagement.whyNotDirect), '/why_not_direct'),
    ),
  },
  {
    code: 'R741',
    level: 'warning',
    find: each((engagement) =>
      foundIf(engagement.with === 'credible_proxy' && isUnsaid(engagement.whyNotDirect), '/why_not_direct'),
    ),
  },
  {
    code: 'R742',
    level: 'error',
    find: each(({ influence, why }) => foundIf(influence !== 'changed' && isUnsaid(why), '/why')),
  },
  {
    code: 'R743',
    level: 'warning',
    find: each(({ heard }) => foundIf(isUnsaid(heard), '/heard')),
  },
  {
    code: 'R744',
    level: 'note',
    find: each(({ approvedByParticipants }) => foundIf(!approvedByParticipants, '/approved_by_participants')),
  },
  {
    code: 'R745',
    level: 'warning',
    find: each(({ on, feedbackOn }, { today }) =>
      foundIf(feedbackOn === null && plusDays(on, FEEDBACK_DAYS) < today, '/feedback_on', { date: on }),
    ),
  },
  {
    code: 'R746',
    level: 'warning',
    saysMissing: true,
    find: each((engagement, { register }) => {
      const about = register.impacts.filter(({ id }) => engagement.impacts.includes(id))
      const known = about.flatMap(({ groups }) => groups)
      return engagement.groups.flatMap((name, index) =>
        foundIf(
          about.length > 0 && !known.some((group) => group.id === name || group.name === name),
          `/groups/${String(index)}`,
          { group: name, known: known.map(({ id }) => id) },
        ),
      )
    }),
  },
  {
    code: 'R750',
    level: 'warning',
    saysMissing: true,
    find: (assessed) =>
      byGroup(assessed)
        .filter(({ empty, all }) => empty === all)
        .map(({ impact, at, group, places }) => ({
          entry: impact.id,
          at,
          gaps: { group, places },
          since: graveAndLiveSince(assessed, impact),
        })),
  },
  {
    code: 'R751',
    level: 'note',
    saysMissing: true,
    find: (assessed) =>
      byGroup(assessed)
        .filter(({ empty, all }) => empty > 0 && empty < all)
        .map(({ impact, at, ...gaps }) => ({ entry: impact.id, at, gaps })),
  },
]

/** Empty places of the matrix for each group of each severe impact: one finding a group, not one a place. */
function byGroup(assessed: Assessed) {
  const cells = Map.groupBy(assessed.coverage, ({ impact, group }) => placeOf(impact, group))
  return assessed.impacts.flatMap((impact) =>
    impact.impact.groups.flatMap((group, index) => {
      const own = cells.get(placeOf(impact.id, group.id)) ?? []
      const empty = gapsIn(own)
      const places = empty
        .map(({ region, language }) => [region, language].filter((part) => part).join(' '))
        .filter((place) => place !== '')
      return own.length === 0
        ? []
        : [
            {
              impact,
              at: `/groups/${String(index)}`,
              group: group.name,
              empty: empty.length,
              all: own.length,
              places: places.length === 0 ? ['anybody'] : places,
            },
          ]
    }),
  )
}

function placeOf(impact: string, group: string): string {
  return JSON.stringify([impact, group])
}
