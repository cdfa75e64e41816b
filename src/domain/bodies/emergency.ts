import { z } from 'zod'
import { isLocalDate } from '../time/calendar.ts'
import { COUNTRIES } from '../vocabulary/countries.ts'

const number = () => z.string().regex(/^\d{2,6}$/)
const source = () =>
  z.strictObject({
    title: z.string().min(1).max(300),
    url: z.url({ protocol: /^https?$/ }).max(500),
    /** The day that the source itself gives. */
    date: z.string().refine(isLocalDate).nullable(),
  })

/** Emergency numbers that were read in a source, country by country; none is guessed. */
export const emergencySchema = z.strictObject({
  /** What most mobile phones reach where no number of a country is known. */
  anywhere: z.strictObject({ number: number(), from: z.literal('mobile'), source: source() }),
  countries: z.array(
    z.strictObject({
      country: z.string().refine((code) => COUNTRIES.has(code)),
      number: number(),
      source: source(),
    }),
  ),
})

export type EmergencyNumbers = z.output<typeof emergencySchema>

/** What to call in a danger, as a page shows it before anything else. */
export interface EmergencyCall {
  readonly number: string
  /** True for the number of their country; false for the one that most mobile phones know. */
  readonly isOfCountry: boolean
  readonly source: EmergencyNumbers['anywhere']['source']
}

/**
 * What somebody in danger calls: the numbers of their country, and the one that most mobile phones know where theirs is not
 * known. There is always one, and it never goes out of date: its source is said with it.
 *
 * @param country by ISO 3166-1 alpha-2, as the person told it; null where they did not
 */
export function emergencyFor(country: string | null, known: EmergencyNumbers): readonly EmergencyCall[] {
  const own = known.countries.filter((each) => each.country === country)
  if (own.length > 0) return own.map((each) => ({ ...each, isOfCountry: true }))
  return [{ ...known.anywhere, isOfCountry: false }]
}
