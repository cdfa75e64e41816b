import type { Instant } from '../../../domain/time/instant.ts'

/** What a date field and a time field show for a moment in a time zone. */
export function localParts(at: Instant, timeZone: string): { readonly date: string; readonly time: string } {
  // Swedish dates are written as ISO 8601.
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(at))
  const [date = '', time = ''] = shown.split(' ')
  return { date, time }
}
