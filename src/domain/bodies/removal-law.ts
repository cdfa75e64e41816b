import type { Instant } from '../time/instant.ts'
import { mayApply, type LegalClock } from '../vocabulary/law.ts'

/** Rules that give a platform hours to take an intimate picture down once it is asked. */
const REMOVAL: readonly LegalClock['code'][] = ['CLK-TIDA-48H']

/**
 * The law that may make a platform take an intimate picture down in hours, where the person is or where that is not known
 * (domain reference 12.7). It may apply and may not: never advice.
 *
 * @param country by ISO 3166-1 alpha-2, as the person told it; null where they did not
 */
export function removalLaw(country: string | null, at: Instant): readonly LegalClock[] {
  return mayApply({ at, ...(country !== null && { jurisdictions: [country] }) }).filter(({ code }) =>
    REMOVAL.includes(code),
  )
}
