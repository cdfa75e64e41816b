import { compatible } from '../stream-safe.ts'
import { isBlank, withoutUnseen } from '../blank.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Case } from './case.ts'

/** Fewest characters of what somebody reads as a reason: "Not proven." is a verdict, and no reason. */
const SHORTEST_WORDS = 20

/** The same in scripts that write without spaces, where a word is one or two characters. */
const SHORTEST_WITHOUT_SPACES = 8

/**
 * Fewest characters of what is kept for colleagues alone, and of a question, in any script: a sign or a letter is no
 * record of anything, and asks for nothing.
 */
export const SHORTEST_NOTE = 8

const LETTER = /[\p{L}\p{N}]/u
const LETTERS = /[\p{L}\p{N}]/gu
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
/** Fewest words that differ, in scripts that write with spaces. */
const FEWEST_WORDS = 3
/** Any sentence has half of its length in letters, and a quarter of it in letters that differ; filling has not. */
const SHARE_OF_LETTERS = 0.5
const SHARE_THAT_DIFFERS = 0.25

/**
 * Refuses words of ours that a person reads and that say nothing: only signs, too short to be a reason, or one letter
 * or word many times (UNGP 31(c) and (e); red line 14: nobody's case ends with a word for a reason). What is empty has a
 * refusal of its own in each verb.
 */
export function refuseEmptyWords(text: string, fewest = SHORTEST_WORDS): Refusal | null {
  if (!LETTER.test(text)) return refuse('words_say_nothing')
  const letters = [...text.toLowerCase().matchAll(LETTERS)].map(([letter]) => letter)
  const dense = [...text.matchAll(WITHOUT_SPACES)].length
  const shortest = dense * 2 >= letters.length ? Math.min(fewest, SHORTEST_WITHOUT_SPACES) : fewest
  // A row of the same sign is one sign, so that dots make nothing longer.
  const read = withoutUnseen(text)
    .trim()
    .replace(/([^\p{L}\p{N}])\1+/gu, '$1')
  if ([...read].length < shortest) return refuse('words_too_short', { shortest })
  const isFilled =
    letters.length < shortest * SHARE_OF_LETTERS ||
    new Set(letters).size < shortest * SHARE_THAT_DIFFERS ||
    (shortest === SHORTEST_WORDS && differentWords(text) < FEWEST_WORDS)
  return isFilled ? refuse('words_say_nothing') : null
}

function differentWords(text: string): number {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu)).size
}

/** Refuses a reason that stands in this case already: what fits everything was written about nothing. */
export function refuseSameReason(kase: Case, text: string): Refusal | null {
  const wanted = letterByLetter(text)
  return reasonsOf(kase).some((each) => letterByLetter(each) === wanted) ? refuse('same_reason') : null
}

/** True for two reasons that are one: where only signs, spaces and the size of letters differ. */
export function isSameReason(one: string, other: string): boolean {
  return letterByLetter(one) === letterByLetter(other)
}

/** Two texts are the same when only signs, spaces and the size of letters differ. */
function letterByLetter(text: string): string {
  return [...compatible(text).toLowerCase().matchAll(LETTERS)].map(([letter]) => letter).join('')
}

/** Every reason that we gave in a case. */
function reasonsOf(kase: Case): string[] {
  const reasons: readonly (string | null | undefined)[] = [
    ...kase.decisions.map((each) => each.reasons),
    ...kase.newTimes.map((each) => each.reasons),
    ...kase.impacts.flatMap(({ finding, delay, noAct, groups }) => [
      finding?.reasons,
      noAct?.reasons,
      delay?.reason,
      ...groups.map(({ lowering }) => lowering?.reason),
    ]),
    ...kase.cells.map((cell) => cell.reasons),
    ...kase.plan.flatMap(({ imposed, overtaken }) => [imposed?.reasons, overtaken?.reasons]),
    ...kase.elements.map((each) => each.reasons),
    ...kase.skipped.map((each) => each.reasons),
    kase.nobodyApart?.reasons,
    kase.toSetAside?.reasons,
  ]
  return reasons.filter((text): text is string => typeof text === 'string' && !isBlank(text))
}
