import { sameText } from '../../typed/same-text.ts'
import type { Assessed } from '../assess.ts'
import { isLocalDate } from '../../time/calendar.ts'
import { plusDays } from '../days.ts'
import { isAbout } from '../evidence/group-codes.ts'
import { freshFrom } from '../evidence/holds.ts'
import { isWhole } from '../evidence/signature.ts'
import { fromOutside } from '../evidence/signers.ts'
import { judge, type EvidenceVerdict } from '../evidence/verdict.ts'
import { inUse } from '../portfolio.ts'
import type { Evidence } from '../register.ts'
import { isUnsaid } from '../unsaid.ts'
import { eachOf, foundIf, type FoundHere, type LintRule } from './rule.ts'

function verdictOf(evidence: Evidence, { verdicts }: Assessed): EvidenceVerdict {
  return verdicts.get(evidence) ?? judge(evidence)
}

const each = eachOf(({ register }) => register.evidence)

/** Rules about evidence of effect: R300 to R399. */
export const evidenceRules: readonly LintRule[] = [
  {
    code: 'R301',
    level: 'warning',
    find: each((evidence, assessed) => {
      const from = freshFrom(evidence)
      if (from === null || isReplaced(evidence, assessed)) return []
      const until = plusDays(from, assessed.register.about.settings.freshDays)
      return foundIf(until < assessed.today, '/collected_on', { date: until })
    }),
  },
  {
    code: 'R302',
    level: 'error',
    find: each((evidence, assessed) => wentWrong(evidence, assessed, 'worse')),
  },
  {
    code: 'R303',
    level: 'error',
    find: each((evidence, assessed) => wentWrong(evidence, assessed, 'shifted')),
  },
  {
    code: 'R304',
    level: 'warning',
    find: each((evidence, assessed) =>
      foundIf(
        evidence.groups.length > 0 && verdictOf(evidence, assessed).verdict === 'insufficient_evidence',
        '/groups',
      ),
    ),
  },
  {
    code: 'R305',
    level: 'note',
    find: each((evidence, assessed) =>
      foundIf(
        evidence.groups.length > 0 && verdictOf(evidence, assessed).verdict === 'no_change_shown',
        '/groups',
      ),
    ),
  },
  {
    code: 'R306',
    level: 'warning',
    find: each((evidence) =>
      foundIf(
        evidence.signedBy.length === 0 && (evidence.groups.length === 0 || evidence.splitBy === null),
        '/groups',
      ),
    ),
  },
  {
    code: 'R307',
    level: 'warning',
    find: each((evidence) => foundIf(evidence.impacts.length === 0, '/impacts')),
  },
  { code: 'R308', level: 'warning', find: each(groupsLeftOut) },
  {
    code: 'R309',
    level: 'note',
    find: each((evidence) =>
      evidence.sources.flatMap(({ overrideReason, file }, index) =>
        foundIf(!isUnsaid(overrideReason), `/sources/${String(index)}/override_reason`, { file }),
      ),
    ),
  },
  {
    code: 'R310',
    level: 'error',
    find: each((evidence, { today }) =>
      foundIf(isLocalDate(evidence.collectedOn) && evidence.collectedOn > today, '/collected_on', {
        date: evidence.collectedOn,
      }),
    ),
  },
  {
    code: 'R311',
    level: 'warning',
    find: each((evidence) =>
      foundIf(
        evidence.signedBy.length === 0 &&
          evidence.sources.some(({ format }) => format === 'qualitative') &&
          evidence.groups.length === 0,
        '/signed_by',
      ),
    ),
  },
  {
    code: 'R314',
    level: 'note',
    find: each((evidence, assessed) => {
      const worse = verdictOf(evidence, assessed).groups.filter((group) => group.verdict === 'worse')
      return foundIf(worse.length > 0 && isEnded(evidence, assessed), '/groups', {
        groups: worse.map(({ key }) => key),
        mitigation: evidence.mitigation ?? '',
      })
    }),
  },
  {
    code: 'R312',
    level: 'error',
    find: each((evidence, { register }) => {
      const outside = fromOutside(register, evidence)
      return evidence.signedBy.flatMap((signed, index) =>
        foundIf(!outside.includes(signed), `/signed_by/${String(index)}`, { name: signed.name }),
      )
    }),
  },
  {
    code: 'R315',
    level: 'error',
    find: each(({ id }, { register }) => foundIf(register.recounts[id] === 'counts_differ', '/groups')),
  },
  {
    code: 'R316',
    level: 'warning',
    find: each(({ id, groups }, { register }) =>
      foundIf(
        groups.length > 0 && (register.recounts[id] ?? 'files_missing') === 'files_missing',
        '/sources',
      ),
    ),
  },
  {
    code: 'R317',
    level: 'error',
    find: each(({ id }, { register }) => foundIf(register.recounts[id] === 'copy', '/sources')),
  },
  {
    code: 'R318',
    level: 'error',
    find: each(({ groups }) => {
      const keys = groups.map(({ key }) => sameText(key))
      return groups.flatMap(({ key }, index) =>
        foundIf(keys.indexOf(sameText(key)) < index, `/groups/${String(index)}`, { group: key }),
      )
    }),
  },
  {
    code: 'R319',
    level: 'warning',
    find: each(({ signedBy }) =>
      signedBy.flatMap((signature, index) =>
        foundIf(!isWhole(signature), `/signed_by/${String(index)}`, { name: signature.name }),
      ),
    ),
  },
  {
    code: 'R320',
    level: 'note',
    find: each(({ id, groups }, { register }) =>
      foundIf(groups.length > 0 && register.recounts[id] === 'typed', '/groups'),
    ),
  },
  {
    code: 'R313',
    level: 'error',
    find: each(({ sources }) => {
      const days = (wanted: 'before' | 'after') =>
        sources.flatMap(({ when, ranOn }) => (when === wanted && ranOn !== null ? [ranOn] : [])).sort()
      const [before, after] = [days('before').at(-1), days('after')[0]]
      return before !== undefined && after !== undefined && before > after
        ? foundIf(true, '/sources', { before, after })
        : []
    }),
  },
]

