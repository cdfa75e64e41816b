import type { Block, Report, Table } from './blocks.ts'
import { escapeHtml as e, escapeText } from '../escape.ts'
import { STYLE } from './style.ts'

/** A report as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. */
export function toPage(report: Report): string {
  return `<!doctype html>
<html lang="${report.language}" dir="${report.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeText(report.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">${e(report.skip)}</a>
<main id="main">
<header>
<h1>${e(report.title)}</h1>
${report.intro.map((line) => `<p>${e(line)}</p>`).join('\n')}
</header>
${contents(report)}
${report.blocks.map(block).join('\n')}
</main>
</body>
</html>
`
}

function contents({ blocks, contents: name }: Report): string {
  const headings = blocks.flatMap((each) =>
    each.kind === 'heading' && each.depth === 2 && each.id !== undefined ? [{ ...each, id: each.id }] : [],
  )
  const items = headings.map(({ id, text }) => `<li><a href="#${e(id)}">${e(text)}</a></li>`).join('')
  return `<nav aria-label="${escapeText(name)}"><ol>${items}</ol></nav>`
}

function block(each: Block): string {
  switch (each.kind) {
    case 'heading': {
      const id = each.id === undefined ? '' : ` id="${e(each.id)}"`
      return `<h${each.depth}${id}>${e(each.text)}</h${each.depth}>`
    }
    case 'paragraph':
      return `<p${each.quiet ? ' class="quiet"' : ''}>${e(each.text)}</p>`
    case 'notice':
      return `<p class="notice ${each.tone}">${e(each.text)}</p>`
    case 'list':
      return `<ul>${each.items.map((item) => `<li>${e(item)}</li>`).join('')}</ul>`
    case 'table':
      return table(each.table)
    case 'picture':
      return `<figure role="group" tabindex="0" aria-label="${escapeText(each.label)}">${each.svg}</figure>`
  }
}

function table({ caption, head, rows }: Table): string {
  const cells = (row: readonly string[]) =>
    row
      .map((cell, index) => (index === 0 ? `<th scope="row">${e(cell)}</th>` : `<td>${e(cell)}</td>`))
      .join('')
  // A region that can be scrolled must be reachable with the keyboard.
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeText(caption)}"><table><caption>${e(caption)}</caption><thead><tr>${head
    .map((cell) => `<th scope="col">${e(cell)}</th>`)
    .join(
      '',
    )}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table></div>`
}
