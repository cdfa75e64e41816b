import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPossible, newcombe } from './interval.ts'
import { pairedChange, pairedRatio } from './paired.ts'
import { zFor } from './quantile.ts'
import { ratio } from './ratio.ts'

const Z = zFor(0.95)

test('the published example of paired differences comes out', () => {
  // Fagerland, Lydersen and Laake (2014, Statistics in Medicine 33:2850), airway hyper-responsiveness, "Newcombe".
  const { low, high } = pairedChange({ both: 1, onlyAfter: 1, onlyBefore: 7, neither: 12 }, Z)
  expect([low, high].map((end) => Number(end.toFixed(3)))).toEqual([-0.507, -0.026])
})

test.each([
  [{ both: 50, onlyBefore: 20, onlyAfter: 4, neither: 126 }, -0.1278, -0.0322],
  [{ both: 10, onlyBefore: 12, onlyAfter: 3, neither: 15 }, -0.389, -0.0375],
])('pairs that are alike are taken for a little less alike than they look: %o', (one, low, high) => {
  // Worked out by hand from the formulas of method 10; without its correction they are narrower.
  const change = pairedChange(one, Z)
  expect([change.low, change.high].map((end) => Number(end.toFixed(4)))).toEqual([low, high])
})

const pairs = fc.record({
  both: fc.nat({ max: 400 }),
  onlyBefore: fc.nat({ max: 400 }),
  onlyAfter: fc.nat({ max: 400 }),
  neither: fc.integer({ min: 1, max: 400 }),
})

test('before and after changed places, the interval of the change is turned round', () => {
  expect.hasAssertions()
  fc.assert(
    fc.property(pairs, (one) => {
      const there = pairedChange(one, Z)
      const back = pairedChange({ ...one, onlyBefore: one.onlyAfter, onlyAfter: one.onlyBefore }, Z)
      expect(there.low).toBeCloseTo(-back.high, 12)
      expect(there.high).toBeCloseTo(-back.low, 12)
    }),
  )
})

test('the change and the ratio that were seen lie in their intervals, which lie where they can', () => {
  expect.hasAssertions()
  fc.assert(
    fc.property(pairs, (one) => {
      const of = one.both + one.onlyBefore + one.onlyAfter + one.neither
      const before = { harmful: one.both + one.onlyBefore, of }
      const after = { harmful: one.both + one.onlyAfter, of }
      expect(isPossible(before) && isPossible(after)).toBe(true)
      const change = pairedChange(one, Z)
      const seen = (after.harmful - before.harmful) / of
      expect(change.low - 1e-12).toBeLessThanOrEqual(seen)
      expect(change.high + 1e-12).toBeGreaterThanOrEqual(seen)
      for (const { low, high } of [pairedRatio(one, Z), ratio(before, after, Z)]) {
        expect(low).toBeGreaterThanOrEqual(0)
        if (before.harmful === 0) expect(high).toBe(Infinity)
        else {
          const shown = after.harmful / before.harmful
          expect(low).toBeLessThanOrEqual(shown + 1e-9)
          expect(high).toBeGreaterThanOrEqual(shown - 1e-9)
        }
      }
    }),
  )
})

test('questions that are alike both times make the interval narrower than two runs of strangers', () => {
  const alike = { both: 50, onlyBefore: 20, onlyAfter: 4, neither: 126 }
  const paired = pairedChange(alike, Z)
  const strangers = newcombe({ harmful: 70, of: 200 }, { harmful: 54, of: 200 }, Z)
  expect(paired.high).toBeLessThan(0)
  expect(strangers.high).toBeGreaterThan(0)
})

test('a ratio says nothing where nobody was asked', () => {
  expect(ratio({ harmful: 0, of: 0 }, { harmful: 3, of: 50 }, Z)).toEqual({ low: 0, high: Infinity })
})
