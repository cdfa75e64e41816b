import { localDate } from '../time/calendar.ts'
import type { Instant } from '../time/instant.ts'
import { AI_ACT_CLOCKS, DSA_CLOCKS } from './law-eu-digital.ts'
import { GDPR_CLOCKS, US_CLOCKS, WHISTLEBLOWING_CLOCKS } from './law-people.ts'
import type { LegalClock, ProductType } from './law-types.ts'
import type { Role, Size } from './value-chain.ts'

export type { LegalClock } from './law-types.ts'

/**
 * Times set by law that a case may meet (domain reference 12.1). Law moved three times in 2026 alone (T13): each
 * row says since when it holds, where it comes from and when that was last compared. Not legal advice.
 */
export const LEGAL_CLOCKS = [
  ...DSA_CLOCKS,
  ...AI_ACT_CLOCKS,
  ...GDPR_CLOCKS,
  ...WHISTLEBLOWING_CLOCKS,
  ...US_CLOCKS,
] as const satisfies readonly LegalClock[]

/** What is known about a situation. What is not known is left out, and then leaves nothing out. */
export interface LegalSituation {
  /** `EU`, or countries by their ISO 3166 codes in capitals; a member state counts as the EU. */
  readonly jurisdictions?: readonly string[]
  readonly roles?: readonly Role[]
  readonly productTypes?: readonly ProductType[]
  readonly size?: Size
  readonly at: Instant
  /** Of whoever has the duty; UTC when left out. */
  readonly timeZone?: string
}

const EU_MEMBERS = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
)

/**
 * The clocks that may apply: to be shown with source and date of checking, for a person to judge. Never advice,
 * and never a statement that something else does not apply.
 */
export function mayApply(
  situation: LegalSituation,
  clocks: readonly LegalClock[] = LEGAL_CLOCKS,
): readonly LegalClock[] {
  const day = localDate(situation.at, situation.timeZone ?? 'UTC')
  const { jurisdictions, roles } = situation
  const places = jurisdictions?.map((place) => (EU_MEMBERS.has(place) ? 'EU' : place))
  return clocks.filter(
    (clock) =>
      (!places || clock.applies.jurisdictions.some((place) => places.includes(place))) &&
      (!roles || clock.applies.roles.some((role) => roles.includes(role))) &&
      !(situation.size && clock.applies.exceptSizes?.includes(situation.size)) &&
      holdsFor(clock, situation.productTypes, day),
  )
}

/** ISO dates compare as text. */
function holdsFor(clock: LegalClock, known: readonly ProductType[] | undefined, day: string): boolean {
  if (clock.effective_until !== undefined && day > clock.effective_until) return false
  const { productTypes } = clock.applies
  if (!productTypes || !known) return clock.effective_from <= day
  return productTypes.some(
    (type) => known.includes(type) && (clock.effective_from_for?.[type] ?? clock.effective_from) <= day,
  )
}
