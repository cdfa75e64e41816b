type Named = Readonly<Record<string, unknown>> | null | undefined

/**
 * The group that a row says it belongs to: `name` is looked up in the places in their order. `metadata.name` and
 * `vars.name` name the place themselves. Null when no place has it, or what is there is no single word or number.
 */
export function groupKey(places: Readonly<Record<string, Named>>, name: string): string | null {
  const [place, ...rest] = name.split('.')
  const named = rest.length > 0 && place !== undefined ? places[place] : undefined
  const candidates = [
    ...(named ? [lookUp(named, rest.join('.'))] : []),
    ...Object.values(places).map((each) => lookUp(each, name)),
  ]
  for (const value of candidates) {
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  }
  return null
}

function lookUp(place: Named, name: string): unknown {
  return place && Object.hasOwn(place, name) ? place[name] : undefined
}
