import { z } from 'zod'
import { bodiesFor, type OfferedBody } from '../bodies/bodies-for.ts'
import { namesToMind } from '../bodies/names-to-mind.ts'
import type { Listing } from '../bodies/listing.ts'
import { event } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import { choice, listingIds, maybeCountry, maybeWords } from '../case/fields.ts'
import { always, nextId, verb, type Moment } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { NEEDS, type Need } from '../vocabulary/bodies.ts'
import { codesOf } from '../vocabulary/code.ts'
import { keptListing } from './listing-kept.ts'
import { CHOICES_WANTED } from './referrals.ts'

/**
 * Offers the person bodies outside that can help with one need: two or more, and one only where the directory has no
 * second for that need and country (domain reference 14: the person chooses). Who is paid by whom they fear, or tied to
 * them, counts as no choice where there are others, and says so in any case. None of them is told anything.
 */
export const offerBodies = verb({
  name: 'offer_bodies',
  chapter: 'casework',
  by: ['staff'],
  from: always(),
  inPerson: true,
  needsReader: true,
  input: z.object({
    need: choice(codesOf(NEEDS)),
    country: maybeCountry(),
    listings: listingIds(),
    words: maybeWords(),
  }),
  // Whoever told of others is not who is to choose.
  can: ({ kind }) => (kind === 'grievance' ? null : refuse('not_now', { verb: 'offer_bodies' })),
  known: ({ country }) => ({ need: 'legal_advice', ...(country !== undefined && { country }) }),
  decide(kase, { need, country, listings, words }, context) {
    const all = bodiesToOffer(kase, { need, country: country ?? null }, context, context.directory?.() ?? [])
    const chosen = all.filter(({ listing }) => listings.includes(listing.id))
    if (chosen.length < new Set(listings).size) return refuse('body_not_listed')
    if (isTooFew(chosen, all)) return refuse('two_choices_wanted')
    const referral = nextId('f', kase.referrals)
    return [
      event(
        context,
        'bodies_offered',
        { referral, need, ...(country && { country }) },
        words ? { words } : {},
      ),
      ...chosen.map(({ listing }) => {
        const { facts, texts } = keptListing(referral, listing, kase.language)
        return event(context, 'body_named', facts, texts)
      }),
    ]
  },
})

/** Who of the directory can be offered to this person for a need, in order: the one answer for form and rule. */
export function bodiesToOffer(
  kase: Case,
  { need, country }: { readonly need: Need; readonly country: string | null },
  { now }: Pick<Moment, 'now'>,
  listings: readonly Listing[],
): readonly OfferedBody[] {
  const asked = { needs: [need], country, language: kase.language, now, fearedNames: namesToMind(kase) }
  return bodiesFor(asked, listings).flatMap(({ bodies }) => bodies)
}

/** Fewer than two, or fewer than two that are open and tied to nobody, where the directory has more of them. */
function isTooFew(chosen: readonly OfferedBody[], all: readonly OfferedBody[]): boolean {
  const isFree = ({ isShut, tied }: OfferedBody) => !isShut && tied.length === 0
  const lacks = (some: readonly OfferedBody[], of: readonly OfferedBody[]) =>
    some.length < Math.min(CHOICES_WANTED, of.length)
  return chosen.length === 0 || lacks(chosen, all) || lacks(chosen.filter(isFree), all.filter(isFree))
}
