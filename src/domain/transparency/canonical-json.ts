/** A value that JSON can say exactly. */
export type JsonValue =
  null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined }

/**
 * One text for one value: keys sorted by code unit, no spaces, absent values left out (RFC 8785 for the values the
 * ledger uses: strings, whole numbers, booleans, null). Whoever has the same value gets the same text, in any
 * language, so that a hash over it can be checked by outsiders.
 */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map((each: JsonValue) => canonicalJson(each)).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const object = value as { readonly [key: string]: JsonValue | undefined }
    const members = Object.keys(object)
      .toSorted()
      .filter((key) => object[key] !== undefined)
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key] ?? null)}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(value)
}
