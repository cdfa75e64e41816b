import { expect, test } from 'vitest'
import type { Evidence } from '../register.ts'
import { besides } from './besides.ts'
import { compareGroups } from './compare-groups.ts'

type Groups = Evidence['groups']

const row = (
  key: string,
  before: [number, number] | null,
  after: [number, number] | null,
): Groups[number] => ({
  key,
  before: before && { harmful: before[0], of: before[1], missing: 0 },
  after: after && { harmful: after[0], of: after[1], missing: 0 },
})

const evidence = (
  id: string,
  measure: Evidence['measure'],
  groups: Groups,
  extra: Partial<Evidence> = {},
): Evidence => ({
  id,
  title: id,
  mitigation: 'MIT-0001',
  impacts: [],
  measure,
  shows: 'lower_rate',
  collectedOn: '2026-11-01',
  by: 'Amina Odhiambo',
  splitBy: 'language',
  groups,
  signedBy: [],
  summary: null,
  sources: [],
  ...extra,
})

const harm = evidence('EV-1', 'harm', [
  row('ar', [22, 49], [3, 49]),
  row('en', [18, 50], [2, 50]),
  row('sw', [9, 50], [9, 50]),
])
const refusal = evidence('EV-2', 'over_refusal', [row('ar', [1, 49], [16, 49]), row('en', [1, 50], [2, 50])])

test('a filter that helps Arabic speakers and refuses their good questions shows both, side by side', () => {
  const [beside, ...others] = besides([harm, refusal])
  expect(others).toEqual([])
  const arabic = beside?.groups.find((group) => group.key === 'ar')
  expect(arabic?.harm.map((each) => each.verdict)).toEqual(['improved'])
  expect(arabic?.overRefusal.map((each) => each.verdict)).toEqual(['worse'])
  expect(arabic?.overRefusalWorse).toBe(true)
  expect(beside?.groups.find((group) => group.key === 'en')?.overRefusalWorse).toBe(false)
})

test('over-refusal that nobody measured is unknown, and not fine', () => {
  const [beside] = besides([harm, refusal])
  expect(beside?.groups.map(({ key, overRefusalUnknown }) => [key, overRefusalUnknown])).toEqual([
    ['ar', false],
    ['en', false],
    ['sw', true],
  ])
})

test('a small group that looks over-refused counts as over-refused', () => {
  const small = evidence('EV-3', 'over_refusal', [row('rom', [0, 12], [10, 12])])
  expect(besides([small])[0]?.groups[0]).toMatchObject({ overRefusalWorse: true, overRefusalUnknown: true })
})

test('mitigations are not mixed, and neither are languages with ages', () => {
  const other = evidence('EV-4', 'harm', harm.groups, { mitigation: 'MIT-0002' })
  const byAge = evidence('EV-5', 'harm', [row('child', [9, 50], [2, 50])], { splitBy: 'age' })
  const none = evidence('EV-6', 'harm', harm.groups, { mitigation: null })
  expect(besides([harm, other, byAge, none]).map(({ mitigation, splitBy }) => [mitigation, splitBy])).toEqual(
    [
      ['MIT-0001', 'language'],
      ['MIT-0002', 'language'],
      ['MIT-0001', 'age'],
    ],
  )
})

test('languages compared: the worst served comes first, with the gap to the best and its width', () => {
  const groups = [row('en', null, [2, 50]), row('sw', null, [30, 50]), row('es', null, [3, 50])]
  const found = compareGroups({ groups }, 'after')
  expect(found?.groups.map((group) => group.key)).toEqual(['sw', 'es', 'en'])
  expect(found).toMatchObject({ worst: { key: 'sw' }, best: { key: 'en' }, shown: true, pairs: 3 })
  expect(found?.gap.seen).toBeCloseTo(0.56)
  expect(found?.gap.low).toBeGreaterThan(0.3)
  expect(found?.confidence).toBeCloseTo(1 - 0.05 / 3)
})

test('DD4 a group of one in a hundred that fails every time is named as the worst, and as small', () => {
  const found = compareGroups({ groups: [row('en', null, [10, 990]), row('rom', null, [10, 10])] }, 'after')
  expect(found).toMatchObject({ worst: { key: 'rom', small: true }, shown: false })
  expect(found?.gap.low).toBeGreaterThan(0.5)
})

test('DD3 a group that nobody measured is listed as unmeasured, and never the best', () => {
  const groups = [
    row('en', null, [2, 50]),
    row('sw', [1, 50], null),
    row('es', null, [3, 50]),
    row('ar', null, [0, 0]),
  ]
  const found = compareGroups({ groups }, 'after')
  expect(found?.unmeasured).toEqual(['sw', 'ar'])
  expect(found?.best.key).toBe('en')
})

test('one group alone is compared with nobody', () => {
  expect(compareGroups({ groups: [row('en', null, [2, 50])] }, 'after')).toBeNull()
})
