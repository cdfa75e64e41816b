import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  DAY,
  earliest,
  HOUR,
  instant,
  instantFromMs,
  isBefore,
  msOf,
  plusMs,
  type Instant,
} from './instant.ts'

const FIRST = Date.parse('0000-01-01T00:00:00.000Z')
const LAST = Date.parse('9999-12-31T23:59:59.999Z')
const anyMs = fc.integer({ min: FIRST, max: LAST })
const anyInstant = anyMs.map(instantFromMs)

test('an hour and a day have their length in milliseconds', () => {
  expect([HOUR, DAY]).toEqual([60 * 60 * 1000, 24 * 60 * 60 * 1000])
})

test.each([
  ['2026-11-21T09:00:00.000Z', '2026-11-21T09:00:00.000Z'],
  ['2026-11-21T09:00:00.5Z', '2026-11-21T09:00:00.500Z'],
  ['2026-11-21T09:00:00Z', '2026-11-21T09:00:00.000Z'],
  ['2026-11-21T09:00Z', '2026-11-21T09:00:00.000Z'],
  ['0000-01-01T00:00Z', '0000-01-01T00:00:00.000Z'],
  ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ['2028-02-29T00:00Z', '2028-02-29T00:00:00.000Z'],
])('the moment %s is spelled %s', (written, spelled) => {
  expect(instant(written)).toBe(spelled)
})

test.each([
  '',
  '2026-11-21',
  '2026-11-21T09:00',
  '2026-11-21T09:00:00+01:00',
  '2026-11-21 09:00:00Z',
  '2026-11-21T09:00:00.1234Z',
  ' 2026-11-21T09:00Z',
  '2026-11-21T09:00Z ',
  '+002026-11-21T09:00:00.000Z',
  '2026-02-29T00:00Z',
  '2026-02-30T00:00Z',
  '2026-04-31T12:00Z',
  '2026-13-01T00:00Z',
  '2026-11-21T24:00Z',
  '2026-11-21T09:60Z',
  '2026-11-21T09:00:60Z',
])('%j is not a moment', (written) => {
  expect(() => instant(written)).toThrow(RangeError)
})

test('text around a moment makes it none', () => {
  for (const written of [' 2026-11-21T09:00Z', '2026-11-21T09:00Z ', '+002026-11-21T09:00Z']) {
    expect(() => instant(written)).toThrow(`Not a moment in UTC: ${written}`)
  }
})

test('the error names what was wrong', () => {
  expect(() => instant('soon')).toThrow('Not a moment in UTC: soon')
  expect(() => instant('2026-02-30T00:00Z')).toThrow('No such moment: 2026-02-30T00:00Z')
  expect(() => instantFromMs(0.5)).toThrow('Not a whole number of milliseconds: 0.5')
  expect(() => instantFromMs(LAST + 1)).toThrow('Outside the years 0000 to 9999: +010000-01-01T00:00:00.000Z')
})

test.each([FIRST - 1, LAST + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1])(
  '%d milliseconds are not a moment we can write',
  (ms) => {
    expect(() => instantFromMs(ms)).toThrow(RangeError)
  },
)

describe('for every moment', () => {
  test('milliseconds and text say the same', () => {
    fc.assert(
      fc.property(anyMs, (ms) => {
        expect(msOf(instantFromMs(ms))).toBe(ms)
        expect(instant(instantFromMs(ms))).toBe(instantFromMs(ms))
      }),
    )
  })

  test('order in time is order as text', () => {
    fc.assert(
      fc.property(anyMs, anyMs, (a, b) => {
        expect(isBefore(instantFromMs(a), instantFromMs(b))).toBe(a < b)
      }),
    )
  })

  test('nothing is before itself', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        expect(isBefore(at, at)).toBe(false)
      }),
    )
  })

  test('the earliest is one of them, and none is before it', () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyInstant)), (moments) => {
        const given = moments.filter((at): at is Instant => at !== null)
        const first = earliest(...moments)
        if (given.length === 0) expect(first).toBe(null)
        else expect(first).toBe([...given].sort()[0])
      }),
    )
  })
})

test('milliseconds are added and taken away', () => {
  const noon = instant('2026-12-31T12:00Z')
  expect(plusMs(noon, 12 * HOUR)).toBe('2027-01-01T00:00:00.000Z')
  expect(plusMs(noon, -DAY)).toBe('2026-12-30T12:00:00.000Z')
  expect(plusMs(noon, 1)).toBe('2026-12-31T12:00:00.001Z')
})

test('no moment at all has no earliest', () => {
  expect(earliest(...([] as null[]))).toBe(null)
  expect(earliest(null, null)).toBe(null)
})
