import { namedIn } from '../value-chain/naming.ts'
import type { Instant } from '../time/instant.ts'
import { BODY_SUBTYPES, type Need } from '../vocabulary/bodies.ts'
import { standingOf, type Standing } from './checked.ts'
import { WORLDWIDE, type Listing } from './listing.ts'
import type { ShownListing } from './shown-listing.ts'
import { isSameLanguage } from './said-for.ts'

/** What somebody needs, and where. */
export interface Asked {
  readonly needs: readonly Need[]
  /** As the person told it, by ISO 3166-1 alpha-2; null where they did not. Never guessed. */
  readonly country: string | null
  /** The tag of the language they read. */
  readonly language: string
  readonly now: Instant
  /** Whom they fear, and the parties of the case, by name. */
  readonly fearedNames: readonly string[]
}

/** How a body hangs together with somebody whom the person fears, or a party of the case. */
export interface Tied {
  /** As the listing names it. */
  readonly name: string
  readonly how: 'is_itself' | 'funds_it' | 'conflict'
}

/** A body as it is offered: with everything that has to be said of it before somebody chooses. */
export interface OfferedBody {
  readonly listing: Listing
  /** Of the country that was asked for; false for a worldwide one. */
  readonly isLocal: boolean
  readonly speaksIt: boolean
  readonly standing: Standing
  /** Paused or closed, and here because there is no other: said with it. */
  readonly isShut: boolean
  /** Never left out and never left unsaid. */
  readonly tied: readonly Tied[]
}

/** A body as somebody reads it who chooses, or chose. */
export type ShownBody = Pick<OfferedBody, 'standing' | 'isShut' | 'tied'> & {
  readonly listing: Omit<ShownListing, 'independence' | 'nextCheckDue'>
}

export interface BodiesForNeed {
  readonly need: Need
  /** In order; empty where the directory has none. */
  readonly bodies: readonly OfferedBody[]
}

/**
 * Who can help with each need, in order (domain reference 14). Those whose check holds come first, then those of the
 * country before worldwide ones, then those who stand by somebody before those who write to States about them, then
 * those who speak the language; the id keeps the rest in one order, and nothing else
 * decides. Paused and closed ones are left out, but never the last one for a need and country, nor the last one at all:
 * those come at the end and are marked. Whoever is feared, paid by them or tied to them stays in and says so.
 *
 * @param listings every listing of the directory; the order does not matter
 */
export function bodiesFor(asked: Asked, listings: readonly Listing[]): readonly BodiesForNeed[] {
  const namings = asked.fearedNames.map(namedIn)
  // Once for all needs: reading who is tied to whom costs most, and one body is there for several of them.
  const all = listings
    .filter((each) => isFor(each, asked.country) && each.needs.some((need) => asked.needs.includes(need)))
    .map((listing) => offeredBody(listing, asked, namings))
    .toSorted(inOrder)
  return asked.needs.map((need) => {
    const bodies = withoutShut(all.filter(({ listing }) => listing.needs.includes(need)))
    return { need, bodies }
  })
}

/** Whether what somebody said names this. */
type Naming = ReturnType<typeof namedIn>

function isFor({ jurisdictions }: Listing, country: string | null): boolean {
  return jurisdictions.includes(WORLDWIDE) || (country !== null && jurisdictions.includes(country))
}

function offeredBody(
  listing: Listing,
  { country, language, now }: Asked,
  namings: readonly Naming[],
): OfferedBody {
  return {
    listing,
    isLocal: country !== null && listing.jurisdictions.includes(country),
    speaksIt: listing.languages.some((each) => isSameLanguage(each, language)),
    standing: standingOf(listing, now),
    isShut: listing.status === 'paused' || listing.status === 'closed',
    tied: tiedTo(listing, namings),
  }
}

/** How each body hangs together with any of these names, which are read once. */
export function tiedToAny(names: readonly string[]): (listing: Ties) => readonly Tied[] {
  const namings = names.map(namedIn)
  return (listing) => tiedTo(listing, namings)
}

/** What of a listing tells whom it is tied to. */
interface Ties {
  readonly names: Listing['names']
  readonly independence: Pick<NonNullable<Listing['independence']>, 'funders' | 'conflicts'> | null
}

/** How a body hangs together with any of these names; empty where nothing is known. */
function tiedTo(listing: Ties, namings: readonly Naming[]): readonly Tied[] {
  const isOne = (name: string) => namings.some((isNamed) => isNamed(name))
  const { funders = [], conflicts = [] } = listing.independence ?? {}
  return [
    ...Object.values(listing.names)
      .filter(isOne)
      .slice(0, 1)
      .map((name) => ({ name, how: 'is_itself' }) as const),
    ...funders.filter(isOne).map((name) => ({ name, how: 'funds_it' }) as const),
    ...conflicts.filter(isOne).map((name) => ({ name, how: 'conflict' }) as const),
  ]
}

function inOrder(a: OfferedBody, b: OfferedBody): number {
  return (
    first(!a.isShut, !b.isShut) ||
    first(a.standing === 'in_date', b.standing === 'in_date') ||
    first(a.isLocal, b.isLocal) ||
    first(standsBy(a), standsBy(b)) ||
    first(a.speaksIt, b.speaksIt) ||
    (a.listing.id < b.listing.id ? -1 : 1)
  )
}

const TO_STATES: readonly string[] = BODY_SUBTYPES.filter((each) => 'toStates' in each).map(
  ({ code }) => code,
)

function standsBy({ listing: { subtypes } }: OfferedBody): boolean {
  return subtypes.some((subtype) => !TO_STATES.includes(subtype))
}

function first(a: boolean, b: boolean): number {
  return Number(b) - Number(a)
}

/** Needs of one and the same trouble, of which neither is more urgent than the other. */
const OF_ONE_TROUBLE: readonly Need[] = ['threatened_for_speaking', 'work_and_reprisal']

/** The same, where somebody of the country helps with one of two needs of one trouble: that one comes first. */
export function nearestFirst(found: readonly BodiesForNeed[]): readonly BodiesForNeed[] {
  const ofOne = found.filter(({ need }) => OF_ONE_TROUBLE.includes(need))
  const isNear = ({ bodies }: BodiesForNeed) => bodies.some(({ isLocal, isShut }) => isLocal && !isShut)
  const nearest = [...ofOne.filter(isNear), ...ofOne.filter((each) => !isNear(each))]
  return found.map((each) => (ofOne.includes(each) ? nearest.shift()! : each))
}

/** Without those that are shut, but for the first of the country, and of the world, where no other is open there. */
function withoutShut(offered: readonly OfferedBody[]): readonly OfferedBody[] {
  const isOpen = ({ isShut }: OfferedBody) => !isShut
  const local = offered.filter(({ isLocal }) => isLocal)
  const last = local.some(isOpen) ? null : (local[0] ?? (offered.some(isOpen) ? null : offered[0]))
  return offered.filter((each) => isOpen(each) || each === last)
}
