/** Who does something: the person (by receipt), staff, a clock that ran out, the importer, or another organisation. */
export type Actor =
  | { readonly kind: 'person' }
  /** `token` is the API token it came by. A service account is nobody's: its id is that of its token. */
  | { readonly kind: 'staff'; readonly id: string; readonly token?: string }
  | { readonly kind: 'clock' }
  | { readonly kind: 'importer' }
  /** `id` is random and stands in clear; `shared`, by which both houses know it, is sealed with the case. */
  | { readonly kind: 'organisation'; readonly id: string; readonly shared: string | null }

/** The staff id, or null when it was not a member of staff. */
export function staffIdOf(actor: Actor): string | null {
  return actor.kind === 'staff' ? actor.id : null
}

/** True for whose acts the hour alone is kept, so that no network log tells who it was: the person (decision 0004). */
export function isKeptByTheHour(actor: Actor): boolean {
  return actor.kind === 'person'
}

/** True for a token that acts as no person: anybody may hold it, also somebody with an account of their own. */
export function isService(actor: Actor): boolean {
  return actor.kind === 'staff' && actor.token === actor.id
}
