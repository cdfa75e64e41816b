/**
 * The candidate that was probably meant: at most two slips away, or one third of the word; null when none is near.
 * Words of fewer than four letters are too short to guess from: "ja" is as near to "no" as to "yes".
 */
export function closest(typed: string, candidates: readonly string[]): string | null {
  if (typed.length < 4) return null
  const limit = Math.max(2, Math.floor(typed.length / 3))
  let best: string | null = null
  let least = limit + 1
  for (const candidate of candidates) {
    // As many letters as they differ in length are slips in any case; comparing a very long text would take long.
    if (Math.abs(typed.length - candidate.length) > limit) continue
    const slips = distance(typed.toLowerCase().replaceAll('-', '_'), candidate.toLowerCase())
    if (slips < least) [best, least] = [candidate, slips]
  }
  return best
}

/** Letters to change, add, drop or swap with their neighbour (Damerau and Levenshtein). */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    const above = rows[i - 1]!
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(
        Math.min(
          above[j]! + 1,
          row[j - 1]! + 1,
          above[j - 1]! + (same ? 0 : 1),
          swapped ? rows[i - 2]![j - 2]! + 1 : Infinity,
        ),
      )
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
