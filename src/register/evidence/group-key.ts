import { CROSSED, namesOfSplit } from '../../domain/diligence/evidence/group-codes.ts'
import { sameText } from '../../domain/typed/same-text.ts'

type Named = Readonly<Record<string, unknown>> | null | undefined

/**
 * What a harness notes about its own doings: kinds of attack, models, runs. No groups of people, so nobody is told apart
 * by them.
 */
const NOT_PEOPLE = [
  ...['pluginid', 'pluginconfig', 'strategyid', 'strategyconfig', 'severity', 'severityexplanation'],
  ...['harmcategory', 'modifiers', 'purpose', 'goal', 'sessionid', 'sessionids', 'testcaseid', 'evalid'],
  ...['messages', 'redteamhistory', 'redteamtreehistory', 'prompt', 'provider', 'model', 'metric', 'seed'],
  ...['retry', 'epoch', 'difficulty', 'source', 'dataset', 'description', 'iteration', 'attempts'],
]

/** The name among those asked for that says something about the test and nothing about people; null when none does. */
export function notPeople(splitBy: string): string | null {
  return namesOfSplit(splitBy).find((name) => NOT_PEOPLE.includes(lastName(name).toLowerCase())) ?? null
}

/** `metadata.language` and `vars.language` are both the language. */
export function lastName(name: string): string {
  return name.replace(/^(metadata|vars|result)\./, '')
}

/**
 * The group that a row says it belongs to, by one name or by several that are crossed. Null when it does not say one of
 * them.
 */
export function groupOf(places: Readonly<Record<string, Named>>, splitBy: string): string | null {
  const values = namesOfSplit(splitBy).map((name) => valueOf(places, name))
  return values.includes(null) ? null : values.join(CROSSED)
}

/**
 * The value that a row has for one name: `name` is looked up in the places in their order. `metadata.name` and
 * `vars.name` name the place themselves. Null when no place has it, or what is there is no single word or number.
 */
export function valueOf(places: Readonly<Record<string, Named>>, name: string): string | null {
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
    if (notPeople(name) !== null) return []
    const found = rows.map((places) => valueOf(places, name))
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
