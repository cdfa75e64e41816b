import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDuration, parseDuration, type Duration } from './duration.ts'
import { instant } from './instant.ts'

const NONE: Duration = { years: 0, months: 0, weeks: 0, days: 0, hours: 0, minutes: 0, seconds: 0 }

test.each([
  ['P1Y', { years: 1 }],
  ['P3M', { months: 3 }],
  ['P2W', { weeks: 2 }],
  ['P30D', { days: 30 }],
  ['PT48H', { hours: 48 }],
  ['PT15M', { minutes: 15 }],
  ['PT999999S', { seconds: 999_999 }],
  ['P1M', { months: 1 }],
  ['P0D', {}],
  ['P1Y2M3W4DT5H6M7S', { years: 1, months: 2, weeks: 3, days: 4, hours: 5, minutes: 6, seconds: 7 }],
] as const)('%s is read', (text, parts) => {
  expect(parseDuration(text)).toEqual({ ...NONE, ...parts })
})

test.each([
  '',
  'P',
  'PT',
  'P1DT',
  '1D',
  'P1',
  'PD',
  'P-1D',
  '-P1D',
  'P1.5D',
  'P1H',
  'PT1D',
  'P1D2M',
  'PT1S1M',
  'p1d',
  'P1D ',
  ' P1D',
  'P1000000D',
  'P1Y1Y',
])('%j is not a duration', (text) => {
  expect(parseDuration(text)).toBe(null)
})

test.each([
  ['P1Y', '2028-02-29T10:00Z', 'UTC', '2029-02-28T10:00:00.000Z'],
  ['P1Y1M', '2026-01-31T10:00Z', 'UTC', '2027-02-28T10:00:00.000Z'],
  ['P2W', '2026-11-21T10:00Z', 'UTC', '2026-12-05T10:00:00.000Z'],
  ['P1W1D', '2026-11-21T10:00Z', 'UTC', '2026-11-29T10:00:00.000Z'],
  ['P1M1D', '2026-01-31T10:00Z', 'UTC', '2026-03-01T10:00:00.000Z'],
  ['PT1H2M3S', '2026-11-21T10:00Z', 'UTC', '2026-11-21T11:02:03.000Z'],
  ['P1D', '2026-03-28T11:00Z', 'Europe/Madrid', '2026-03-29T10:00:00.000Z'],
  ['PT24H', '2026-03-28T11:00Z', 'Europe/Madrid', '2026-03-29T11:00:00.000Z'],
  ['P1DT1H', '2026-03-28T01:30Z', 'Europe/Madrid', '2026-03-29T02:30:00.000Z'],
])('%s after %s in %s is %s', (text, at, timeZone, expected) => {
  expect(addDuration(instant(at), parseDuration(text)!, timeZone)).toBe(expected)
})

test('past the year 9999 there is no date', () => {
  const at = instant('2026-11-21T10:00Z')
  for (const text of ['P9000Y', 'P999999Y', 'P999999W']) {
    expect(() => addDuration(at, parseDuration(text)!, 'Europe/Madrid')).toThrow(RangeError)
  }
})

test('every duration is read back as written', () => {
  const part = fc.integer({ min: 0, max: 999_999 })
  fc.assert(
    fc.property(fc.tuple(part, part, part, part, part, part, part), ([y, m, w, d, h, min, s]) => {
      expect(parseDuration(`P${y}Y${m}M${w}W${d}DT${h}H${min}M${s}S`)).toEqual({
        years: y,
        months: m,
        weeks: w,
        days: d,
        hours: h,
        minutes: min,
        seconds: s,
      })
    }),
  )
})
