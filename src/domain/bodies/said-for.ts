import type { Listing, Said } from './listing.ts'

/** A text with the language that it is in. */
export interface InLanguage {
  readonly language: string
  readonly text: string
}

/** What is said in the language of a reader, else in English, else in the first there is; null where nothing is said. */
export function saidFor(said: Said | null, language: string): InLanguage | null {
  const entries = Object.entries(said ?? {})
  const [found] = [language, 'en'].flatMap((wanted) => entries.filter(([tag]) => isSameLanguage(tag, wanted)))
  const [tag, text] = found ?? entries[0] ?? []
  return tag === undefined || text === undefined ? null : { language: tag, text }
}

/** The name of a body for a reader; every body has one. */
export function nameFor({ names, id }: Pick<Listing, 'names' | 'id'>, language: string): InLanguage {
  return saidFor(names, language) ?? { language: 'en', text: id }
}

/** `pt-BR` and `pt` are one language to whoever needs help. */
export function isSameLanguage(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0]
}
