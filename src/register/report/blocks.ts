/** The parts of a report, before it becomes a page or a Markdown file. All texts are plain; each form escapes them. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: 2 | 3 | 4; readonly text: string; readonly id?: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'notice'; readonly tone: Tone; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'picture'; readonly label: string; readonly svg: string }

export type Tone = 'late' | 'due' | 'done' | 'quiet'

export interface Table {
  readonly caption: string
  readonly head: readonly string[]
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly string[])[]
}

export interface Report {
  /** BCP 47 code of the language it is in. */
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  /** What the list of its chapters is called, and the way past it. */
  readonly contents: string
  readonly skip: string
  readonly title: string
  readonly intro: readonly string[]
  readonly blocks: readonly Block[]
}

/** A table, or nothing where it would have no rows. */
export function tableOf(caption: string, head: readonly string[], rows: Table['rows']): Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', table: { caption, head, rows } }]
}
