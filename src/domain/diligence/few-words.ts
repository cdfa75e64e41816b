import { withoutUnseen } from '../blank.ts'
import { isUnsaid } from './unsaid.ts'

/** Different words that an answer or a reason has at least. One short sentence has them; "ok" has not. */
export const ENOUGH_WORDS = 4

/** Letters that count as a word in scripts that put no space between words. */
const LETTERS_A_WORD = 2

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu

/** True for something that was said, in fewer different words than anybody needs to say why. */
export function isInFewWords(text: string | null | undefined): boolean {
  return !isUnsaid(text) && wordsIn(text ?? '').size < ENOUGH_WORDS
}

/** What two texts have in common that differ only in capitals, signs and figures: `Looked at it (2)`, `looked at it`. */
export function gist(text: string): string {
  return plain(text)
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
}

function wordsIn(text: string): ReadonlySet<string> {
  const unspaced = (plain(text).match(UNSPACED) ?? []).flatMap((run) => pairsOf([...run]))
  const spaced =
    plain(text)
      .replace(UNSPACED, ' ')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return new Set([...unspaced, ...spaced])
}

function pairsOf(letters: readonly string[]): string[] {
  const starts = [...letters.keys()].filter((at) => at % LETTERS_A_WORD === 0)
  return starts.map((at) => letters.slice(at, at + LETTERS_A_WORD).join(''))
}

function plain(text: string): string {
  return withoutUnseen(text.normalize('NFKC')).toLowerCase()
}
