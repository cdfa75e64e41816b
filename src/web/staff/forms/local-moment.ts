import { zoned } from '../../../domain/time/calendar.ts'
import type { Instant } from '../../../domain/time/instant.ts'

/** What a date field and a time field show for a moment in a time zone. */
export function localParts(at: Instant, timeZone: string): { readonly date: string; readonly time: string } {
  const local = zoned(at, timeZone)
  return {
    date: local.toPlainDate().toString(),
    time: local.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}
