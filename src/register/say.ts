/** Puts values into the `{gaps}` of a sentence; a gap that nobody fills stays visible. */
export function say(sentence: string, gaps: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(gaps, name) ? String(gaps[name]) : whole,
  )
}
