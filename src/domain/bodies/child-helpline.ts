import { bodiesFor, type Asked, type OfferedBody } from './bodies-for.ts'
import type { Listing } from './listing.ts'

/**
 * The one helpline that a child is shown, who should not have to choose: the first that listens, of their country or of the
 * world; null where the directory has none. Lines for something narrower, such as missing children, are not meant. One that is tied to somebody whom the
 * child fears is shown only where there is no other.
 */
export function childHelpline(asked: Omit<Asked, 'needs'>, listings: readonly Listing[]): OfferedBody | null {
  const found = bodiesFor({ ...asked, needs: ['self_harm', 'child_in_danger'] }, listings)
  const lines = found
    .flatMap(({ bodies }) => bodies)
    .filter(({ listing }) => listing.subtypes.includes('child_helpline'))
  return lines.find(({ tied }) => tied.length === 0) ?? lines[0] ?? null
}
