import type { Case } from '../case/case.ts'
import type { Subject } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Offer } from './plan.ts'

/** Every offer that was ever made in the case, as what something can be done to. */
export function eachOffer({ offers }: Case): Subject[] {
  return offers.map(({ id }) => ({ offer: id }))
}

/** The offer of that id, or a refusal: none of that id was made. */
export function findOffer(kase: Case, id: string | undefined): Offer | Refusal {
  return kase.offers.find((offer) => offer.id === id) ?? refuse('unknown_offer')
}
