import { isLinks, type AddressOf, type Block, type Cell, type Page, type Table } from './blocks.ts'
import { escapeMarkdown, escapeText } from '../escape.ts'

/** A page as Markdown. Pictures are left out: the table beside each says the same. */
export function toMarkdown(page: Page, addressOf: AddressOf): string {
  const parts = [
    `# ${escapeMarkdown(page.title)}`,
    ...page.intro.map(escapeMarkdown),
    page.links.map((link) => `- ${cell(link, addressOf)}`).join('\n'),
    ...page.blocks.flatMap((each) => markdownBlock(each, addressOf)),
  ]
  return `${parts.join('\n\n')}\n`
}

/** One block, which also says how much room it takes. */
export function markdownBlock(each: Block, addressOf: AddressOf): string[] {
  switch (each.kind) {
    case 'heading': {
      const anchor = each.id === undefined ? [] : [`<a id="${escapeText(each.id)}"></a>`]
      return [...anchor, `${'#'.repeat(each.depth)} ${escapeMarkdown(each.text)}`]
    }
    case 'paragraph':
      return [escapeMarkdown(each.text)]
    case 'notice':
      return [`> ${escapeMarkdown(each.text)}`]
    case 'list':
      return [each.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')]
    case 'links':
      return [escapeMarkdown(each.label), each.links.map((link) => `- ${cell(link, addressOf)}`).join('\n')]
    case 'table':
      return [table(each.table, addressOf)]
    case 'picture':
      return []
  }
}

function table({ caption, head, rows }: Table, addressOf: AddressOf): string {
  const line = (cells: readonly Cell[]) => `| ${cells.map((each) => cell(each, addressOf)).join(' | ')} |`
  const rule = `| ${head.map(() => '---').join(' | ')} |`
  return [`**${escapeMarkdown(caption)}**`, '', line(head), rule, ...rows.map(line)].join('\n')
}

function cell(each: Cell, addressOf: AddressOf): string {
  if (typeof each === 'string') return escapeMarkdown(each)
  if (isLinks(each)) return each.map((link) => cell(link, addressOf)).join(' ')
  if ('id' in each) return `<a id="${escapeText(each.id)}"></a>${escapeMarkdown(each.text)}`
  const address = addressOf(each.to)
  return address === null ? escapeMarkdown(each.text) : `[${escapeMarkdown(each.text)}](${address})`
}
