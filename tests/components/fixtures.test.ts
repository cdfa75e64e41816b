import { describe, expect, test } from 'vitest'
import { normaliseHtml } from './fixtures.ts'

describe('a comparison notices', () => {
  test.each([
    ['a missing class', '<p class="a b">x</p>', '<p class="a">x</p>'],
    ['another attribute', '<a href="/" rel="next">x</a>', '<a href="/">x</a>'],
    [
      'a lost space between words',
      '<p><span>Error:</span> Enter a name</p>',
      '<p><span>Error:</span>Enter a name</p>',
    ],
    ['another nesting', '<ul><li>x</li></ul>', '<ul></ul><li>x</li>'],
  ])('%s', (_, left, right) => {
    expect(normaliseHtml(left)).not.toBe(normaliseHtml(right))
  })
})
