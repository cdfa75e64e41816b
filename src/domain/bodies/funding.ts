import { z } from 'zod'
import { tidy } from '../blank.ts'
import { isLocalDate } from '../time/calendar.ts'
import type { Listing } from './listing.ts'

const line = () => z.string().overwrite(tidy).min(1).max(300)
const maybeDay = () => z.string().refine(isLocalDate).nullable().default(null)

/** Every code of ISO 4217 that this program can write. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** What somebody gives to a body outside. A mistake is corrected by another one; none is ever changed. */
export const fundingSchema = z
  .strictObject({
    id: z.uuid().toLowerCase(),
    body: z.string().min(1).max(80),
    payer: line(),
    /** Up to two places after a point, without other marks; null where it was not told. */
    amount: z
      .string()
      .regex(/^\d{1,15}(?:\.\d{1,2})?$/)
      .transform(withPlaces)
      .nullable()
      .default(null),
    /** By ISO 4217, such as `EUR`. */
    currency: z
      .string()
      .refine((code) => CURRENCIES.has(code))
      .nullable()
      .default(null),
    from: maybeDay(),
    to: maybeDay(),
    agreedWith: line(),
  })
  .refine(({ amount, currency }) => (amount === null) === (currency === null), { path: ['currency'] })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'] })

export type Funding = z.output<typeof fundingSchema>

/** One spelling of an amount: `12`, `12.5` and `12.50` are the same. */
function withPlaces(amount: string): string {
  const [whole = '0', places = ''] = amount.split('.')
  return `${whole.replace(/^0+(?=\d)/u, '')}.${places.padEnd(2, '0')}`
}

/**
 * A listing with everybody who pays for it, as its own source says it and as was written down here: so that nothing that
 * is known of a payer is left unsaid.
 */
export function withPayers(listing: Listing, fundings: readonly Pick<Funding, 'body' | 'payer'>[]): Listing {
  const payers = fundings.filter(({ body }) => body === listing.id).map(({ payer }) => payer)
  if (payers.length === 0) return listing
  const { funders = [], conflicts = [], source = listing.source } = listing.independence ?? {}
  return { ...listing, independence: { funders: [...new Set([...funders, ...payers])], conflicts, source } }
}
