import { describe, expect, test } from 'vitest'
import { readDaysOff, readWorkingDays } from './days-off.ts'

const datesOf = (text: string) => {
  const days = readDaysOff(text)
  if ('lines' in days) throw new Error(`Lines ${days.lines.join()} were not understood.`)
  return days.map(({ date, name }) => (name === null ? date : `${date} ${name}`))
}
const ics = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
const entry = (...lines: string[]) => ics('BEGIN:VEVENT', ...lines, 'END:VEVENT')

describe('a list of days off', () => {
  test('has a day a line, with or without a name, and notes', () => {
    const text =
      '\ufeff# our year\r\n2026-12-25 Christmas\n\n  2026-12-24 ; half the town is away # by custom\n2026-01-01\n'
    expect(datesOf(text)).toEqual(['2026-01-01', '2026-12-24 half the town is away', '2026-12-25 Christmas'])
  })

  test('a day without a year comes back every year that has it', () => {
    const days = datesOf('12-25 Christmas\n02-29 Leap day')
    expect(days).toContain('2031-12-25 Christmas')
    expect(days).toContain('2028-02-29 Leap day')
    expect(days.some((day) => day.startsWith('2027-02-29'))).toBe(false)
  })

  test.each([
    '2026-02-30',
    '2026-13-01',
    '25.12.2026',
    'Christmas',
    '13-01',
    '2026-12-25Christmas',
    '12-32 x',
  ])('%s is refused with its line', (line) => {
    expect(readDaysOff(`2026-12-25\n${line}\n`)).toEqual({ lines: [2] })
  })
})

describe('a calendar file', () => {
  test('gives whole days, and each day of several', () => {
    const text = entry(
      'DTSTART;VALUE=DATE:20260320',
      'DTEND;VALUE=DATE:20260323',
      'SUMMARY:Eid\\, three days',
    )
    expect(datesOf(text)).toEqual(
      ['2026-03-20', '2026-03-21', '2026-03-22'].map((day) => `${day} Eid, three days`),
    )
  })

  test('gives a day that comes back every year, and a long line put together again', () => {
    const days = datesOf(entry('DTSTART;VALUE=DATE:20251225', 'SUMMARY:Christ', ' mas', 'RRULE:FREQ=YEARLY'))
    expect(days[0]).toBe('2025-12-25 Christmas')
    expect(days).toContain('2040-12-25 Christmas')
  })

  test.each([
    ['a moment', ['DTSTART:20260320T090000Z'], 4],
    ['a day that there is not', ['DTSTART;VALUE=DATE:20260230'], 4],
    ['a rule that moves', ['DTSTART;VALUE=DATE:20260525', 'RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO'], 5],
    ['an exception', ['DTSTART;VALUE=DATE:20260525', 'EXDATE;VALUE=DATE:20270525'], 5],
    ['a length', ['DTSTART;VALUE=DATE:20260525', 'DURATION:P3D'], 5],
  ] as const)('%s is refused with its line, and never guessed', (_, lines, line) => {
    const read = readDaysOff(entry(...lines))
    expect('lines' in read && read.lines).toContain(line)
  })

  test('an entry without a day, or of more than a year, is refused', () => {
    expect(readDaysOff(entry('SUMMARY:Some day'))).toEqual({ lines: [3] })
    expect(readDaysOff(entry('DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20280101'))).toEqual({
      lines: [3],
    })
  })
})

describe('a working week', () => {
  test.each([
    ['monday-friday', [1, 2, 3, 4, 5]],
    ['Sunday-Thursday', [1, 2, 3, 4, 7]],
    ['sun, mon,tue;wed thu', [1, 2, 3, 4, 7]],
    ['sat-wed', [1, 2, 3, 6, 7]],
    ['friday', [5]],
  ])('%s', (text, days) => {
    expect(readWorkingDays(text)).toEqual(days)
  })

  test.each(['', 'mo-fr', 'someday', 'mon-tue-wed', 'mon-', '1-5'])('%o is none', (text) => {
    expect(readWorkingDays(text)).toBeNull()
  })
})
