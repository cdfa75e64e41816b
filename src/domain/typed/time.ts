import { plain } from '../case/plain.ts'
import { latinDigits } from './digits.ts'

/** Before and after noon, as our languages write it; compared without marks, points and spaces. */
const BEFORE_NOON = spelled(['am', 'ص', 'صباحا', 'дп', '上午', '早上', '凌晨'])
const AFTER_NOON = spelled(['pm', 'م', 'مساء', 'пп', '下午', '晚上', '中午'])
/** Words that say nothing but that it is a time. */
const OF_TIME = spelled(['Uhr', '分'])
const LONGEST = 40

function spelled(words: readonly string[]): readonly string[] {
  return words.map((word) => plain(word).replace(/[\s.]/gu, ''))
}

/**
 * A time of day as `HH:MM`: digits of every script, `9:30`, `9.30`, `9h30`, `9:30 pm`, seconds left out. Null for what
 * is none.
 */
export function timeTyped(typed: string): string | null {
  if (typed.length > LONGEST) return null
  const text = latinDigits(plain(typed)).trim()
  const match = /^(\D*)(\d{1,2})(?:\s?[:.h点點时時]\s?(\d{2}))?(?::\d{2}(?:\.\d+)?)?(\D*)$/u.exec(text)
  if (!match) return null
  const [, before = '', hours = '', minutes, after = ''] = match
  const [half = '', ...more] = spelled([before, after]).filter(
    (word) => word !== '' && !OF_TIME.includes(word),
  )
  const isAfter = AFTER_NOON.includes(half)
  if (more.length > 0 || (half !== '' && !isAfter && !BEFORE_NOON.includes(half))) return null
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
