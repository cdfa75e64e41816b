import { describe, expect, test } from 'vitest'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana, marta } from '../../../tests/in-memory/people.ts'
import { assessing, IMPACT, RATING, received } from '../../../tests/in-memory/stages.ts'
import { instant } from '../time/instant.ts'
import { caseSeverity } from './overview.ts'

test('an impact comes with the first group of people it touches', () => {
  const it = assessing()
  expect(kindsOf(it.does(ana, 'describe_impact', IMPACT))).toEqual(['impact_described', 'group_added'])
  expect(it.kase.impacts).toEqual([
    {
      id: 'i1',
      title: IMPACT.title,
      rights: ['equality_nondiscrimination'],
      otherRight: null,
      kind: 'actual',
      nature: 'individual',
      origin: 'application',
      relation: 'user_or_other',
      finding: null,
      delay: null,
      noAct: null,
      groups: [
        {
          id: 'g1',
          label: IMPACT.group,
          knownCount: 1,
          estimatedCount: 340,
          method: null,
          heightenedRisk: null,
          ratings: [],
          lowering: null,
          reviews: [],
          raisedAgainAt: null,
          outdated: null,
        },
      ],
    },
  ])
})

test('several impacts are told apart', () => {
  const it = assessing()
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'describe_impact', { ...IMPACT, title: 'A second one' })
  expect(it.kase.impacts.map(({ id, title }) => [id, title])).toEqual([
    ['i1', IMPACT.title],
    ['i2', 'A second one'],
  ])
})

test('the rights of the child join by themselves when it is about a child', () => {
  const it = assessing({ child: true })
  it.does(ana, 'describe_impact', IMPACT)
  it.does(ana, 'describe_impact', { ...IMPACT, rights: ['child_rights', 'privacy'] })
  expect(it.kase.impacts.map(({ rights }) => rights)).toEqual([
    ['equality_nondiscrimination', 'child_rights'],
    ['child_rights', 'privacy'],
  ])
})

test('a right outside the list is named with where it stands', () => {
  const it = assessing()
  const otherRight = { otherRight: 'social security', otherRightSource: 'ICESCR 9' }
  it.does(ana, 'describe_impact', { ...IMPACT, ...otherRight })
  it.does(ana, 'describe_impact', { ...IMPACT, otherRight: 'housing' })
  expect(it.kase.impacts.map((impact) => impact.otherRight)).toEqual([
    { name: 'social security', source: 'ICESCR 9' },
    { name: 'housing', source: '' },
  ])
})

test('how the people were counted, and what puts them at more risk, stay with the group', () => {
  const it = assessing()
  it.does(ana, 'describe_impact', { ...IMPACT, method: 'claims of a month', heightenedRisk: 'refugees' })
  expect(it.kase.impacts[0]?.groups[0]).toMatchObject({
    method: 'claims of a month',
    heightenedRisk: 'refugees',
  })
})

test.each([
  [{ title: ' ' }, 'text_missing'],
  [{ group: '' }, 'text_missing'],
  [{ title: 'x'.repeat(100_001) }, 'text_too_long'],
])('without words there is no impact (%#)', (part, code) => {
  expect(assessing().refusal(ana, 'describe_impact', { ...IMPACT, ...part })).toBe(code)
})

test('a case is taken up before it is assessed', () => {
  expect(received().refusal(ana, 'describe_impact', IMPACT)).toBe('not_now')
})

describe('the date after which help comes too late', () => {
  const deadline = instant('2026-03-20T22:59Z')
  const LIGHT = { ...RATING, scale: 3, scope: 2, irremediability: 2 } as const

  test('waits with every harm as a proposed flag, which orders nothing until it is accepted', () => {
    const it = assessing({ dateThatWillPass: deadline })
    expect(kindsOf(it.does(ana, 'describe_impact', IMPACT))).toEqual([
      'impact_described',
      'group_added',
      'delay_flagged',
    ])
    expect(it.kase.impacts[0]?.delay).toMatchObject({ state: 'proposed', deadline, reason: null, by: null })
    it.does(ana, 'rate_impact', LIGHT)
    it.does(marta, 'rate_impact', LIGHT)
    expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P3', key: { deadline: null } })
    it.does(marta, 'rule_on_delay', { impact: 'i1', accepted: true })
    expect(caseSeverity(it.kase)).toMatchObject({ priority: 'P1', key: { deadline } })
  })

  test('can be refused with reasons, which the person can have looked at by somebody else', () => {
    const it = assessing({ dateThatWillPass: deadline })
    it.does(ana, 'describe_impact', IMPACT)
    expect(it.refusal(ana, 'rule_on_delay', { impact: 'i1', accepted: false })).toBe('reason_missing')
    it.does(ana, 'rule_on_delay', {
      impact: 'i1',
      accepted: false,
      reasons: 'The office waits. The letters show it.',
    })
    expect(it.view.decisions).toMatchObject([{ kind: 'delay_not_accepted', canAppeal: true }])
  })

  test('staff may put their own reason and date in its place before it is ruled on', () => {
    const it = assessing({ dateThatWillPass: deadline })
    it.does(ana, 'describe_impact', IMPACT)
    const earlier = instant('2026-03-10T09:00Z')
    it.does(ana, 'flag_delay', { impact: 'i1', deadline: earlier, reasons: 'The hearing is before.' })
    expect(it.kase.impacts[0]?.delay).toMatchObject({ deadline: earlier, reason: 'The hearing is before.' })
  })

  test.each([
    ['over', { dateThatWillPass: instant('2026-03-01T00:00Z') }],
    ['not known', { dangerSigns: ['date_will_pass'] }],
  ] as const)('is not flagged by itself when it is %s', (_what, story) => {
    const it = assessing(story)
    it.does(ana, 'describe_impact', IMPACT)
    expect(it.kase.impacts[0]?.delay).toBeNull()
  })
})