/**
 * A verdict that turns the check red (DD9), unless newer evidence about the same mitigation and measure shows that
 * it is no longer so for the groups that were worse off.
 */
function wentWrong(evidence: Evidence, assessed: Assessed, wanted: 'worse' | 'shifted'): FoundHere[] {
  const { verdict, groups } = verdictOf(evidence, assessed)
  if (verdict !== wanted || isReplaced(evidence, assessed) || isEnded(evidence, assessed)) return []
  const worse = groups.filter((group) => group.verdict === 'worse').map(({ key }) => key)
  return [{ at: '/groups', gaps: { groups: worse } }]
}

/** The mitigation is no longer used: what it did stays on record, and stands in nobody's way. */
function isEnded({ mitigation }: Evidence, { about }: Assessed): boolean {
  const one = mitigation === null ? undefined : about.mitigation.get(mitigation)
  return one !== undefined && !inUse(one)
}

function isReplaced(evidence: Evidence, assessed: Assessed): boolean {
  const worse = verdictOf(evidence, assessed).groups.filter((group) => group.verdict === 'worse')
  return (assessed.about.evidenceOf.get(evidence.mitigation) ?? []).some(
    (newer) =>
      newer !== evidence &&
      newer.measure === evidence.measure &&
      newer.splitBy === evidence.splitBy &&
      evidence.impacts.every((impact) => newer.impacts.includes(impact)) &&
      (freshFrom(newer) ?? '') > (freshFrom(evidence) ?? '9999') &&
      isFine(verdictOf(newer, assessed).verdict) &&
      worse.every(({ key }) =>
        verdictOf(newer, assessed).groups.some((group) => group.key === key && isFine(group.verdict)),
      ),
  )
}

function isFine(verdict: EvidenceVerdict['verdict']): boolean {
  return verdict === 'improved' || verdict === 'no_change_shown'
}

/** Groups of the impact that the run did not look at: what is not measured cannot look worse. */
function groupsLeftOut(evidence: Evidence, assessed: Assessed): FoundHere[] {
  const { splitBy } = evidence
  if (splitBy === null || evidence.groups.length === 0 || isEnded(evidence, assessed)) return []
  return [...new Set(evidence.impacts)]
    .flatMap((id) => assessed.levels.get(id)?.impact ?? [])
    .flatMap((impact) =>
      impact.groups.flatMap((group) => {
        const there = evidence.groups.some(
          ({ key, after }) => after !== null && isAbout(group.keys, splitBy, key),
        )
        return foundIf(!there, '/groups', { group: group.name, impact: impact.id, splitBy })
      }),
    )
}
