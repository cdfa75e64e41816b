import { isThing, type Thing } from '../files/thing.ts'
import { refuse, type Refused } from './refused.ts'
import { hasTitle, type Row } from './import-rows.ts'

/** Names under which harms are kept, and others under which they may be. A list of any other name is of other things. */
const HARMS = ['risks', 'impacts', 'harms']
const PERHAPS = ['risk_scenarios', 'scenarios', 'hazards', 'issues', 'items', 'rows', 'records', 'entries']

/**
 * Rows of a JSON value: a list of objects, or the list inside an object that by its name holds harms. Which of several
 * lists is meant is not guessed, and every row says in one line what the harm is, or nothing is taken.
 */
export function rowsOfJson(value: unknown): { readonly rows: readonly Row[] } | Refused {
  const found = listIn(value)
  if ('refused' in found) return found
  if (found.list.length === 0) return refuse('no_rows')
  const odd = found.list.findIndex((each) => !isThing(each))
  if (odd >= 0) return refuse('row_no_object', { row: odd + 1 })
  const rows = found.list.filter(isThing).map(rowOf)
  if (!rows.some(hasTitle)) return refuse('no_title', { names: Object.keys(rows[0] ?? {}) })
  return { rows }
}

function listIn(value: unknown): { readonly list: readonly unknown[] } | Refused {
  if (Array.isArray(value)) return { list: value }
  if (!isThing(value)) return refuse('no_list')
  const under = (names: readonly string[]) =>
    Object.entries(value).filter(
      (entry): entry is [string, unknown[]] => names.includes(entry[0]) && Array.isArray(entry[1]),
    )
  const lists = under(HARMS).length > 0 ? under(HARMS) : under(PERHAPS)
  const [first, second] = lists
  if (first === undefined) return refuse('no_list')
  if (second !== undefined) return refuse('several_lists', { names: lists.map(([name]) => name) })
  return { list: first[1] }
}

function rowOf(thing: Thing): Row {
  return Object.fromEntries(
    Object.entries(thing)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, typeof inner === 'string' ? inner : JSON.stringify(inner)]),
  )
}
