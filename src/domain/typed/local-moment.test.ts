import { describe, expect, test } from 'vitest'
import { instant } from '../time/instant.ts'
import { localMoment } from './local-moment.ts'

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
    ['٢٠٢٦-١١-٢٤', '٥:٠٠ م', 'Africa/Cairo', '2026-11-24T15:00Z'],
    ['24 November 2026', '5 pm', 'Europe/Madrid', '2026-11-24T16:00Z'],
  ])('%s %s in %s is the moment the clocks there show it', (date, time, zone, expected) => {
    expect(localMoment(date, time, zone)).toEqual({ at: instant(expected), change: null })
  })

  test.each([
    // One hour in Madrid and Santiago, half an hour on Lord Howe, at midnight in Cairo and Beirut.
    ['2026-03-29', '02:30', 'Europe/Madrid', '2026-03-29T01:30Z', 'skipped'],
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45Z', 'skipped'],
    ['2026-04-24', '00:30', 'Africa/Cairo', '2026-04-23T22:30Z', 'skipped'],
    ['2026-09-06', '00:10', 'America/Santiago', '2026-09-06T04:10Z', 'skipped'],
    ['2026-10-25', '02:30', 'Europe/Madrid', '2026-10-25T01:30Z', 'doubled'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T15:15Z', 'doubled'],
    ['2026-10-29', '23:30', 'Africa/Cairo', '2026-10-29T21:30Z', 'doubled'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T06:30Z', 'doubled'],
  ])('%s %s in %s goes forward, and the page says so', (date, time, zone, expected, change) => {
    expect(localMoment(date, time, zone)).toEqual({ at: instant(expected), change })
  })

  test('without a time it is the last minute of the day, or the start of the period', () => {
    expect(localMoment('2026-11-24', '', 'Europe/Madrid')?.at).toBe(instant('2026-11-24T22:59Z'))
    expect(localMoment('2026-11-24', '', 'Europe/Madrid', 'start')?.at).toBe(instant('2026-11-23T23:00Z'))
  })

  test.each([
    ['2026-02-30', '10:00'],
    ['03/04/2026', '10:00'],
    ['2026-11-24', '25:00'],
    ['2026-11-24', 'noon'],
    ['2026-11-24', '13:00 pm'],
    ['2026-11-24', '9'],
    ['', '10:00'],
  ])('%s %s is no moment', (date, time) => {
    expect(localMoment(date, time, 'UTC')).toBeNull()
  })
})
