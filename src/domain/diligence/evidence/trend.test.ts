import { expect, test } from 'vitest'
import { evidence, source } from '../../../../tests/in-memory/registers.ts'
import { trendsOf } from './trend.ts'

const one = evidence('EV-0001', ['IMP-0001'], { sw: [60, 30], en: [20, 10] }, { collectedOn: '2026-03-01' })
const two = evidence('EV-0002', ['IMP-0001'], { sw: [30, 24] }, { collectedOn: '2026-08-01' })

test('what was measured last in each piece stands in a row, oldest first, and a gap stays a gap', () => {
  const [trend, ...others] = trendsOf([two, one])
  expect(others).toEqual([])
  expect(trend).toMatchObject({
    impact: 'IMP-0001',
    measure: 'harm',
    splitBy: 'language',
    groups: ['en', 'sw'],
  })
  expect(
    trend?.points.map(({ evidence: id, rates }) => [id, rates.get('sw')?.rate, rates.get('en')?.rate]),
  ).toEqual([
    ['EV-0001', 0.15, 0.05],
    ['EV-0002', 0.12, undefined],
  ])
})

test('an old run in a new file stands where it ran', () => {
  const old = { ...two, sources: [source({ ranOn: '2026-01-05' })] }
  expect(trendsOf([one, old])[0]?.points.map(({ evidence: id }) => id)).toEqual(['EV-0002', 'EV-0001'])
})

test.each([
  ['one piece alone', [one]],
  ['another measure', [one, { ...two, measure: 'over_refusal' as const }]],
  ['another split', [one, { ...two, splitBy: 'age' }]],
  ['another impact', [one, { ...two, impacts: ['IMP-0002'] }]],
  ['nothing counted', [one, { ...two, groups: [] }]],
])('%s is no row', (_, evidences) => {
  expect(trendsOf(evidences)).toEqual([])
})
