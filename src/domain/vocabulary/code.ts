/** A vocabulary is a list of coded entries; its codes are its type. */
export type CodeOf<L extends readonly { readonly code: string }[]> = L[number]['code']

/** The codes of a vocabulary, in order, as a non-empty tuple: schemas need to know there is at least one. */
export function codesOf<const L extends readonly [{ readonly code: string }, ...{ readonly code: string }[]]>(
  list: L,
): [CodeOf<L>, ...CodeOf<L>[]] {
  return list.map((entry) => entry.code) as [CodeOf<L>, ...CodeOf<L>[]]
}

/** True when `value` is one of the codes of `list`; narrows its type. */
export function isCodeOf<const L extends readonly { readonly code: string }[]>(
  list: L,
  value: unknown,
): value is CodeOf<L> {
  return list.some((entry) => entry.code === value)
}
