/**
 * JSON, also as Python writes it: Inspect logs hold bare `NaN` and `Infinity`, which JSON does not know. They become
 * null, which is "not scored". Undefined when it is no JSON at all.
 */
export function readJson(text: string): unknown {
  const tries = [
    () => text,
    () =>
      text.replace(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/gsu, (token) =>
        token.startsWith('"') ? token : 'null',
      ),
  ]
  for (const source of tries) {
    try {
      return JSON.parse(source())
    } catch {
      // The next try, or none.
    }
  }
  return undefined
}
