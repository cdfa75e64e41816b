import { createRequire } from 'node:module'
import type { DayOff } from './domain/time/days-off.ts'
import { DAY } from './domain/time/instant.ts'

/** Years whose days off are counted: those of any case that is still open, and of any date that may be promised in it. */
const YEARS = { first: 2020, last: 2060 } as const

interface Holiday {
  /** Its first day with the time of day, as `2026-12-25 00:00:00`. */
  readonly date: string
  readonly start: Date
  readonly end: Date
  readonly name: string
  readonly type: string
}

interface Holidays {
  getHolidays(year: number): readonly Holiday[]
}

interface HolidaysOf {
  new (
    country?: string,
    state?: string,
    region?: string,
  ): Holidays & {
    getStates(country: string): Readonly<Record<string, string>> | undefined
    getRegions(country: string, state: string): Readonly<Record<string, string>> | undefined
    getCountries(): Readonly<Record<string, string>>
  }
}

/** True for what looks like a country with its parts, such as `DE`, `DE-BY` or `es-md`, and not like a file. */
export function namesCountry(text: string): boolean {
  return /^[a-z]{2}(-[a-z0-9]{1,4}){0,2}$/i.test(text)
}

/**
 * The public holidays of a country, or of a part of it, by their own names; null where there is none of that code. They
 * are the facts of `date-holidays` and are not law: whoever runs the house compares them, or gives a list.
 */
export function daysOffOfCountry(code: string): readonly DayOff[] | null {
  // Loaded only where somebody asks for it: the data of all countries weighs more than the rest of the program.
  const Of = createRequire(import.meta.url)('date-holidays') as HolidaysOf
  const [country = '', state, region] = code.toUpperCase().split('-')
  const all = new Of()
  if (!(country in all.getCountries())) return null
  if (state !== undefined && !(state in upper(all.getStates(country)))) return null
  if (state !== undefined && region !== undefined && !(region in upper(all.getRegions(country, state))))
    return null
  const here = new Of(country, state, region)
  const days = new Map<string, DayOff>()
  for (let year = YEARS.first; year <= YEARS.last; year += 1)
    for (const { type, date, start, end, name } of here.getHolidays(year))
      if (type === 'public')
        for (const day of daysFrom(date.slice(0, 10), Math.round((end.getTime() - start.getTime()) / DAY)))
          if (!days.has(day)) days.set(day, { date: day, name })
  return [...days.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1))
}

/** That day and those after it, so many in all. */
function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: Math.max(1, count) }, (_, n) =>
    new Date(Date.parse(first) + n * DAY).toISOString().slice(0, 10),
  )
}

function upper(codes: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(codes ?? {}).map(([code, name]) => [code.toUpperCase(), name]))
}
