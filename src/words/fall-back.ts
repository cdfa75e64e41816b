/**
 * The words of one language laid over those of another, sentence by sentence: what is missing, or is no sentence where
 * one is meant, is said in the other. Keys that the other does not know are left out.
 */
export function fallBack<Words>(whole: Words, part: unknown): Words {
  if (typeof whole === 'string') return (typeof part === 'string' && part !== '' ? part : whole) as Words
  if (typeof whole !== 'object' || whole === null) return whole
  const given = typeof part === 'object' && part !== null ? part : {}
  const own = (key: string): unknown =>
    Object.hasOwn(given, key) ? (given as Readonly<Record<string, unknown>>)[key] : undefined
  const laid = Object.entries(whole).map(([key, value]) => [key, fallBack<unknown>(value, own(key))] as const)
  return (Array.isArray(whole) ? laid.map(([, value]) => value) : Object.fromEntries(laid)) as Words
}
