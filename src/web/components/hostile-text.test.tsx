import type { FC } from 'hono/jsx'
import { describe, expect, test } from 'vitest'
import { Input } from './input.tsx'
import { SummaryList } from './summary-list.tsx'
import { Table } from './table.tsx'
import { Textarea } from './textarea.tsx'
import { render } from '../../../tests/components/compare-published.tsx'

describe('what somebody wrote', () => {
  const hostile = '<script>alert(1)</script>" onfocus="alert(2)'

  test('stays text wherever it is shown', () => {
    const pages = [
      render(Textarea as FC<never>, { name: 'story', label: hostile, value: `</textarea>${hostile}` }),
      render(Input as FC<never>, { name: 'name', label: 'Name', value: hostile, hint: hostile }),
      render(Table as FC<never>, { caption: hostile, rows: [[{ text: hostile }]] }),
      render(SummaryList as FC<never>, { rows: [{ key: 'Name', value: hostile }] }),
    ]
    expect(pages[0]!.match(/<\/textarea>/g)).toHaveLength(1)
    for (const page of pages) {
      expect(page).not.toContain('<script')
      expect(page).not.toContain('" onfocus')
    }
  })

  test('keeps its first empty line in a text box', () => {
    const html = render(Textarea as FC<never>, { name: 'story', label: 'Story', value: '\nSecond line' })
    expect(html).toContain('>\n\nSecond line</textarea>')
  })
})
