import { refuse, type Refused } from './refused.ts'
import { hasTitle, type Row } from './import-rows.ts'

type Thing = Readonly<Record<string, unknown>>

/** Names under which a list of harms is kept; the first that is there is meant. */
const MEANT = ['risks', 'impacts', 'harms']

/**
 * Rows of a JSON value: a list of objects, or the list inside an object that holds harms. Which of several lists is
 * meant is not guessed, and every row says in one line what the harm is, or nothing is taken.
 */
export function rowsOfJson(value: unknown): { readonly rows: readonly Row[] } | Refused {
  const found = listIn(value)
  if ('refused' in found) return found
  if (found.list.length === 0) return refuse('no_rows')
  const odd = found.list.findIndex((each) => !isThing(each))
  if (odd >= 0) return refuse('row_no_object', { row: odd + 1 })
  const rows = found.list.filter(isThing).map(rowOf)
  if (!rows.some(hasTitle)) return refuse('no_title', { names: Object.keys(rows[0] ?? {}).join(', ') || '–' })
  return { rows }
}

function listIn(value: unknown): { readonly list: readonly unknown[] } | Refused {
  if (Array.isArray(value)) return { list: value }
  if (!isThing(value)) return refuse('no_list')
  const lists = Object.entries(value).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]))
  const meant = MEANT.flatMap((name) => lists.filter(([own]) => own === name))[0]
  const titled = lists.filter(([, list]) => list.some((each) => isThing(each) && hasTitle(rowOf(each))))
  const [first, second] = meant ? [meant] : titled.length > 0 ? titled : lists
  if (first === undefined) return refuse('no_list')
  if (second !== undefined)
    return refuse('several_lists', {
      names: (titled.length > 0 ? titled : lists).map(([name]) => name).join(', '),
    })
  return { list: first[1] }
}

function rowOf(thing: Thing): Row {
  return Object.fromEntries(
    Object.entries(thing)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, typeof inner === 'string' ? inner : JSON.stringify(inner)]),
  )
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
