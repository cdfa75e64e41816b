import { listingSchema, type Listing } from '../../src/domain/bodies/listing.ts'
import { shippedDirectory } from '../../src/shipped-directory.ts'

export const SOURCE = { title: 'What they say of themselves', url: 'https://body.example/about', date: null }

/** An invented body that was checked lately, as of November 2026. */
export function listing(more: Partial<Listing> = {}): Listing {
  return listingSchema.parse({
    id: 'one',
    names: { en: 'Office of an invented commissioner' },
    subtypes: ['data_protection_authority'],
    needs: ['data_and_privacy'],
    jurisdictions: ['*'],
    languages: ['en'],
    channels: [{ kind: 'web', value: 'https://body.example/' }],
    cost: 'free',
    source: SOURCE,
    checkedByHouse: { on: '2026-11-01', by: 'A coordinator', how: 'call' },
    status: more.checkedByHouse === null ? 'unverified' : 'active',
    ...more,
  })
}

let shipped: readonly Listing[] | undefined

/** The bodies that come with the program, which every new house has; read once. */
export function shippedListings(): readonly Listing[] {
  shipped ??= shippedDirectory().listings
  return shipped
}
