/** Who does something: the person (by receipt), a member of staff, a clock that ran out, or the importer. */
export type Actor =
  | { readonly kind: 'person' }
  | { readonly kind: 'staff'; readonly id: string }
  | { readonly kind: 'clock' }
  | { readonly kind: 'importer' }

/** The staff id, or null when it was not a member of staff. */
export function staffIdOf(actor: Actor): string | null {
  return actor.kind === 'staff' ? actor.id : null
}
