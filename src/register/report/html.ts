import { isLinks, type AddressOf, type Block, type Cell, type Page, type Table } from './blocks.ts'
import { escapeHtml as e, escapeText } from '../escape.ts'
import { STYLE } from './style.ts'

/** A page as an HTML file that needs nothing else: no script, no font, no picture from elsewhere. */
export function toHtml(page: Page, addressOf: AddressOf): string {
  return `<!doctype html>
<html lang="${page.language}" dir="${page.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeText(page.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">${e(page.skip)}</a>
<main id="main">
<header>
<h1>${e(page.title)}</h1>
${page.intro.map((line) => `<p>${e(line)}</p>`).join('\n')}
</header>
${linksOf(page, addressOf)}
${page.blocks.map((each) => block(each, addressOf)).join('\n')}
</main>
</body>
</html>
`
}

function linksOf({ links, contents }: Page, addressOf: AddressOf): string {
  const items = links.map((link) => `<li>${cell(link, addressOf)}</li>`).join('')
  return `<nav aria-label="${escapeText(contents)}"><ol>${items}</ol></nav>`
}

/** One block, which also says how much room it takes. */
export function block(each: Block, addressOf: AddressOf): string {
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
    case 'links':
      return linkList(each, addressOf)
    case 'table':
      return table(each.table, addressOf)
    case 'picture':
      return `<figure role="group" tabindex="0" aria-label="${escapeText(each.label)}">${each.svg}</figure>`
  }
}

function table({ caption, head, rows }: Table, addressOf: AddressOf): string {
  const cells = (row: readonly Cell[]) =>
    row
      .map((each, index) =>
        index === 0
          ? `<th scope="row"${idOf(each)}>${cell(each, addressOf)}</th>`
          : `<td>${cell(each, addressOf)}</td>`,
      )
      .join('')
  // A region that can be scrolled must be reachable with the keyboard.
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeText(caption)}"><table><caption>${e(caption)}</caption><thead><tr>${head
    .map((each) => `<th scope="col">${e(each)}</th>`)
    .join(
      '',
    )}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table></div>`
}

function linkList({ label, links }: Extract<Block, { kind: 'links' }>, addressOf: AddressOf): string {
  const items = links.map((link) => `<li>${cell(link, addressOf)}</li>`).join('')
  return `<p class="quiet">${e(label)}</p><ul>${items}</ul>`
}

function idOf(each: Cell): string {
  return typeof each === 'object' && !isLinks(each) && 'id' in each ? ` id="${e(each.id)}"` : ''
}

function cell(each: Cell, addressOf: AddressOf): string {
  if (typeof each === 'string') return e(each)
  if (isLinks(each)) return each.map((link) => cell(link, addressOf)).join(' ')
  if ('id' in each) return e(each.text)
  const address = addressOf(each.to)
  return address === null ? e(each.text) : `<a href="${escapeText(address)}">${e(each.text)}</a>`
}
