import { lookOf } from '../case/look-alikes.ts'
import { wordsIn } from '../case/tokens.ts'
import { oneSpelling } from '../value-chain/naming.ts'
import { COMMON_WORDS } from '../vocabulary/common-words.ts'
import type { PreparedNames } from './names-of-us.ts'

/** Letters that may differ in a name that somebody heard or mistyped, and in a long one. */
const SLIPS = 1
const LONG = 8
const SLIPS_OF_LONG = 2
/** Shortest part of a name that can be mistyped and still be told from other words. */
const SLIPPED = 4

/**
 * Whom of us somebody may mean who was asked for a name and wrote one a letter or two away from it. It is a likeness and
 * no name: whoever it fits is kept away until a coordinator has answered.
 */
export function maybeMeantIn(text: string, names: PreparedNames): readonly string[] {
  const words = wordsIn(lookOf(text)).map(oneSpelling).filter(isTelling)
  return names.all.flatMap(({ id, readings }) =>
    readings.some(({ parts }) =>
      parts.some((part) => isTelling(part) && words.some((each) => isNear(each, part))),
    )
      ? [id]
      : [],
  )
}

function isTelling(word: string): boolean {
  return word.length >= SLIPPED && !COMMON_WORDS.has(word)
}

/** True when two words are some slips apart at most, the more the longer they are. */
function isNear(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) >= LONG ? SLIPS_OF_LONG : SLIPS
  return Math.abs(a.length - b.length) <= most && slipsBetween(a, b) <= most
}

/** Letters to put in, leave out, change or swap with the next one, until one word is the other. */
function slipsBetween(a: string, b: string): number {
  let twoBefore: readonly number[] = []
  let before = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1]
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (twoBefore[j - 2] ?? 0) + 1
          : Infinity
      const changed = (before[j - 1] ?? 0) + (isSame ? 0 : 1)
      row.push(Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped))
    }
    twoBefore = before
    before = row
  }
  return before[b.length] ?? 0
}
