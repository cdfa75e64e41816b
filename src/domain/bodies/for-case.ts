import type { Case } from '../case/case.ts'
import type { Instant } from '../time/instant.ts'
import type { Reserved } from '../value-chain/bodies.ts'
import type { Need } from '../vocabulary/bodies.ts'
import { bodiesFor, type BodiesForNeed } from './bodies-for.ts'
import type { Listing } from './listing.ts'
import { namesToMind } from './names-to-mind.ts'

/** What a body outside is needed for that becomes the contact in place of whoever cannot be (domain reference 6). */
const NEEDS_OF: Readonly<Record<Reserved, readonly Need[]>> = {
  external_ombuds: [
    'benefit_or_decision',
    'data_and_privacy',
    'discrimination',
    'work_and_reprisal',
    'sexual_images_minor',
    'sexual_images_adult',
    'spreading_content',
    'goods_and_services',
    'health',
    'conduct_of_company',
    'other_body',
  ],
  ecosystem_lead: [
    'election',
    'spreading_content',
    'sexual_images_minor',
    'sexual_images_adult',
    'works_and_likeness',
    'discrimination',
    'conduct_of_company',
    'other_body',
  ],
}

/** Whom of the directory could be asked to be the contact in a case, for each need that has somebody. */
export function bodiesForCase(
  kase: Case,
  reserved: readonly Reserved[],
  reader: { readonly country: string | null; readonly language: string; readonly now: Instant },
  listings: readonly Listing[],
): readonly BodiesForNeed[] {
  const needs = [...new Set(reserved.flatMap((each) => NEEDS_OF[each]))]
  return bodiesFor({ needs, ...reader, fearedNames: namesToMind(kase) }, listings).filter(
    ({ bodies }) => bodies.length > 0,
  )
}
