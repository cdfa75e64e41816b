import type { Block, Report, Table } from './blocks.ts'
import { escapeMarkdown } from '../escape.ts'

/** A report as Markdown. Pictures are left out: the table beside each says the same. */
export function toMarkdown(report: Report): string {
  const parts = [
    `# ${escapeMarkdown(report.title)}`,
    ...report.intro.map(escapeMarkdown),
    ...report.blocks.flatMap(block),
  ]
  return `${parts.join('\n\n')}\n`
}

function block(each: Block): string[] {
  switch (each.kind) {
    case 'heading':
      return [`${'#'.repeat(each.depth)} ${escapeMarkdown(each.text)}`]
    case 'paragraph':
      return [escapeMarkdown(each.text)]
    case 'notice':
      return [`> ${escapeMarkdown(each.text)}`]
    case 'list':
      return [each.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')]
    case 'table':
      return [table(each.table)]
    case 'picture':
      return []
  }
}

function table({ caption, head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  const rule = `| ${head.map(() => '---').join(' | ')} |`
  return [`**${escapeMarkdown(caption)}**`, '', line(head), rule, ...rows.map(line)].join('\n')
}
