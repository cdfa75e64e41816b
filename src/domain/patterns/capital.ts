import type { Token } from '../case/tokens.ts'

/** A sentence, or a part of a text in quotes, begins. */
const BEGINS = /(?:^|[.!?…:。\n]["'“”„«»)\]]*|["“„«(])\s*$/u

/** True for a word with a capital where no sentence begins, so that it is a name and not the word that it also is. */
export function isNameByItsCapital(text: string, { raw, start }: Pick<Token, 'raw' | 'start'>): boolean {
  return /^\p{Lu}/u.test(raw) && !BEGINS.test(text.slice(0, start))
}
