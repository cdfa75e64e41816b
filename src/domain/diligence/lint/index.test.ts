import { describe, expect, test } from 'vitest'
import {
  ended,
  FINDS,
  lowered,
  one,
  own,
  people,
  quiet,
  rated,
  works,
  type Parts,
} from '../../../../tests/in-memory/lint-cases.ts'
import * as make from '../../../../tests/in-memory/registers.ts'
import { nextMarks } from '../marks.ts'
import type { HighMark } from '../register.ts'
import { attributionRules } from './attribution.ts'
import { closingRules } from './closing.ts'
import { evidenceRules } from './evidence.ts'
import { impactRules } from './impacts.ts'
import { LINT_RULES, lintRegister } from './index.ts'
import { levelRules } from './levels.ts'

const { TODAY, rating, group, impact, evidence, lintContext, register } = make

const OWN = new Set(
  [...impactRules, ...closingRules, ...levelRules, ...attributionRules, ...evidenceRules].map(
    ({ code }) => code,
  ),
)

/** Rules that need marks; they have tests of their own below. */
const RECORDED = ['R104', 'R105', 'R202']

function findings(parts: Parts, marks: readonly HighMark[] = [], today = TODAY) {
  return lintRegister(lintContext(parts, marks, today)).filter(({ rule }) => OWN.has(rule))
}

function codes(parts: Parts, marks: readonly HighMark[] = [], today = TODAY): string[] {
  return findings(parts, marks, today).map(({ rule }) => rule)
}

test('a small harm that was rated and sized gives nobody work', () => {
  expect(codes({ impacts: [quiet] })).toEqual([])
})

test('a small harm whose grade fell on good evidence gives nobody work', () => {
  expect(codes(lowered({}))).toEqual([])
})

test.each(FINDS)('%s is found', (code, parts) => {
  expect(codes(parts)).toContain(code)
})

describe('what was recorded once', () => {
  const before = register(rated([4, 2, 2]))
  const marks = nextMarks(before, [], TODAY)

  test('a rating that was edited is found, and still counts', () => {
    const found = findings(rated([2, 2, 2]), marks).find(({ rule }) => rule === 'R202')
    expect(found).toMatchObject({
      level: 'error',
      entry: 'IMP-0001',
      at: '/groups/0/ratings',
      gaps: { judgement: 'scale', grade: 4, says: 2, counts: 4 },
    })
  })

  test('a rating, a group and an impact that were deleted are found', () => {
    expect(codes(one({ groups: [group('sw', [])] }), marks)).toContain('R202')
    expect(codes(one({ groups: [group('en', people.ratings)] }), marks)).toContain('R105')
    expect(findings({}, marks)).toContainEqual({
      rule: 'R104',
      level: 'error',
      entry: 'IMP-0001',
      at: '',
      gaps: { impact: 'IMP-0001' },
    })
  })

  test('what stands unchanged is no finding', () => {
    expect(codes(rated([4, 2, 2]), marks)).not.toContain('R202')
    expect(codes(rated([4, 2, 2]), marks)).not.toContain('R201')
  })
})

describe('evidence', () => {
  const shifted = evidence('EV-0001', ['IMP-0001'], { sw: [10, 40], en: [120, 20] })

  test('DD9 better for all together and worse for one group is an error', () => {
    const found = findings({ impacts: [quiet], evidence: [shifted] })
    expect(found).toContainEqual({
      rule: 'R303',
      level: 'error',
      entry: 'EV-0001',
      at: '/groups',
      gaps: { groups: ['sw'] },
    })
  })

  test('newer evidence that the group is no longer worse off settles it; about another group it does not', () => {
    const newer = evidence(
      'EV-0002',
      ['IMP-0001'],
      { sw: [60, 10], en: [60, 10] },
      { collectedOn: '2026-08-20' },
    )
    const others = evidence('EV-0002', ['IMP-0001'], { en: [60, 10] }, { collectedOn: '2026-08-20' })
    const older = { ...newer, collectedOn: '2026-07-01' }
    expect(codes({ impacts: [quiet], evidence: [shifted, newer] })).not.toContain('R303')
    expect(codes({ impacts: [quiet], evidence: [shifted, others] })).toContain('R303')
    expect(codes({ impacts: [quiet], evidence: [shifted, older] })).toContain('R303')
  })
})

test('stopping what made it worse is the way to green, and keeps the evidence; going on is not', () => {
  expect(codes(ended('active'))).toContain('R302')
  for (const status of ['retired', 'ineffective'] as const) {
    const found = codes(ended(status))
    expect(found).not.toContain('R302')
    expect(found).toContain('R314')
  }
})

test('DD11 one person who rates, owns the mitigation and checks it is flagged; two people are not', () => {
  const parts = (by: string) => ({
    ...rated([2, 2, 2]),
    mitigations: [{ ...own, owner: 'Ada' }],
    evidence: [{ ...works, by }],
  })
  expect(findings(parts('ADA')).filter(({ rule }) => rule === 'R205')).toMatchObject([
    { level: 'error', gaps: { by: 'Ada' } },
  ])
  expect(codes(parts('Eve'))).not.toContain('R205')
})

test('DD6 a mitigation with a side effect is no finding here', () => {
  const side = impact('IMP-0002', [group('sw', [rating([2, 2, 2])])])
  expect(codes({ impacts: [quiet, side], mitigations: [{ ...own, sideEffects: ['IMP-0002'] }] })).toEqual([])
})

test('raters who disagree are both kept, and nobody takes the middle', () => {
  const views = [rating([1, 2, 2]), rating([4, 2, 2], { rater: 'affected', by: 'Chi' })]
  expect(findings(one({ groups: [group('sw', views)] })).find(({ rule }) => rule === 'R121')).toMatchObject({
    level: 'note',
    gaps: { judgement: 'scale', low: 1, lowBy: 'company', high: 4, highBy: 'affected' },
  })
})

test('the evidence runs out on the day after its last fresh one', () => {
  const found = findings(lowered({}, { evidence: [{ ...works, collectedOn: '2026-03-20' }] }))
  expect(found.find(({ rule }) => rule === 'R204')?.gaps).toMatchObject({ date: '2026-09-17' })
})

test('every rule has an id of its own', () => {
  const ids = LINT_RULES.map(({ code }) => code)
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set([...FINDS.map(([code]) => code), ...RECORDED])).toEqual(OWN)
})
