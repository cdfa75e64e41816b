/** What a page of a product hands over when it leads somebody here: nothing else of an address is read. */
export const HANDED_OVER = ['product', 'version', 'output'] as const
export type HandedOver = (typeof HANDED_OVER)[number]

/** Longest of each, in characters: a name that a person can take in at a glance, and the number of an answer. */
export const LONGEST_HANDED_OVER: Readonly<Record<HandedOver, number>> = {
  product: 120,
  version: 60,
  output: 120,
}

/** Signs that nobody sees, and that turn round or hide the text beside them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u{fffd}\p{Default_Ignorable_Code_Point}]/gu
/** Marks on one letter beyond these cover the lines above and below. */
const MARKS = /(\p{M}{4})\p{M}+/gu

/**
 * One line that can be read: without halves of characters, without signs that nobody sees, without towers of marks, and
 * no longer than it may be. Cut between characters as people see them, so that no letter loses its mark.
 *
 * The same in the program that a page loads and in the house, which believes no page.
 */
export function handedOver(what: HandedOver, raw: string): string {
  const most = LONGEST_HANDED_OVER[what]
  // Whoever hands over a book is not read to its end.
  const line = raw
    .slice(0, 10 * most)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '')
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(MARKS, '$1')
    .replace(/ {2,}/g, ' ')
    .trim()
  if (line.length <= most) return line
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (kept.length + segment.length > most) break
    kept += segment
  }
  return kept.trim()
}
