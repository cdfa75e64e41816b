import { isLocalDate, type LocalDate } from './calendar.ts'

/** A day on which an organisation does not work, and why. */
export interface DayOff {
  readonly date: LocalDate
  readonly name: string | null
}

/** Years for which a day that comes back every year is counted. */
const YEARS = { first: 2020, last: 2100 } as const
/** Most days that one entry of a calendar may last: a longer one is a mistake, and no holiday. */
const LONGEST = 366

/** Lines that are not understood, counted from 1. */
export interface NotUnderstood {
  readonly lines: readonly number[]
}

/**
 * Reads days off from a list or from a calendar file (RFC 5545). A list has a day a line, `2026-12-25 Christmas`, or
 * `12-25 Christmas` for every year; `#` begins a note. Of a calendar file whole days are read, once or every year;
 * anything else in it, such as a day that moves by a rule, is said with its line and never guessed.
 */
export function readDaysOff(text: string): readonly DayOff[] | NotUnderstood {
  const plain = text.replace(/^\ufeff/, '')
  return /^BEGIN:VCALENDAR/im.test(plain) ? readCalendar(plain) : readList(plain)
}

function readList(text: string): readonly DayOff[] | NotUnderstood {
  const wrong: number[] = []
  const days = text.split(/\r\n|\r|\n/).flatMap((line, place) => {
    const [content = ''] = line.split('#')
    if (content.trim() === '') return []
    const found = /^\s*(?:(\d{4}-\d\d-\d\d)|(\d\d-\d\d))(?:[\s,;:]+(.*?))?\s*$/.exec(content)
    const [, date, yearly, words] = found ?? []
    const name = words?.trim() || null
    const all = date === undefined ? everyYear(yearly ?? '') : [date]
    if (all.length === 0 || !all.every(isLocalDate)) {
      wrong.push(place + 1)
      return []
    }
    return all.map((each) => ({ date: each, name }))
  })
  return wrong.length > 0 ? { lines: wrong } : once(days)
}

/** The days of a month and day in every year that has it; none where no year does. */
function everyYear(monthAndDay: string): LocalDate[] {
  return years()
    .map((year) => `${year}-${monthAndDay}`)
    .filter(isLocalDate)
}

function years(): number[] {
  return Array.from({ length: YEARS.last - YEARS.first + 1 }, (_, n) => YEARS.first + n)
}

interface Entry {
  begin: string | null
  end: string | null
  name: string | null
  yearly: boolean
  readonly line: number
}

function readCalendar(text: string): readonly DayOff[] | NotUnderstood {
  const wrong: number[] = []
  const days: DayOff[] = []
  let entry: Entry | null = null
  for (const { line, name, parameters, value } of contentLines(text)) {
    if (name === 'BEGIN' && value.toUpperCase() === 'VEVENT')
      entry = { begin: null, end: null, name: null, yearly: false, line }
    if (entry === null) continue
    if (name === 'DTSTART' || name === 'DTEND') {
      const day = dayOf(value)
      if (day === null || /TZID/i.test(parameters)) wrong.push(line)
      else if (name === 'DTSTART') entry.begin = day
      else entry.end = day
    } else if (name === 'SUMMARY')
      entry.name =
        value
          .replaceAll(/\\([,;\\])/g, '$1')
          .replaceAll('\\n', ' ')
          .trim() || null
    else if (name === 'RRULE') {
      if (/^FREQ=YEARLY(;INTERVAL=1)?$/i.test(value)) entry.yearly = true
      else wrong.push(line)
    } else if (['RDATE', 'EXDATE', 'DURATION', 'RECURRENCE-ID'].includes(name)) wrong.push(line)
    else if (name === 'END' && value.toUpperCase() === 'VEVENT') {
      const some = daysOf(entry)
      if (some === null) wrong.push(entry.line)
      else days.push(...some)
      entry = null
    }
  }
  return wrong.length > 0 ? { lines: wrong } : once(days)
}

/** Content lines with long ones put together again (RFC 5545, section 3.1), each with the line on which it begins. */
function contentLines(text: string) {
  const lines: { line: number; text: string }[] = []
  for (const [place, each] of text.split(/\r\n|\r|\n/).entries())
    if (/^[ \t]/.test(each) && lines.length > 0) lines.at(-1)!.text += each.slice(1)
    else lines.push({ line: place + 1, text: each })
  return lines.flatMap(({ line, text: content }) => {
    const found = /^([A-Za-z-]+)((?:;[^:]*)?):(.*)$/.exec(content)
    if (!found) return []
    const [, name = '', parameters = '', value = ''] = found
    return [{ line, name: name.toUpperCase(), parameters, value: value.trim() }]
  })
}

/** A whole day; null for a moment, and for a day that there is not. */
function dayOf(value: string): LocalDate | null {
  const found = /^(\d{4})(\d\d)(\d\d)$/.exec(value)
  if (!found) return null
  const day = `${found[1]}-${found[2]}-${found[3]}`
  return isLocalDate(day) ? day : null
}

/** Every day of an entry; its end is the day after (RFC 5545, section 3.6.1). */
function daysOf({ begin, end, name, yearly }: Entry): DayOff[] | null {
  if (begin === null) return null
  const days: LocalDate[] = []
  for (let day = begin; day < (end ?? dayAfter(begin)); day = dayAfter(day)) {
    days.push(day)
    if (days.length > LONGEST) return null
  }
  const all = yearly ? days.flatMap((day) => everyYear(day.slice(5)).filter((each) => each >= day)) : days
  return days.length === 0 ? null : all.map((date) => ({ date, name }))
}

function dayAfter(day: LocalDate): LocalDate {
  return new Date(Date.parse(day) + 24 * 3_600_000).toISOString().slice(0, 10)
}

/** Each day once, in order; the first name that was given. */
function once(days: readonly DayOff[]): readonly DayOff[] {
  const byDate = new Map<LocalDate, DayOff>()
  for (const day of days) if (!byDate.has(day.date)) byDate.set(day.date, day)
  return [...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

const NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/**
 * Reads the days of a working week, `monday-friday` or `sun, mon, tue, wed, thu`, as ISO weekdays in order; null for
 * anything else. A range may go over the end of the week: `sunday-thursday`.
 */
export function readWorkingDays(text: string): readonly number[] | null {
  const days = new Set<number>()
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  for (const part of parts) {
    const ends = part.split(/[-–]/).map(weekday)
    const [from, to = from] = ends
    if (ends.length > 2 || !from || !to) return null
    for (let day = from; ; day = (day % 7) + 1) {
      days.add(day)
      if (day === to) break
    }
  }
  return days.size === 0 ? null : [...days].toSorted((a, b) => a - b)
}

/** 1 for Monday to 7 for Sunday; 0 for no day. Three letters are enough. */
function weekday(text: string): number {
  const wanted = text.toLowerCase()
  return wanted.length < 3 ? 0 : NAMES.findIndex((name) => name.startsWith(wanted)) + 1
}
