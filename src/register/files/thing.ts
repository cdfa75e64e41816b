/** An object of a JSON file that others wrote: whatever it holds may be anything. */
export type Thing = Readonly<Record<string, unknown>>

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value where it is an object, else an empty one. */
export function thingIn(value: unknown): Thing {
  return isThing(value) ? value : {}
}

/** The objects of a list; none where it is no list. */
export function thingsIn(value: unknown): readonly Thing[] {
  return Array.isArray(value) ? value.filter(isThing) : []
}
