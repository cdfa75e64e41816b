import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newcombe, wilson } from './interval.ts'
import { zFor } from './quantile.ts'

const z = zFor(0.95)

test.each([
  [0.9, 1.644854],
  [0.95, 1.959964],
  [0.99, 2.575829],
  [0.9875, 2.497705],
  [1 - 0.05 / 12, 2.86526],
])('a confidence of %d reaches %d standard errors to each side', (confidence, expected) => {
  expect(zFor(confidence)).toBeCloseTo(expected, 5)
})

test.each([0, 1, -1, 1.5, Number.NaN])('there is no interval of confidence %d', (confidence) => {
  expect(() => zFor(confidence)).toThrow(RangeError)
})

test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Newcombe 1998 (17:857), table I, method 3: %d of %d is %d to %d', (harmful, of, low, high) => {
  const interval = wilson({ harmful, of }, z)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test.each([
  ['a', 56, 70, 48, 80, 0.0524, 0.3339],
  ['b', 9, 10, 3, 10, 0.1705, 0.809],
  ['c', 6, 7, 2, 7, 0.0582, 0.8062],
  ['d', 5, 56, 0, 29, -0.0381, 0.1926],
  ['e', 0, 10, 0, 20, -0.1611, 0.2775],
  ['f', 0, 10, 0, 10, -0.2775, 0.2775],
  ['g', 10, 10, 0, 20, 0.6791, 1],
  ['h', 10, 10, 0, 10, 0.6075, 1],
])(
  'Newcombe 1998 (17:873), table II, method 10, example %s: %d/%d - %d/%d is %d to %d',
  (_name, first, ofFirst, second, ofSecond, low, high) => {
    const interval = newcombe({ harmful: second, of: ofSecond }, { harmful: first, of: ofFirst }, z)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  },
)

test('of nobody observed, nothing is known', () => {
  expect(wilson({ harmful: 0, of: 0 }, z)).toEqual({ low: 0, high: 1 })
  expect(newcombe({ harmful: 0, of: 0 }, { harmful: 0, of: 0 }, z)).toEqual({ low: -1, high: 1 })
})

test.each([
  { harmful: 3, of: 2 },
  { harmful: -1, of: 2 },
  { harmful: 0.5, of: 2 },
  { harmful: 0, of: Number.NaN },
])('a count that cannot be has no interval: %o', (count) => {
  expect(() => wilson(count, z)).toThrow(RangeError)
})

const counts = fc
  .integer({ min: 1, max: 2000 })
  .chain((of) => fc.record({ of: fc.constant(of), harmful: fc.integer({ min: 0, max: of }) }))

test('an interval lies between 0 and 1 around the rate, and a surer one is wider', () => {
  fc.assert(
    fc.property(counts, (count) => {
      const { low, high } = wilson(count, z)
      const wider = wilson(count, zFor(0.99))
      const rate = count.harmful / count.of
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(rate)
      expect(high).toBeGreaterThanOrEqual(rate)
      expect(wider.low).toBeLessThanOrEqual(low)
      expect(wider.high).toBeGreaterThanOrEqual(high)
    }),
  )
})

test('before and after exchanged give the same change the other way round', () => {
  fc.assert(
    fc.property(counts, counts, (before, after) => {
      const one = newcombe(before, after, z)
      const other = newcombe(after, before, z)
      expect(one.low).toBeCloseTo(-other.high, 10)
      expect(one.high).toBeCloseTo(-other.low, 10)
    }),
  )
})
