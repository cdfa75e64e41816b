import type { ImpactToday } from '../assess.ts'
import { isLocalDate } from '../../time/calendar.ts'
import { isSevere } from '../../casework/severity.ts'
import { ENOUGH_OBSERVATIONS } from '../../vocabulary/diligence.ts'
import { RATERS } from '../../vocabulary/severity.ts'
import { acceptedDelay } from '../level.ts'
import { LOWERABLE } from '../recorded.ts'
import { evidenceAbout, holdForAll } from '../standing.ts'
import { graveAndLiveSince } from '../term.ts'
import { isUnsaid } from '../unsaid.ts'
import { eachOf, foundIf, type FoundHere, type LintRule } from './rule.ts'

const each = eachOf(({ impacts }) => impacts)

/** How far two raters' grades of one judgement may lie apart before the register says so. */
const FAR_APART = 2

/** Rules about impacts and the groups they touch: R100 to R199. */
export const impactRules: readonly LintRule[] = [
  {
    code: 'R101',
    level: 'error',
    find: each(({ impact }) => foundIf(impact.groups.length === 0, '/groups')),
  },
  {
    code: 'R102',
    level: 'error',
    find: each(({ impact }) =>
      impact.groups.flatMap((group, index) =>
        foundIf(group.ratings.length === 0, `/groups/${String(index)}/ratings`, { group: group.name }),
      ),
    ),
  },
  {
    code: 'R103',
    level: 'warning',
    find: each(({ impact, level }) =>
      impact.groups.flatMap((group, index) => {
        if (group.ratings.length === 0) return []
        const own = level.groups.find((one) => one.group === group.id)
        const open = (own?.unknown ?? []).filter((dimension) => !own?.explainedUnknown.includes(dimension))
        return foundIf(open.length > 0, `/groups/${String(index)}/ratings`, {
          group: group.name,
          judgements: open,
        })
      }),
    ),
  },
  {
    code: 'R104',
    level: 'error',
    find: ({ vanished }) =>
      vanished
        .filter(({ group }) => group === null)
        .map(({ impact }) => ({ entry: impact, at: '', gaps: { impact } })),
  },
  {
    code: 'R105',
    level: 'error',
    find: ({ vanished }) =>
      vanished.flatMap(({ impact, group }) =>
        group === null ? [] : [{ entry: impact, at: '/groups', gaps: { group } }],
      ),
  },
  {
    code: 'R106',
    level: 'error',
    find: each(({ impact: { delay } }) => [
      ...foundIf(delay !== null && !isLocalDate(delay.deadline), '/delay/deadline', { missing: 'deadline' }),
      ...foundIf(delay !== null && isUnsaid(delay.reason), '/delay/reason', { missing: 'reason' }),
    ]),
  },
  {
    code: 'R107',
    level: 'warning',
    find: each(({ impact: { delay } }) =>
      foundIf(delay !== null && isUnsaid(delay.acceptedBy), '/delay/accepted_by'),
    ),
  },
  {
    code: 'R108',
    level: 'error',
    find: each(({ impact: { delay, closed } }, { today }) => {
      const { deadline = '' } = acceptedDelay(delay) && delay ? delay : {}
      return foundIf(deadline !== '' && deadline < today && closed === null, '/delay/deadline', {
        date: deadline,
      })
    }),
  },
  {
    code: 'R110',
    level: 'error',
    find: each(({ impact, precaution: { groups } }) => {
      return foundIf(impact.precaution === null && groups.length > 0, '/precaution', { groups })
    }),
  },
  {
    code: 'R111',
    level: 'error',
    find: each(({ impact: { precaution } }) =>
      foundIf(precaution !== null && isUnsaid(precaution.releaseCondition), '/precaution/release_condition'),
    ),
  },
  {
    code: 'R112',
    level: 'error',
    find: each(({ precaution }) => foundIf(precaution.releasedWithoutProof, '/precaution/released')),
  },
  {
    code: 'R120',
    level: 'warning',
    find: each((today, assessed) => {
      const { impact, level } = today
      return impact.groups.flatMap((group, index) => {
        const own = level.groups.find((one) => one.group === group.id)
        const alone = group.ratings.length > 0 && group.ratings.every(({ rater }) => rater === 'company')
        return foundIf(
          alone && own !== undefined && isSevere(own.level),
          `/groups/${String(index)}/ratings`,
          { group: group.name },
          graveAndLiveSince(assessed, today),
        )
      })
    }),
  },
  { code: 'R121', level: 'note', find: each(disagreements) },
  {
    code: 'R122',
    level: 'warning',
    find: each(({ impact }) =>
      impact.groups.flatMap((group, index) =>
        foundIf(group.known === null && group.estimated === null, `/groups/${String(index)}`, {
          group: group.name,
        }),
      ),
    ),
  },
  {
    code: 'R123',
    level: 'note',
    find: each(({ impact }) =>
      impact.groups.flatMap((group, index) => {
        const size = Math.max(group.known ?? 0, group.estimated?.count ?? 0)
        return foundIf(size > 0 && size < ENOUGH_OBSERVATIONS, `/groups/${String(index)}`, {
          group: group.name,
          size,
        })
      }),
    ),
  },
  {
    code: 'R124',
    level: 'warning',
    find: each(({ impact }) =>
      impact.groups.flatMap((group, index) =>
        foundIf(
          group.estimated !== null && isUnsaid(group.estimated.method),
          `/groups/${String(index)}/estimated/method`,
          { group: group.name },
        ),
      ),
    ),
  },
  {
    code: 'R130',
    level: 'error',
    find: each(({ impact }, { register, today }) => {
      const { closed } = impact
      if (impact.status !== 'closed' || closed === null) return []
      const evidence = evidenceAbout(register, impact, closed.evidence)
      return foundIf(!holdForAll(register, impact.groups, evidence, today), '/closed/evidence')
    }),
  },
  {
    code: 'R131',
    level: 'error',
    find: each(({ impact }) => [
      ...foundIf(impact.status === 'closed' && impact.closed === null, '/closed', { missing: 'closed' }),
      ...foundIf(impact.status !== 'closed' && impact.closed !== null, '/status', { missing: 'status' }),
      ...foundIf(impact.closed !== null && isUnsaid(impact.closed.by), '/closed/by', { missing: 'by' }),
    ]),
  },
  {
    code: 'R132',
    level: 'error',
    find: each(({ impact, level, standing }, { register }) => {
      if (impact.status !== 'closed') return []
      const broken = level.groups.flatMap((group) => group.lowerings.filter(({ not }) => not !== null))
      const { upheldOn, notShownToWork } = standing
      const evidence = evidenceAbout(register, impact, impact.closed?.evidence ?? [])
      const since =
        upheldOn !== null &&
        (notShownToWork.length > 0 || !evidence.some(({ collectedOn }) => collectedOn > upheldOn))
      return [
        ...foundIf(broken.length > 0, '/status', { open: 'lowering' }),
        ...foundIf(since, '/grievances', { open: 'grievance' }),
      ]
    }),
  },
  {
    code: 'R133',
    level: 'note',
    find: each(({ impact, standing }) =>
      foundIf(impact.status === 'closed' && standing.kind === 'actual', '/status'),
    ),
  },
  {
    code: 'R140',
    level: 'warning',
    find: each(({ impact }) =>
      impact.foreign.map(({ tool, field, text }, index) => ({
        at: `/foreign/${String(index)}`,
        gaps: { tool, field, text },
      })),
    ),
  },
  {
    code: 'R142',
    level: 'error',
    find: each(({ impact, standing: { kind, upheldOn } }) => {
      return foundIf(kind !== impact.kind, '/kind', { date: upheldOn ?? '' })
    }),
  },
  {
    code: 'R143',
    level: 'warning',
    find: each(({ standing: { upheldOn, notShownToWork } }) => {
      return notShownToWork.map((mitigation) => ({
        at: '/grievances',
        gaps: { mitigation, date: upheldOn ?? '' },
      }))
    }),
  },
  {
    code: 'R144',
    level: 'error',
    find: each(({ impact }, { today }) =>
      impact.grievances.flatMap(({ reference, on }, index) =>
        foundIf(on > today, `/grievances/${String(index)}/on`, { reference, date: on }),
      ),
    ),
  },
]

/** Raters two grades apart or more; both stand, and nobody takes the middle (domain reference 4, rule 10). */
function disagreements({ impact, level }: ImpactToday): FoundHere[] {
  return impact.groups.flatMap((group, index) => {
    const views = level.groups.find((one) => one.group === group.id)?.byRater ?? {}
    return LOWERABLE.flatMap((judgement) => {
      const given = RATERS.flatMap(({ code }) => {
        const grade = views[code]?.[judgement]
        return grade === undefined || grade === 'unknown' ? [] : [{ rater: code, grade }]
      }).toSorted((a, b) => a.grade - b.grade)
      const [low, high] = [given[0], given.at(-1)]
      if (!low || !high || high.grade - low.grade < FAR_APART) return []
      return [
        {
          at: `/groups/${String(index)}/ratings`,
          gaps: {
            group: group.name,
            judgement,
            low: low.grade,
            lowBy: low.rater,
            high: high.grade,
            highBy: high.rater,
          },
        },
      ]
    })
  })
}
