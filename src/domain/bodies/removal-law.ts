import type { LocalDate } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { mayApply, type LegalClock } from '../vocabulary/law.ts'

/** Rules that give a platform hours to take an intimate picture down once it is asked. */
const REMOVAL: readonly LegalClock['code'][] = ['CLK-TIDA-48H']

/** A law that may help to have a picture taken down. */
export interface RemovalLaw {
  readonly law: string
  readonly article: string
  /** Within which it is taken down once the platform was asked. */
  readonly hours: number
  /** The day on which somebody compared this with the text. */
  readonly comparedOn: LocalDate
}

/**
 * The law that may make a platform take an intimate picture down in hours, where the person is or where that is not known
 * (domain reference 12.7). It may apply and may not: never advice. What nobody compared with its text is not said.
 *
 * @param country by ISO 3166-1 alpha-2, as the person told it; null where they did not
 */
export function removalLaw(country: string | null, at: Instant): readonly RemovalLaw[] {
  return mayApply({ at, ...(country !== null && { jurisdictions: [country] }) }).flatMap(
    ({ code, source, limit, verified_on }) =>
      REMOVAL.includes(code) && limit !== null && 'hours' in limit && verified_on !== null
        ? [{ ...source, hours: limit.hours, comparedOn: verified_on }]
        : [],
  )
}
