import { describe, expect, test } from 'vitest'
import {
  contextOf,
  FREE,
  HERE,
  light,
  option,
  release,
  system,
  withSystems,
} from '../../../../tests/in-memory/diligence-parts.ts'
import {
  as,
  cb,
  condition,
  eng,
  IN_ORDER,
  mit,
  OTHER_FINDS,
  rel,
  type Find,
  type OtherParts,
} from '../../../../tests/in-memory/other-lint-cases.ts'
import { rulesAssessments } from '../../../words/en/register/rules-assessments.ts'
import { rulesBalance } from '../../../words/en/register/rules-balance.ts'
import { rulesEngagement } from '../../../words/en/register/rules-engagement.ts'
import { rulesMitigations } from '../../../words/en/register/rules-mitigations.ts'
import { rulesReleases } from '../../../words/en/register/rules-releases.ts'
import type { System } from '../register.ts'
import { assessmentRules } from './assessments.ts'
import { balanceRules } from './balance.ts'
import { engagementRules } from './engagement.ts'
import { mitigationRules } from './mitigations.ts'
import { releaseRules } from './releases.ts'
import { lintWith } from './rule.ts'

const RULES = [...mitigationRules, ...assessmentRules, ...balanceRules, ...releaseRules, ...engagementRules]
const WORDS: Readonly<Record<string, { title: string; says: string; fix: string }>> = {
  ...rulesMitigations,
  ...rulesAssessments,
  ...rulesBalance,
  ...rulesReleases,
  ...rulesEngagement,
}

const found = (parts: OtherParts, systems?: readonly System[]) =>
  lintWith(RULES, contextOf(withSystems(parts, systems), HERE))
const codes = (parts: OtherParts, systems?: readonly System[]) =>
  found(parts, systems).map(({ rule }) => rule)

test('a register in order gives nobody work', () => {
  expect(found(IN_ORDER)).toEqual([])
})

test.each(OTHER_FINDS.map((each): [string, Find] => [each[0], each]))(
  '%s is found',
  (code, [, change, systems]) => {
    expect(codes({ ...IN_ORDER, ...change }, systems)).toContain(code)
  },
)

test('every rule has a register in which it finds something, and an id in its hundred', () => {
  expect(new Set(OTHER_FINDS.map(([code]) => code))).toEqual(new Set(RULES.map(({ code }) => code)))
  expect(new Set(RULES.map(({ code }) => code)).size).toBe(RULES.length)
  for (const { code } of RULES) expect(code).toMatch(/^R[4-7]\d\d$/)
})

test('every rule has words, and they name only gaps that a finding fills', () => {
  expect(Object.keys(WORDS).sort()).toEqual(RULES.map(({ code }) => code).sort())
  for (const [code, change, systems] of OTHER_FINDS) {
    const finding = found({ ...IN_ORDER, ...change }, systems).find(({ rule }) => rule === code)
    const { says, fix } = WORDS[code]!
    for (const [, gap] of `${says} ${fix}`.matchAll(/\{(\w+)\}/g)) {
      expect(finding?.gaps[gap!], `${code} {${gap!}}`).toSatisfy(
        (value) => value !== undefined && value !== '',
      )
    }
  }
})

describe('what a rule leaves alone', () => {
  test('a proxy or an expert with a reason why nobody else could be heard', () => {
    const whyNotDirect = 'Speaking to us would put them in danger.'
    expect(codes({ ...IN_ORDER, ...eng({ with: 'expert', whyNotDirect }) })).toEqual([])
    expect(codes({ ...IN_ORDER, ...eng({ with: 'credible_proxy', whyNotDirect }) })).toEqual([])
  })

  test('people who were heard, and whose words did not change anything, with a reason', () => {
    expect(codes({ ...IN_ORDER, ...eng({ influence: 'not', why: 'The law forbids it.' }) })).toEqual([])
  })

  test('an older release decision that a newer one replaced', () => {
    const older = release({ id: 'REL-0000', on: '2026-07-01', reasonsOfHarm: '', reviewOn: '2026-07-02' })
    expect(codes({ ...IN_ORDER, releases: [older, release()] })).toEqual([])
  })

  test('a filter in a system that speaks only English', () => {
    const english = [system({ languages: ['en-GB'] })]
    expect(codes({ ...IN_ORDER, ...mit({ worksOutsideEnglish: 'unknown' }) }, english)).not.toContain('R413')
  })

  test('a restriction on its last day', () => {
    const options = [FREE, option('facts', { endsOn: '2026-09-01' })]
    expect(codes({ ...IN_ORDER, ...cb({ options, reviewOn: '2026-09-01' }) })).toEqual([])
  })
})

test('an empty light assessment is one finding for all its questions', () => {
  const empty = light({ answers: [] })
  const open = found({ ...IN_ORDER, ...as(empty) }).filter(({ rule }) => rule === 'R504')
  expect(open).toHaveLength(1)
  expect(open[0]?.gaps['questions']).toContain('gravest_harm')
})

test('a finding about one condition points at it in the file', () => {
  const conditions = [
    { ...condition!, metOn: '2026-08-10' },
    { ...condition!, owner: '' },
  ]
  expect(found({ ...IN_ORDER, ...rel({ conditions }) })).toMatchObject([
    { rule: 'R704', entry: 'REL-0001', at: '/conditions/1/owner', level: 'error' },
  ])
})
