import { KINDS } from './schema/kinds.ts'

/** Any id of any kind of entry, wherever it stands in a text. */
const ANY_ID = new RegExp(
  `(?<![\\w-])(?:${KINDS.map(({ prefix }) => prefix).join('|')})-\\d{4,}(?![\\w-])`,
  'g',
)

/** The new ids of some entries, by their old ones. */
export type NewIds = ReadonlyMap<string, string>

/** A text in which entries have their new ids, in links and in what people wrote. */
export function withNewIds(text: string, ids: NewIds): string {
  return text.replace(ANY_ID, (id) => ids.get(id) ?? id)
}

/** What an entry says, whichever number it and others have. */
export function withoutIds(text: string): string {
  return text.replace(ANY_ID, '?').replaceAll('\r', '')
}
