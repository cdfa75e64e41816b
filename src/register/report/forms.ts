import type { AddressOf, Block, Page } from './blocks.ts'
import { block, toHtml } from './html.ts'
import { markdownBlock, toMarkdown } from './markdown.ts'

/** What the forms of a report are called. */
export const REPORT_FORMATS = ['html', 'markdown'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** A way to write pages. */
export interface Form {
  /** How the names of its files end. */
  readonly ending: string
  readonly page: (page: Page, addressOf: AddressOf) => string
  /** The text of some blocks, by which it is known how large they are. */
  readonly part: (blocks: readonly Block[], addressOf: AddressOf) => string
}

export const FORMS: Readonly<Record<ReportFormat, Form>> = {
  html: {
    ending: '.html',
    page: toHtml,
    part: (blocks, addressOf) => blocks.map((each) => block(each, addressOf)).join('\n'),
  },
  markdown: {
    ending: '.md',
    page: toMarkdown,
    part: (blocks, addressOf) => blocks.flatMap((each) => markdownBlock(each, addressOf)).join('\n\n'),
  },
}
