import { sameText } from '../../domain/typed/same-text.ts'

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
    if (typeof value === 'string' && sameText(value) !== '') return sameText(value)
    if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  }
  return null
}

function lookUp(place: Named, name: string): unknown {
  return place && Object.hasOwn(place, name) ? place[name] : undefined
}

/** More values than this are texts, such as the question itself, and no groups. */
const MOST_VALUES = 30
const MOST_SHOWN = 6

/** A name in the data that could split the answers by group, and the values it has. */
export interface SplitName {
  readonly name: string
  readonly values: readonly string[]
}

/**
 * Names that every row has and that put rows together in at least two groups: what `--split-by` may be given. Their
 * order is that of the data.
 */
export function splitNames(rows: readonly Readonly<Record<string, Named>>[]): SplitName[] {
  const names = new Set(
    rows.flatMap((places) => Object.values(places).flatMap((each) => Object.keys(each ?? {}))),
  )
  return [...names].flatMap((name) => {
    const found = rows.map((places) => groupKey(places, name))
    const values = [...new Set(found)].filter((value) => value !== null)
    const splits = values.length > 1 && values.length <= MOST_VALUES && values.length < rows.length
    return splits && !found.includes(null) ? [{ name, values: values.sort() }] : []
  })
}

/** `language (ar, en, sw), group (older, moved)`; a dash where nothing splits the answers. */
export function sayNames(names: readonly SplitName[]): string {
  const said = names.map(({ name, values }) => {
    const more = values.length > MOST_SHOWN ? ', …' : ''
    return `${name} (${values.slice(0, MOST_SHOWN).join(', ')}${more})`
  })
  return said.join('; ') || '–'
}
