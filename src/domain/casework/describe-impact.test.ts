import { expect, test } from 'vitest'
import { kindsOf } from '../../../tests/in-memory/in-memory-case.ts'
import { ana } from '../../../tests/in-memory/people.ts'
import { assessing, IMPACT, received } from '../../../tests/in-memory/stages.ts'

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
