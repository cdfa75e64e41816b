import { listingsForHelp } from '../../../actions/bodies/listings-for-help.ts'
import { bodiesFor, nearestFirst, type BodiesForNeed } from '../../../domain/bodies/bodies-for.ts'
import type { Listing } from '../../../domain/bodies/listing.ts'
import type { Need } from '../../../domain/vocabulary/bodies.ts'
import { COUNTRIES } from '../../../domain/vocabulary/countries.ts'
import { shippedDirectory } from '../../../shipped-directory.ts'
import { field, type Visit } from '../../route.ts'

/** The field in which somebody says where they are. It stands in no address, and nothing else is asked to find it out. */
export const COUNTRY = 'country'

/** The field in which somebody says whom they fear. */
const FEARED = 'feared'

/**
 * Where somebody is: as they chose it on the page that was posted, where it asks, and else as they told it with their story.
 */
export function countryFor({ form }: Pick<Visit, 'form'>, told: string | null = null): string | null {
  if (!form.has(COUNTRY)) return told
  const chosen = field(form, COUNTRY)
  return COUNTRIES.has(chosen) ? chosen : null
}

/** Whom help is for, and whom they named. */
export interface WhoseHelp {
  readonly needs: readonly Need[]
  readonly country: string | null
  /** Whom they fear, and who is part of what they tell: whoever is tied to one of these says so. */
  readonly named: readonly string[]
}

/** Whom somebody named as feared on the page that they come from, whose form was posted. */
export function fearedIn({ form }: Pick<Visit, 'form'>): readonly string[] {
  const feared = field(form, FEARED)
  return feared === '' ? [] : [feared]
}

/** Who can help with each need, in order, as the directory has it now. */
export async function helpFor(
  { house, speaker }: Visit,
  { needs, country, named }: WhoseHelp,
): Promise<readonly BodiesForNeed[]> {
  const asked = { needs, country, language: speaker.language, now: house.now(), fearedNames: named }
  return nearestFirst(bodiesFor(asked, await listingsHere(house)))
}

/** The directory as this house has it, or as it came with the program. */
export function listingsHere(house: Visit['house']): Promise<readonly Listing[]> {
  return listingsForHelp(house, () => shippedDirectory().listings)
}
