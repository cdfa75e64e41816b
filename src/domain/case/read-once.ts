/** Characters of the texts that are remembered together, for each thing that is looked for in them. */
const MOST = 250_000

/**
 * Remembers what was found in the texts that were read last, for a pure function of a text: one request asks the same of
 * the same story for every organisation and every verb. What goes beyond the limit makes it forget all.
 */
export function readOnce<Found>(read: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, { readonly found: Found }>()
  let characters = 0
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before.found
    const found = read(text)
    if (characters + text.length > MOST) {
      known.clear()
      characters = 0
    }
    if (text.length <= MOST) {
      known.set(text, { found })
      characters += text.length
    }
    return found
  }
}
