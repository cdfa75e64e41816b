/** Most marks on one letter that put-in-order text has (UAX 15, stream-safe format). */
const MOST_MARKS = 30
const MORE_MARKS = new RegExp(`(\\p{M}{${MOST_MARKS}})\\p{M}+`, 'gu')

/** Signs that stand for a whole phrase of praise each: eighteen letters and eight, of which no name is made. */
export const PHRASES = /[\ufdfa\ufdfb]/gu

/** A text of these alone is in its compatible form already: most words that people write, and most names. */
const ASCII = /^\p{ASCII}*$/u

/**
 * A text in its compatible form (NFKC), for comparing. Marks beyond thirty on one letter are left out first: putting
 * thousands of them in order takes time that grows with the square. Phrases in one sign
 * become a space.
 */
export function compatible(text: string): string {
  if (ASCII.test(text)) return text
  return text.replace(MORE_MARKS, '$1').replace(PHRASES, ' ').normalize('NFKC')
}

/** A text in its composed form (NFC), for comparing, with the same limit on marks. */
export function composed(text: string): string {
  return text.replace(MORE_MARKS, '$1').normalize('NFC')
}
