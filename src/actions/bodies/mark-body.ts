import { dayOf } from '../../domain/bodies/checked.ts'
import type { Listing } from '../../domain/bodies/listing.ts'
import { checkedOn, closed, opened, paused } from '../../domain/bodies/mark.ts'
import type { CheckMethod } from '../../domain/vocabulary/bodies.ts'
import { editsOf } from '../../store/bodies/listings.ts'
import type { House } from '../house.ts'
import type { Hand } from '../staff/hand.ts'
import { TRIES } from '../tries.ts'
import { isSame, saveBody } from './save-body.ts'

/** What is done to a body without changing what is listed of it. */
export type MarkAct =
  { readonly act: 'checked'; readonly how: CheckMethod } | { readonly act: 'paused' | 'closed' | 'opened' }

/**
 * Marks a body as checked today, paused, closed or open again. Readers are told that the house checked it; who of the
 * house it was stands in its history.
 *
 * @param seen which version whoever does it had before their eyes; without it the newest
 * @returns `overtaken` where it was checked as it stands no longer: nobody made sure of that
 */
export async function markBody(
  house: Pick<House, 'database' | 'now' | 'name'>,
  by: Hand,
  id: string,
  mark: MarkAct,
  seen: number | null = null,
): Promise<'done' | 'unknown' | 'overtaken'> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [newest] = await editsOf(house.database, id)
    if (newest === undefined) return 'unknown'
    const raw = marked(newest.listing, mark, house)
    if (isSame(newest.listing, raw)) return 'done'
    if (mark.act === 'checked' && seen !== null && seen !== newest.version) return 'overtaken'
    // Somebody edited it meanwhile: the mark is put on what they left.
    if ((await saveBody(house, by, { act: mark.act, seen: newest.version, raw })) !== 'overtaken')
      return 'done'
  }
  throw new Error('Others edit this body again and again.')
}

function marked(listing: Listing, mark: MarkAct, house: Pick<House, 'now' | 'name'>): Listing {
  switch (mark.act) {
    case 'checked':
      return checkedOn(listing, { on: dayOf(house.now()), by: house.name, how: mark.how })
    case 'paused':
      return paused(listing)
    case 'closed':
      return closed(listing)
    case 'opened':
      return opened(listing)
  }
}
