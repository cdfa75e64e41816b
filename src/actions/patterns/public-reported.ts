import { wordsIn } from '../../domain/case/tokens.ts'
import type { Described } from '../../domain/patterns/reported.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import { findReported, hasPublished, listReported } from '../../store/reported.ts'
import type { House } from '../house.ts'

/** What everybody may read of one: nothing of its cases, of how many they are, or of who joined it. */
export interface PublicReported extends Described {
  readonly id: string
}

/** Everything that people can join, by the name of its product; only what has each of these words in it. */
export async function publicReported(house: House, product: string): Promise<PublicReported[]> {
  const wanted = wordsIn(product)
  const all = await listReported(house.database, house.keys, ['published'])
  return all
    .map(forEverybody)
    .filter((each) => {
      const words = wordsIn(each.product)
      return wanted.every((word) => words.some((has) => has.startsWith(word)))
    })
    .toSorted((a, b) => a.product.localeCompare(b.product) || a.id.localeCompare(b.id))
}

/** True where there is something to join: then the form says so. Nobody waits, or fails, because that cannot be read. */
export async function isSomethingPublic(house: House): Promise<boolean> {
  return hasPublished(house.database).catch(() => false)
}

/** One that people can join now; null where there is none. */
export async function findPublic(house: House, id: string): Promise<PublicReported | null> {
  const found = isUuid(id) ? await findReported(house.database, house.keys, id) : null
  return found?.state === 'published' ? forEverybody(found) : null
}

/**
 * One that people can join, or could: whoever joined it and sends the same once more gets the receipt of what is kept.
 * Null where it was never public.
 */
export async function findOncePublic(
  house: House,
  id: string,
): Promise<{ readonly joined: PublicReported; readonly isOpen: boolean } | null> {
  const found = isUuid(id) ? await findReported(house.database, house.keys, id) : null
  const isOpen = found?.state === 'published'
  return found !== null && (isOpen || found.state === 'ended')
    ? { joined: forEverybody(found), isOpen }
    : null
}

function forEverybody({ id, product, description, language }: PublicReported): PublicReported {
  return { id, product, description, language }
}
