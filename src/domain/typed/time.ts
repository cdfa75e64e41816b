import { plain } from '../case/plain.ts'
import { latinDigits } from './digits.ts'

/** Before and after noon, as our languages write it; compared without marks. */
const BEFORE_NOON = ['am', 'a.m.', 'ص', 'صباحا'].map(plain)
const AFTER_NOON = ['pm', 'p.m.', 'م', 'مساء'].map(plain)
const LONGEST = 40

/**
 * A time of day as `HH:MM`: digits of every script, `9:30`, `9.30`, `9h30`, `9:30 pm`, seconds left out. Null for what
 * is none.
 */
export function timeTyped(typed: string): string | null {
  if (typed.length > LONGEST) return null
  const text = latinDigits(plain(typed)).trim()
  const match = /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*(\D*)$/u.exec(text)
  if (!match) return null
  const [, hours = '', minutes, half = ''] = match
  const isAfter = AFTER_NOON.includes(half)
  if (half !== '' && !isAfter && !BEFORE_NOON.includes(half)) return null
  // "9" alone is a time only where it is said which half of the day.
  if (minutes === undefined && half === '') return null
  const hour = half === '' ? Number(hours) : twelve(Number(hours), isAfter)
  if (hour === null || hour > 23 || Number(minutes ?? 0) > 59) return null
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`
}

function twelve(hour: number, isAfter: boolean): number | null {
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (isAfter ? 12 : 0)
}
