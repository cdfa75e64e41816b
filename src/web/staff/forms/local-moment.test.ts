import { describe, expect, test } from 'vitest'
import { instant } from '../../../domain/time/instant.ts'
import { localParts, momentOf } from './local-moment.ts'

describe('a date and a time typed by staff', () => {
  test.each([
    ['2026-11-24', '17:00', 'UTC', '2026-11-24T17:00Z'],
    ['2026-11-24', '17:00', 'Europe/Madrid', '2026-11-24T16:00Z'],
    ['2026-07-24', '17:00', 'Europe/Madrid', '2026-07-24T15:00Z'],
    // On the days the clocks change, before and after the change.
    ['2026-10-25', '01:30', 'Europe/Madrid', '2026-10-24T23:30Z'],
    ['2026-10-25', '17:00', 'Europe/Madrid', '2026-10-25T16:00Z'],
    ['2026-03-29', '01:30', 'Europe/Madrid', '2026-03-29T00:30Z'],
    ['2026-03-29', '17:00', 'Europe/Madrid', '2026-03-29T15:00Z'],
    ['2026-11-24', '00:00', 'Asia/Kathmandu', '2026-11-23T18:15Z'],
  ])('%s %s in %s is the moment the clocks there show it', (date, time, zone, expected) => {
    const at = momentOf(date, time, zone)
    expect(at).toBe(instant(expected))
    expect(localParts(instant(expected), zone)).toEqual({ date, time })
  })

  test('without a time it is the last minute of the day, or the start of the period', () => {
    expect(momentOf('2026-11-24', '', 'Europe/Madrid')).toBe(instant('2026-11-24T22:59Z'))
    expect(momentOf('2026-11-24', '', 'Europe/Madrid', 'start')).toBe(instant('2026-11-23T23:00Z'))
  })

  test.each([
    ['2026-02-30', '10:00'],
    ['24.11.2026', '10:00'],
    ['2026-11-24', '25:00'],
    ['2026-11-24', 'noon'],
    ['', '10:00'],
  ])('%s %s is no moment', (date, time) => {
    expect(momentOf(date, time, 'UTC')).toBeNull()
  })
})
