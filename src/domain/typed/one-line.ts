/** Signs that turn the reading direction of what comes after them, so that a sentence reads as another. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/gu
/** Around what finds its direction by its own letters (FSI and PDI of UAX 9). */
const [OPENS, CLOSES] = ['\u2068', '\u2069']
const UNPRINTABLE = /[\p{Cc}\u2028\u2029]+/gu

/**
 * A text as one line that does nothing: no line break after which a CI service would read a command of its own
 * (`::stop-commands::`), no sequence by which a terminal clears what it showed, nothing that turns the direction.
 */
export function oneLine(text: string): string {
  return withoutTurning(text).replace(UNPRINTABLE, ' ').trim()
}

/**
 * The text without the signs that turn its direction. Letters find theirs by themselves, Arabic too. What is isolated
 * and ends, as a sentence from right to left isolates an id in it, stays so: it turns nothing beside it.
 */
export function withoutTurning(text: string): string {
  const signs = [...text.matchAll(TURNING)]
  if (signs.length === 0) return text
  const open: number[] = []
  const kept = new Set<number>()
  for (const { 0: sign, index } of signs) {
    if (sign === OPENS) open.push(index)
    const start = sign === CLOSES ? open.pop() : undefined
    if (start !== undefined) kept.add(start).add(index)
  }
  return text.replace(TURNING, (sign, index: number) => (kept.has(index) ? sign : ''))
}
