/**
 * Puts values into the `{gaps}` of a sentence; a gap that nobody fills stays visible. `{count:impact|impacts}` is the
 * word that goes with the number in `count`: the first for exactly one, the second for every other number.
 */
export function say(sentence: string, gaps: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(
    /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g,
    (whole, name: string, one: string | undefined, many: string | undefined) => {
      if (!Object.hasOwn(gaps, name)) return whole
      if (one === undefined || many === undefined) return String(gaps[name])
      return Number(gaps[name]) === 1 ? one : many
    },
  )
}
