import type { Block, Chapter, Page, Report } from './blocks.ts'
import type { Form } from './forms.ts'
import { idsIn } from './ids-in.ts'

/** A whole report on one page, which needs nothing else. */
export function onePage(report: Report, form: Form): string {
  const blocks = report.chapters.flatMap(withHeading)
  return alone(
    { ...report, links: report.chapters.map(({ id, title }) => ({ text: title, to: id })), blocks },
    form,
  )
}

/** A page whose links all stay on it. */
export function alone(page: Page, form: Form): string {
  const ids = new Set(idsIn(page.blocks))
  return form.page(page, (to) => (ids.has(to) ? `#${to}` : null))
}

/** A chapter under its heading. */
export function withHeading({
  id,
  title,
  blocks,
}: Pick<Chapter, 'id' | 'title' | 'blocks'>): readonly Block[] {
  return [{ kind: 'heading', depth: 2, id, text: title }, ...blocks]
}
