/**
 * JSON, also as Python writes it: Inspect logs hold bare `NaN` and `Infinity`, which JSON does not know. They become
 * null, which is "not scored". Undefined when it is no JSON at all.
 */
export function readJson(text: string): unknown {
  const tries = [() => text, () => withoutUnscored(text)]
  for (const source of tries) {
    try {
      return JSON.parse(source())
    } catch {
      // The next try, or none.
    }
  }
  return undefined
}

/**
 * With null for every `NaN` and `Infinity` that stands outside of quotes. Goes over the text once, whatever is in it.
 */
function withoutUnscored(text: string): string {
  const parts: string[] = []
  for (let at = 0; at < text.length;) {
    const quote = text.indexOf('"', at)
    const end = quote < 0 ? text.length : quote
    parts.push(text.slice(at, end).replace(/-?\b(?:NaN|Infinity)\b/gu, 'null'))
    at = endOfString(text, end)
    parts.push(text.slice(end, at))
  }
  return parts.join('')
}

/** The place after a string that begins at a quote; the end of the text when it is never closed. */
function endOfString(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at++) {
    if (text[at] === '"') return at + 1
    if (text[at] === '\\') at++
  }
  return text.length
}
