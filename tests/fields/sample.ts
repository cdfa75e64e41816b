/** Set by `npm run test:all`: then nothing is left out. */
export const WHOLE = process.env['AMENDS_TEST_ALL'] !== undefined
/** Another seed looks at another part of the product; the one that is used is said when a test fails. */
export const SEED = Number(process.env['AMENDS_TEST_SEED'] ?? 7)

/**
 * Whether a pair out of two lists is tried: one in so many of each row and of each column, so that every one of both
 * lists that are at least so long is there; all of them in `npm run test:all`.
 */
export function isDealt(row: number, column: number, oneIn: number): boolean {
  return WHOLE || (row + column + SEED) % oneIn === 0
}

/** A part of all combinations, the same for the same seed; all of them in `npm run test:all`. */
export function sampleOf<T>(all: readonly T[], most: number): readonly T[] {
  if (WHOLE || all.length <= most) return all
  // Multiplicative congruence is enough to mix, and is the same on every machine.
  let state = SEED
  const next = () => {
    state = (state * 48_271 + 11) % 2_147_483_647
    return state
  }
  return all
    .map((each, index) => ({ each, index, turn: next() }))
    .toSorted((a, b) => a.turn - b.turn)
    .slice(0, most)
    .toSorted((a, b) => a.index - b.index)
    .map(({ each }) => each)
}
