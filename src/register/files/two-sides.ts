/** What git leaves at the start of a line where two branches wrote there; a setting may make the signs longer. */
const SIGN = /^(<{7,}|\|{7,}|={7,}|>{7,})(?= |\r?$)/
const BEGINS = /^<{7,}(?= |\r?$)/m
const ENDS = /^>{7,}(?= |\r?$)/m

/**
 * The line of the first conflict that git left in a text, counted from 1; null without one. No entry has such a line by
 * itself: all that people write stands behind a key.
 */
export function conflictAt(text: string): number | null {
  const first = BEGINS.exec(text) ?? ENDS.exec(text)
  return first === null ? null : text.slice(0, first.index).split('\n').length
}

/**
 * The lines of a text as one branch had it. What both started from (between `|||||||` and `=======`, in the styles
 * diff3 and zdiff3) stands in neither by itself.
 */
export function sideOf(lines: readonly string[], wanted: 'ours' | 'theirs'): string[] {
  let inside: 'both' | 'ours' | 'base' | 'theirs' = 'both'
  return lines.filter((line) => {
    const sign = SIGN.exec(line)?.[1]?.[0]
    if (sign === undefined) return inside === 'both' || inside === wanted
    inside = sign === '<' ? 'ours' : sign === '|' ? 'base' : sign === '=' ? 'theirs' : 'both'
    return false
  })
}
