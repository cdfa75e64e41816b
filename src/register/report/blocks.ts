/** The parts of a report, before it becomes a page or a Markdown file. All texts are plain; each form escapes them. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: 2 | 3 | 4; readonly text: string; readonly id?: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'notice'; readonly tone: Tone; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'links'; readonly label: string; readonly links: readonly Link[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'picture'; readonly label: string; readonly svg: string }

export type Tone = 'late' | 'due' | 'done' | 'quiet'

/** A word that leads to the heading of this id, on whichever page that stands. */
export interface Link {
  readonly text: string
  readonly to: string
}

/** A word to which links lead. */
export interface Anchor {
  readonly text: string
  readonly id: string
}

/** Links of one cell stand one after the other. */
export type Cell = string | Link | Anchor | readonly Link[]

export interface Table {
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Cell[])[]
}

/** What every page of one report has in common. */
export interface Spoken {
  /** BCP 47 code of the language it is in. */
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  /** What the list of links at the top is called, and the way past it. */
  readonly contents: string
  readonly skip: string
}

export interface Page extends Spoken {
  readonly title: string
  readonly intro: readonly string[]
  /** The links at its top. */
  readonly links: readonly Link[]
  readonly blocks: readonly Block[]
}

/** Where a link leads; null where there is no such heading, and it is only said. */
export type AddressOf = (to: string) => string | null

/** Where a chapter stands in a folder of pages: on the first, on some of its own, or each of its sections on one. */
export type Shelf = 'first' | 'own' | 'each'

/** A part of a report with a heading of its own; the headings of its sections are of depth 3. */
export interface Chapter {
  readonly id: string
  readonly title: string
  readonly shelf: Shelf
  readonly blocks: readonly Block[]
}

export interface Report extends Spoken {
  readonly title: string
  readonly intro: readonly string[]
  readonly chapters: readonly Chapter[]
}

/** A table, or nothing where it would have no rows. */
export function tableOf(caption: string, head: readonly string[], rows: Table['rows']): Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', table: { caption, head, rows } }]
}

export function isLinks(cell: Cell): cell is readonly Link[] {
  return Array.isArray(cell)
}
